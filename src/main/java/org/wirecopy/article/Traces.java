package org.wirecopy.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes the traces of an article. */
final class Traces {
    /** Parts of the key space, so that lines of the whole corpus are counted in as many tasks. */
    private static final int PARTS = 16;

    private static final int HEAD = 3;
    private static final int TAIL = 8;
    private static final int PROSE_WORDS = 8;
    private static final int LONGEST_LINE = 30;
    private static final int BITS = 21;

    private Traces() {}

    /** @param language the article's, ISO 639-1, or null */
    static List<Trace> of(Article article, String language, Outline outline) {
        int n = outline.sentences();
        byte[] marks = new byte[n];
        for (int s = 0; s < n; s++) {
            marks[s] = Trace.mark(outline.forms[s], outline.wordsIn(s));
        }
        int day = article.publishedAt() == null
                ? Integer.MIN_VALUE
                : (int) Math.floorDiv(article.publishedAt().getEpochSecond(), 86_400L);
        long signature = signature(outline.keys, marks);
        List<Trace> traces = new ArrayList<>();
        long rank = WordKeys.hash(article.articleId());
        traces.add(new Trace(
                Trace.OUTLET + article.outlet(),
                rank,
                signature,
                article.outlet(),
                day,
                Topics.of(outline, language),
                outline.looseKeys,
                marks));
        long[] edges = new long[HEAD + TAIL];
        for (int s = 0; s < n; s = s == HEAD - 1 ? Math.max(HEAD, n - TAIL) : s + 1) {
            long key = outline.looseKeys[s];
            if (key != 0
                    && outline.is(s, Outline.WHOLE_LINE)
                    && outline.text.charAt(outline.ends[s] - 1) != '?'
                    && !outline.is(s, Outline.QUOTED)
                    && outline.wordsIn(s) >= 2
                    && outline.wordsIn(s) <= LONGEST_LINE
                    && isNew(edges, key)) {
                traces.add(new Trace(
                        Trace.CORPUS + (key & PARTS - 1),
                        key,
                        signature,
                        article.outlet(),
                        day,
                        new int[0],
                        new long[0],
                        new byte[0]));
            }
        }
        return traces;
    }

    private static boolean isNew(long[] keys, long key) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] == key) {
                return false;
            }
            if (keys[i] == 0) {
                keys[i] = key;
                return true;
            }
        }
        return false;
    }

    /**
     * Three minima over differently mixed keys of the prose sentences between the edges. Two articles that share a part p of
     * these sentences agree in each with probability p, so copies agree in one at least, and unrelated articles in none.
     */
    private static long signature(long[] keys, byte[] marks) {
        long[] least = new long[3];
        Arrays.fill(least, Long.MAX_VALUE);
        int n = keys.length;
        for (int s = 1; s < n - Math.min(TAIL, n / 4); s++) {
            if ((marks[s] & 0xff) >>> 3 >= PROSE_WORDS && (marks[s] & Outline.STOPPED) != 0) {
                for (int i = 0; i < least.length; i++) {
                    least[i] = Math.min(least[i], WordKeys.mix(keys[s] + i) >>> 1);
                }
            }
        }
        long signature = 0;
        for (long l : least) {
            signature = signature << BITS | l >>> 8 & (1 << BITS) - 1;
        }
        return signature;
    }
}
