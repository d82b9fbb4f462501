package org.wirecopy.candidate;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.wirecopy.article.Prose;

/**
 * Text like that of news, made of numbers for words: frequencies fall as in natural language, and a part of the
 * sentences are edits of others' sentences, from a verbatim copy to one that shares a third of its words.
 */
final class NewsLike implements Serializable {
    private static final int SENTENCES = 20;
    private static final int WORDS = 200_000;

    private final long seed;
    private final int outlets;
    private final double copied;
    private final double[] cumulated = new double[WORDS];

    /** @param copied the share of sentences that edit one of a {@code source} article, in [0, 1] */
    NewsLike(long seed, int outlets, double copied) {
        this.seed = seed;
        this.outlets = outlets;
        this.copied = copied;
        double sum = 0;
        for (int w = 0; w < WORDS; w++) {
            sum += 1 / (w + 2.7);
            cumulated[w] = sum;
        }
    }

    /** Article number {@code a} of a corpus; it depends on nothing else. */
    Prose article(int a, int daysOfArchive) {
        var random = new Random(FeatureKeys.mix(seed + a));
        List<long[]> sentences = new ArrayList<>();
        int source = a == 0 ? 0 : random.nextInt(a);
        for (int s = 0; s < SENTENCES; s++) {
            boolean copies = a > 0 && random.nextDouble() < copied;
            sentences.add(copies ? edited(original(source, s), random) : original(a, s));
        }
        Instant day = Instant.parse("2020-01-01T00:00:00Z").plusSeconds(86_400L * random.nextInt(daysOfArchive));
        return SmallCorpora.article("article-" + a, "outlet-" + random.nextInt(outlets), day, sentences);
    }

    private long[] original(int a, int s) {
        var random = new Random(FeatureKeys.mix(FeatureKeys.mix(seed + a) + s));
        long[] words = new long[12 + random.nextInt(20)];
        for (int i = 0; i < words.length; i++) {
            words[i] = word(random);
        }
        return words;
    }

    private long[] edited(long[] words, Random random) {
        double kept = .35 + .65 * random.nextDouble();
        for (int i = 0; i < words.length; i++) {
            words[i] = random.nextDouble() < kept ? words[i] : word(random);
        }
        return words;
    }

    private long word(Random random) {
        double at = random.nextDouble() * cumulated[WORDS - 1];
        int found = java.util.Arrays.binarySearch(cumulated, at);
        return FeatureKeys.mix(found < 0 ? -found : found + 1);
    }

    /** Sentences of one template with two slots for numbers. */
    Prose templates(int a, int ofOneOutletIn100) {
        var random = new Random(FeatureKeys.mix(seed + 31L * a));
        List<long[]> sentences = new ArrayList<>();
        for (int s = 0; s < SENTENCES; s++) {
            long[] words = new long[14];
            for (int i = 0; i < words.length; i++) {
                words[i] = FeatureKeys.mix(1_000_000 + i);
            }
            words[4] = FeatureKeys.mix(2_000_000 + random.nextInt(1_000_000));
            words[10] = FeatureKeys.mix(4_000_000 + random.nextInt(1_000_000));
            sentences.add(words);
        }
        int outlet = random.nextInt(100) < ofOneOutletIn100 ? 0 : random.nextInt(outlets);
        return SmallCorpora.article("template-" + a, "outlet-" + outlet, null, sentences);
    }

    /** The same sentence again and again. */
    Prose copies(int a) {
        List<long[]> sentences = new ArrayList<>();
        for (int s = 0; s < SENTENCES; s++) {
            sentences.add(original(0, 0));
        }
        return SmallCorpora.article("copy-" + a, "outlet-" + a % outlets, null, sentences);
    }

    /** One article with as many sentences as the others have together. */
    Prose longArticle(int a, int length) {
        List<long[]> sentences = new ArrayList<>();
        for (int s = 0; s < length; s++) {
            sentences.add(original(a, s));
        }
        return SmallCorpora.article("long-" + a, "outlet-" + a % outlets, null, sentences);
    }
}
