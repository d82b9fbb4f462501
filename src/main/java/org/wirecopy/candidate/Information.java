package org.wirecopy.candidate;

import static org.apache.spark.sql.functions.bit_count;
import static org.apache.spark.sql.functions.bit_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.wirecopy.article.Prose;
import org.wirecopy.spark.Records;

/**
 * How much it says that two texts have a word in common: the word's information (Shannon's), in eighths of a nat, from the
 * corpus's articles. That is ln of the inverse share of articles with the word; behind a word that it often follows, ln of
 * the inverse share of <em>that</em> word's articles in which it does: in "margin of error" the second word says little.
 *
 * <p>Words in over an eighth of the articles are passed over when a word is asked what it follows. Whether a word often
 * follows another is counted only where it does on at least {@value #DAYS} days: a stock phrase comes back day after day,
 * while what everybody reports today is news, however many outlets carry it.
 */
public final class Information implements Serializable {
    /** Words and pairs in fewer than one of so many articles are all equally rare. */
    private static final int RARE = 1_000;

    /** Articles that the belief is worth that every word is rare: small corpora cannot tell which are common. */
    private static final int PRIOR = 1_000;

    private static final int DAYS = 8;

    private static final String ALL = "articles";
    private static final String WORD = "word";
    private static final String PAIR = "pair";

    /** Units in a nat. */
    public static final int UNITS = 8;

    /** 2 nats: a word in over an eighth of the articles. */
    private static final int PASSED_OVER = 2 * UNITS;

    private final long articles;
    private final KeyIndex words;
    private final long[] counts;
    private final KeyIndex pairs;
    private final long[] pairCounts;

    /** The words of an article, and when it was published. */
    public record Text(Instant publishedAt, int[] firstWords, long[] keys) {}

    /**
     * @param articles how many articles the corpus has
     * @param words the keys of the words in at least one of {@link #RARE} articles
     * @param counts in how many articles each stands
     * @param pairs the same for pairs of words, keyed by {@link #pair}
     */
    public Information(long articles, long[] words, long[] counts, long[] pairs, long[] pairCounts) {
        this.articles = articles;
        this.words = KeyIndex.of(words);
        this.counts = counts;
        this.pairs = KeyIndex.of(pairs);
        this.pairCounts = pairCounts;
    }

    /** For texts without a corpus around them: every word is rare. */
    public static Information unknown() {
        return new Information(0, new long[0], new long[0], new long[0], new long[0]);
    }

    /**
     * How often a word, or a pair of words, stands in the corpus.
     *
     * @param what {@code articles} (the number of all, with key 0), {@code word} or {@code pair}
     * @param articles in how many articles
     */
    public record Count(String what, long key, long articles) {}

    /** Counts the words of a corpus of so many articles. */
    public static Information of(Dataset<Prose> proses, long articles) {
        long least = Math.max(1, articles / RARE);
        Dataset<Text> texts = proses.select(col("publishedAt"), col("firstWords"), col("words.keys"))
                .as(Records.encoder(Text.class));
        List<Row> words = counted(
                        texts, (text, counts) -> Arrays.stream(text.keys).forEach(counts::add))
                .filter(col("articles").geq(least))
                .collectAsList();
        Information known = of(articles, words, List.of());
        List<Row> pairs = counted(texts, known::tellPairs)
                .filter(col("articles")
                        .geq(Math.max(DAYS, least))
                        .and(bit_count(col("days")).geq(DAYS)))
                .collectAsList();
        return of(articles, words, pairs);
    }

    private static Information of(long articles, List<Row> words, List<Row> pairs) {
        return new Information(articles, longs(words, 0), longs(words, 1), longs(pairs, 0), longs(pairs, 1));
    }

    /** In how many articles each key stands, and on which days. */
    private static Dataset<Row> counted(Dataset<Text> texts, ArticleCounts.Keys keys) {
        return texts.mapPartitions(
                        (MapPartitionsFunction<Text, ArticleCounts.Counted>) its -> ArticleCounts.of(its, keys),
                        Records.encoder(ArticleCounts.Counted.class))
                .groupBy("key")
                .agg(sum("articles").as("articles"), bit_or(col("days")).as("days"));
    }

    /** What {@link #counts} gave. */
    public static Information of(Dataset<Count> counts) {
        List<Count> all = counts.collectAsList();
        return new Information(
                longs(all, ALL, Count::articles)[0],
                longs(all, WORD, Count::key),
                longs(all, WORD, Count::articles),
                longs(all, PAIR, Count::key),
                longs(all, PAIR, Count::articles));
    }

    private static long[] longs(List<Count> counts, String what, ToLongFunction<Count> number) {
        return counts.stream()
                .filter(count -> count.what.equals(what))
                .mapToLong(number)
                .toArray();
    }

    /** How many words were counted. */
    public int words() {
        return words.size();
    }

    /** How many pairs of words were counted. */
    public int pairs() {
        return pairs.size();
    }

    /** All that was counted, as rows. */
    public Dataset<Count> counts(SparkSession spark) {
        List<Count> counts = new ArrayList<>();
        counts.add(new Count(ALL, 0, articles));
        add(counts, WORD, words, this.counts);
        add(counts, PAIR, pairs, pairCounts);
        return spark.createDataset(counts, Records.encoder(Count.class));
    }

    private static void add(List<Count> counts, String what, KeyIndex keys, long[] articles) {
        for (int i = 0; i < keys.size(); i++) {
            counts.add(new Count(what, keys.key(i), articles[i]));
        }
    }

    /** A column, in the order of the first. */
    private static long[] longs(List<Row> rows, int column) {
        return rows.stream()
                .sorted(Comparator.comparingLong(row -> row.getLong(0)))
                .mapToLong(row -> row.getLong(column))
                .toArray();
    }

    /** The pairs of words of an article that could be counted often enough. */
    private void tellPairs(Text text, ArticleCounts counts) {
        for (int s = 0; s + 1 < text.firstWords.length; s++) {
            long before = 0;
            for (int w = text.firstWords[s]; w < text.firstWords[s + 1]; w++) {
                long key = text.keys[w];
                int at = words.find(key);
                if (of(at) >= PASSED_OVER) {
                    if (at >= 0 && before != 0) {
                        counts.add(pair(before, key));
                    }
                    before = at >= 0 ? key : 0;
                }
            }
        }
    }

    static long pair(long before, long word) {
        return before * 31 + word;
    }

    /** The information of each word of a sentence. */
    byte[] of(long[] keys) {
        return of(
                new int[] {0, keys.length},
                keys,
                IntStream.range(0, keys.length).toArray());
    }

    /**
     * The information of each word of an article, in the order of the text.
     *
     * @param firstWords where each sentence begins, and where the last one ends
     * @param vocabulary keys of words
     * @param terms the place of each word's key in the vocabulary
     */
    public byte[] of(int[] firstWords, long[] vocabulary, int[] terms) {
        int[] places = new int[vocabulary.length];
        byte[] alone = new byte[vocabulary.length];
        for (int t = 0; t < vocabulary.length; t++) {
            places[t] = words.find(vocabulary[t]);
            alone[t] = of(places[t]);
        }
        byte[] information = new byte[terms.length];
        for (int s = 0; s + 1 < firstWords.length; s++) {
            int before = -1;
            for (int w = firstWords[s]; w < firstWords[s + 1]; w++) {
                int term = terms[w];
                information[w] = alone[term];
                if (alone[term] >= PASSED_OVER) {
                    if (before >= 0 && places[before] >= 0 && places[term] >= 0) {
                        int pair = pairs.find(pair(vocabulary[before], vocabulary[term]));
                        information[w] =
                                pair < 0 ? alone[term] : behind(alone[term], counts[places[before]], pairCounts[pair]);
                    }
                    before = term;
                }
            }
        }
        return information;
    }

    private static byte behind(byte alone, long before, long both) {
        return (byte) Math.min(alone, Math.round(UNITS * StrictMath.log((double) before / both)));
    }

    private byte of(int place) {
        double count = (place >= 0 ? counts[place] : (double) articles / RARE) + (double) PRIOR / RARE;
        return (byte) Math.round(UNITS * StrictMath.log((articles + PRIOR) / count));
    }
}
