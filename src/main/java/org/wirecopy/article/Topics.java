package org.wirecopy.article;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;
import org.wirecopy.text.Languages;

/**
 * What articles are about, as far as it takes to tell furniture from background: the words an article uses most.
 *
 * <p>Furniture stands in articles on anything. A sentence of background ("The virus was first found in …") stands in
 * articles that have a word in common which the outlet's other articles lack.
 */
final class Topics {
    private static final int MOST = 16;
    private static final int LEAST_USES = 2;
    /** Uses of a word whose places are kept: enough to tell that it is not only furniture that uses it. */
    private static final int PLACES = 6;

    /** Part of the articles with a sentence that must have a word in common. */
    private static final double COMMON = 0.75;
    /** Of four articles or fewer all must have it: two articles always share some word. */
    private static final int FEW = 4;
    /** How many times rarer the word must be in the outlet's other articles. */
    private static final int RARER = 8;

    private static final Map<String, long[]> FUNCTION_WORDS = new ConcurrentHashMap<>();

    /** Per article the words that it uses most, outside sentences that recur. */
    private final int[][] words;
    /** In how many articles each word is among these. */
    private final Map<Integer, Integer> usual = new HashMap<>();

    /**
     * @param articles of one outlet
     * @param recurs whether a sentence of this key stands in several articles
     */
    Topics(List<Trace> articles, LongPredicate recurs) {
        words = articles.stream().map(article -> words(article, recurs)).toArray(int[][]::new);
        for (int[] ofArticle : words) {
            count(ofArticle, usual);
        }
    }

    /**
     * The words used most, at least twice, without numbers and function words, and where: in turn a hash of the word and the
     * sentence that it stands in, up to {@value #PLACES} places for each word.
     *
     * @param language ISO 639-1, or null
     */
    static int[] of(Outline outline, String language) {
        long[] top = mostUsed(outline.words, functionWords(language));
        int[] places = new int[top.length];
        int[] found = new int[2 * PLACES * top.length];
        int n = 0;
        for (int s = 0; s < outline.sentences(); s++) {
            for (int w = outline.firstWords[s]; w < outline.firstWords[s + 1]; w++) {
                int word = Arrays.binarySearch(top, outline.words[w]);
                if (word >= 0 && places[word]++ < PLACES) {
                    found[n++] = (int) top[word];
                    found[n++] = s;
                }
            }
        }
        return Arrays.copyOf(found, n);
    }

    private static long[] mostUsed(long[] words, long[] functionWords) {
        long[] sorted = words.clone();
        Arrays.sort(sorted);
        long[] top = new long[MOST + 1];
        int[] topUses = new int[MOST + 1];
        int n = 0;
        for (int from = 0, to = 0; from < sorted.length; from = to) {
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            int uses = to - from;
            boolean enough = uses >= LEAST_USES && (n < MOST || uses > topUses[MOST - 1]);
            if (enough && !WordKeys.isNumber(sorted[from]) && Arrays.binarySearch(functionWords, sorted[from]) < 0) {
                // Behind those used as often, so that of these the smaller key stays.
                int at = n;
                for (; at > 0 && topUses[at - 1] < uses; at--) {
                    top[at] = top[at - 1];
                    topUses[at] = topUses[at - 1];
                }
                top[at] = sorted[from];
                topUses[at] = uses;
                n = Math.min(MOST, n + 1);
            }
        }
        return Arrays.stream(top, 0, n).sorted().toArray();
    }

    private static int[] words(Trace article, LongPredicate recurs) {
        Map<Integer, Integer> uses = new HashMap<>();
        int[] topics = article.topics();
        for (int i = 0; i < topics.length; i += 2) {
            if (!recurs.test(article.keys()[topics[i + 1]])) {
                uses.merge(topics[i], 1, Integer::sum);
            }
        }
        return uses.entrySet().stream()
                .filter(word -> word.getValue() >= LEAST_USES)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    /** Keys of a language's function words, ascending. */
    static long[] functionWords(String language) {
        return FUNCTION_WORDS.computeIfAbsent(
                language == null ? "" : language,
                code -> Languages.functionWords(code).stream()
                        .mapToLong(word -> {
                            WordKeys reader = WordKeys.of(word);
                            return reader.next() ? reader.key() : 0;
                        })
                        .sorted()
                        .toArray());
    }

    /**
     * Whether articles, which have a sentence in common, have a word in common that the outlet's others lack.
     *
     * @param carriers indexes of articles
     */
    boolean areOne(List<Integer> carriers) {
        int n = carriers.size();
        double enough = Math.max(COMMON * n, Math.min(n, FEW));
        Map<Integer, Integer> uses = new HashMap<>();
        carriers.forEach(article -> count(words[article], uses));
        return uses.entrySet().stream()
                .anyMatch(word -> word.getValue() >= enough
                        && (double) RARER * (usual.get(word.getKey()) - word.getValue()) * n
                                <= (double) word.getValue() * (words.length - n));
    }

    private static void count(int[] words, Map<Integer, Integer> counts) {
        for (int word : words) {
            counts.merge(word, 1, Integer::sum);
        }
    }
}
