package org.wirecopy.candidate;

import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A run of distinct sentences in parallel arrays.
 *
 * <p>Sentence {@code i} has the words {@code firstWord[i]} to {@code firstWord[i + 1]} and the occurrences
 * {@code firstOccurrence[i]} to {@code firstOccurrence[i + 1]}, these in the order of (article, sentence).
 */
final class SentenceBlock implements Serializable {
    /** The day of a sentence whose article has no date, and of all where there is no window. */
    static final int UNDATED = Integer.MIN_VALUE;

    /** How many sentences each block of a partition has, but for the last. */
    static final int SIZE = 4096;

    /** The partition in which the block stands, and its place in it. */
    final int partition;

    final int place;
    /** The day (UTC) of each sentence, or {@link #UNDATED}. */
    final int[] day;
    /** Whether a sentence is the first of those with its words: only that one counts in document frequencies. */
    final boolean[] newWords;

    final int[] firstWord;
    final long[] words;
    final int[] firstOccurrence;
    final String[] article;
    final int[] sentence;
    final long[] outlet;
    /** Seconds since 1970 of each occurrence; {@code Long.MAX_VALUE} where unknown. */
    final long[] published;

    private SentenceBlock(Builder b, int partition, int place) {
        this.partition = partition;
        this.place = place;
        day = Arrays.copyOf(b.day, b.size);
        newWords = Arrays.copyOf(b.newWords, b.size);
        firstWord = Arrays.copyOf(b.firstWord, b.size + 1);
        words = Arrays.copyOf(b.words, b.wordCount);
        firstOccurrence = Arrays.copyOf(b.firstOccurrence, b.size + 1);
        article = Arrays.copyOf(b.article, b.occurrences);
        sentence = Arrays.copyOf(b.sentence, b.occurrences);
        outlet = Arrays.copyOf(b.outlet, b.occurrences);
        published = Arrays.copyOf(b.published, b.occurrences);
    }

    static int day(Instant time) {
        return time == null ? UNDATED : (int) Math.floorDiv(time.getEpochSecond(), 86_400L);
    }

    int size() {
        return day.length;
    }

    long[] features(int i) {
        return FeatureKeys.of(words, firstWord[i], firstWord[i + 1]);
    }

    /** The distinct outlets of a sentence, ascending. */
    long[] outlets(int i) {
        if (firstOccurrence[i + 1] - firstOccurrence[i] == 1) {
            return new long[] {outlet[firstOccurrence[i]]};
        }
        return Arrays.stream(outlet, firstOccurrence[i], firstOccurrence[i + 1])
                .sorted()
                .distinct()
                .toArray();
    }

    /** Collects sentence by sentence. */
    static final class Builder {
        private int size;
        private int wordCount;
        private int occurrences;
        private int[] day = new int[64];
        private boolean[] newWords = new boolean[64];
        private int[] firstWord = new int[65];
        private long[] words = new long[1024];
        private int[] firstOccurrence = new int[65];
        private String[] article = new String[64];
        private int[] sentence = new int[64];
        private long[] outlet = new long[64];
        private long[] published = new long[64];
        private final Map<String, String> articles = new HashMap<>();

        int size() {
            return size;
        }

        void begin(long[] itsWords, int itsDay, boolean hasNewWords) {
            if (size == day.length) {
                day = Arrays.copyOf(day, 2 * size);
                newWords = Arrays.copyOf(newWords, 2 * size);
                firstWord = Arrays.copyOf(firstWord, 2 * size + 1);
                firstOccurrence = Arrays.copyOf(firstOccurrence, 2 * size + 1);
            }
            if (wordCount + itsWords.length > words.length) {
                words = Arrays.copyOf(words, Math.max(2 * words.length, wordCount + itsWords.length));
            }
            System.arraycopy(itsWords, 0, words, wordCount, itsWords.length);
            wordCount += itsWords.length;
            day[size] = itsDay;
            newWords[size] = hasNewWords;
            size++;
            firstWord[size] = wordCount;
            firstOccurrence[size] = occurrences;
        }

        void add(String itsArticle, int itsSentence, long itsOutlet, long itsTime) {
            if (occurrences == article.length) {
                article = Arrays.copyOf(article, 2 * occurrences);
                sentence = Arrays.copyOf(sentence, 2 * occurrences);
                outlet = Arrays.copyOf(outlet, 2 * occurrences);
                published = Arrays.copyOf(published, 2 * occurrences);
            }
            article[occurrences] = articles.computeIfAbsent(itsArticle, id -> id);
            sentence[occurrences] = itsSentence;
            outlet[occurrences] = itsOutlet;
            published[occurrences] = itsTime;
            occurrences++;
            firstOccurrence[size] = occurrences;
        }

        SentenceBlock build(int partition, int place) {
            return new SentenceBlock(this, partition, place);
        }
    }
}
