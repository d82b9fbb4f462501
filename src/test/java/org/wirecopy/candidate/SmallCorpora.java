package org.wirecopy.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.wirecopy.article.Precision;
import org.wirecopy.article.Prose;
import org.wirecopy.text.Sentences;
import org.wirecopy.text.Span;
import org.wirecopy.text.Words;

/** Prose made of numbers for words: no text is needed to join. */
final class SmallCorpora {
    private SmallCorpora() {}

    /** An article whose sentences are these words; a null time is no date. */
    static Prose article(String id, String outlet, Instant time, List<long[]> sentences) {
        int n = sentences.size();
        int[] first = new int[n + 1];
        int[] begins = new int[n];
        int[] ends = new int[n];
        for (int s = 0; s < n; s++) {
            first[s + 1] = first[s] + sentences.get(s).length;
            begins[s] = 10 * s;
            ends[s] = 10 * s + 10;
        }
        long[] keys = sentences.stream().flatMapToLong(java.util.Arrays::stream).toArray();
        var words = new Words(keys, keys, new int[keys.length], new int[keys.length], new byte[keys.length]);
        return new Prose(
                id,
                outlet,
                null,
                false,
                time,
                time == null ? null : Precision.SECOND,
                "en",
                begins,
                ends,
                first,
                new ArrayList<>(Collections.nCopies(n, null)),
                List.of(),
                words);
    }

    /** A record of a corpus in JSON lines, without the cleaning. */
    static Prose article(JsonNode article) {
        String text = article.path("text").asText();
        String language = article.path("language").asText("en");
        List<Span> sentences = Sentences.split(text, language);
        Words words = Words.of(text, language, sentences);
        List<long[]> keys = new ArrayList<>();
        int word = 0;
        for (Span sentence : sentences) {
            int first = word;
            while (word < words.size() && words.begins()[word] < sentence.end()) {
                word++;
            }
            keys.add(Arrays.copyOfRange(words.keys(), first, word));
        }
        String time = article.path("published_at").asText("");
        Instant day =
                time.matches("\\d{4}-\\d\\d-\\d\\d.*") ? Instant.parse(time.substring(0, 10) + "T00:00:00Z") : null;
        return article(article.path("id").asText(), article.path("outlet").asText(), day, keys);
    }

    /** Articles that copy, edit and rewrite one another's sentences; a few are undated, a few sentences are furniture. */
    static List<Prose> random(long seed, int articles) {
        var random = new Random(seed);
        List<long[]> pool = new ArrayList<>();
        List<Prose> corpus = new ArrayList<>();
        int outlets = 1 + random.nextInt(5);
        int vocabulary = 10 + random.nextInt(200);
        for (int a = 0; a < articles; a++) {
            List<long[]> sentences = new ArrayList<>();
            int length = random.nextInt(8);
            for (int s = 0; s < length; s++) {
                sentences.add(sentence(random, pool, vocabulary));
                pool.add(sentences.get(s));
            }
            Instant time = random.nextInt(8) == 0
                    ? null
                    : Instant.parse("2023-07-27T00:00:00Z").plusSeconds(random.nextInt(20 * 86_400));
            // Ids on both sides of the surrogates, in an order that is not that of making.
            String id = (a % 7 == 0 ? "\uD83D\uDE00" : a % 5 == 0 ? "\uFF21" : "a") + (articles - a);
            Prose made = article(id, "outlet " + random.nextInt(outlets), time, sentences);
            for (int s = 0; s < length; s++) {
                if (random.nextInt(20) == 0) {
                    made.furniture().set(s, "a rule");
                }
            }
            corpus.add(made);
        }
        return corpus;
    }

    /** Articles of sentences put together from a few phrases, some very frequent: long lists, and heavy terms. */
    static List<Prose> phrases(long seed, int articles) {
        var random = new Random(seed);
        List<Prose> corpus = new ArrayList<>();
        int outlets = 2 + random.nextInt(6);
        int phrases = 6 + random.nextInt(30);
        for (int a = 0; a < articles; a++) {
            List<long[]> sentences = new ArrayList<>();
            for (int s = 0; s < 4; s++) {
                long[] words = new long[6 + 3 * random.nextInt(2)];
                for (int i = 0; i < words.length; i++) {
                    long phrase = (long) (phrases * Math.pow(random.nextDouble(), 2));
                    words[i] =
                            i % 3 == 0 ? 3 * phrase : random.nextInt(20) == 0 ? random.nextInt(200) : words[i - 1] + 1;
                }
                sentences.add(words);
            }
            Instant time = random.nextInt(8) == 0
                    ? null
                    : Instant.parse("2023-07-27T00:00:00Z").plusSeconds(random.nextInt(10 * 86_400));
            corpus.add(article("a" + a, "outlet " + random.nextInt(1 + random.nextInt(outlets)), time, sentences));
        }
        return corpus;
    }

    private static long[] sentence(Random random, List<long[]> pool, int vocabulary) {
        if (pool.isEmpty() || random.nextInt(3) == 0) {
            return random.longs(2 + random.nextInt(12), 0, vocabulary).toArray();
        }
        long[] copy = pool.get(random.nextInt(pool.size())).clone();
        int edits = random.nextInt(4);
        for (int e = 0; e < edits; e++) {
            copy[random.nextInt(copy.length)] = random.nextInt(vocabulary);
        }
        return copy;
    }

    /** Articles of a few outlets that all have one template with two slots, some the same number. */
    static List<Prose> template(long seed, int articles) {
        var random = new Random(seed);
        List<Prose> corpus = new ArrayList<>();
        for (int a = 0; a < articles; a++) {
            List<long[]> sentences = new ArrayList<>();
            for (int s = 0; s < 1 + random.nextInt(2); s++) {
                long[] template = {1, 2, 3, 4, 100 + random.nextInt(30), 6, 7, 8, 9, 200 + random.nextInt(3)};
                sentences.add(template);
            }
            corpus.add(article("a" + a, "outlet " + random.nextInt(random.nextBoolean() ? 1 : 4), null, sentences));
        }
        return corpus;
    }
}
