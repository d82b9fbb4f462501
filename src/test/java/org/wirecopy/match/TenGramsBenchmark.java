package org.wirecopy.match;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/**
 * How many of the pairs of articles that share much of their wording a run has found. Wording is counted apart from all that
 * the run does: word 10-grams of the whole text, lower case, hashed, those in over 40 articles left out. Pairs of different
 * outlets with at least 30 in common that make up half of either side's should be in {@code article_pairs}, with a share of
 * at least .4 on either side.
 *
 * <pre>
 * mvn test -Pbench -Dtest=TenGramsBenchmark -Dbench=output/news
 * </pre>
 */
class TenGramsBenchmark {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int LENGTH = 10;
    private static final int MOST_ARTICLES = 40;
    private static final int LEAST_COMMON = 30;
    private static final double LEAST_PART = 0.5;
    private static final double LEAST_SHARE = 0.4;
    /** The hashes are looked at in so many ranges, one after the other, for the memory. */
    private static final int RANGES = 64;

    private record Text(String id, String outlet, long[] grams) {}

    @Test
    void findsArticlesThatShareTheirWording() throws IOException {
        String run = System.getProperty("bench", "").strip();
        assumeTrue(!run.isEmpty(), "-Dbench=RUN names a published run");
        try (SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate()) {
            spark.sparkContext().setLogLevel("ERROR");
            List<Text> texts = new ArrayList<>();
            spark.read()
                    .parquet(run + "/articles")
                    .select("article_id", "outlet", "text")
                    .orderBy("article_id")
                    .toLocalIterator()
                    .forEachRemaining(
                            row -> texts.add(new Text(row.getString(0), row.getString(1), grams(row.getString(2)))));
            Map<String, Double> found = new HashMap<>();
            for (Row row : spark.read()
                    .parquet(run + "/article_pairs")
                    .select(
                            col("left_article_id"),
                            col("right_article_id"),
                            coalesce(greatest("left_share", "right_share"), lit(0.0)))
                    .collectAsList()) {
                found.put(row.getString(0) + " " + row.getString(1), row.getDouble(2));
            }
            tell(texts, pairs(texts), found);
        }
    }

    private static void tell(List<Text> texts, Map<Long, Integer> pairs, Map<String, Double> found) {
        int all = 0;
        int listed = 0;
        int shared = 0;
        List<String> missed = new ArrayList<>();
        for (long pair : pairs.keySet().stream().sorted().toList()) {
            Text left = texts.get((int) (pair >>> 32));
            Text right = texts.get((int) pair);
            int common = pairs.get(pair);
            double part = (double) common / Math.min(left.grams.length, right.grams.length);
            if (common < LEAST_COMMON || part < LEAST_PART) {
                continue;
            }
            all++;
            Double share = found.get(left.id + " " + right.id);
            if (share != null) {
                listed++;
            }
            if (share != null && share >= LEAST_SHARE) {
                shared++;
            } else {
                missed.add(String.format(
                        Locale.ROOT,
                        "%s | %s | %s | %s | %d in common, %.2f of the shorter, share %s",
                        left.id,
                        left.outlet,
                        right.id,
                        right.outlet,
                        common,
                        part,
                        share));
            }
        }
        missed.forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "%,d pairs of articles share their wording; %,d are in article_pairs, %,d (%.2f %%) with a share of %.1f or more%n",
                all,
                listed,
                shared,
                100.0 * shared / all,
                LEAST_SHARE);
    }

    /** The distinct 10-grams of a text, as hashes, ascending. */
    private static long[] grams(String text) {
        Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
        long[] last = new long[LENGTH];
        LongStream.Builder grams = LongStream.builder();
        for (int n = 0; words.find(); n++) {
            last[n % LENGTH] = hash(words.group());
            if (n >= LENGTH - 1) {
                long gram = 0;
                for (int k = n + 1; k <= n + LENGTH; k++) {
                    gram = mixed(gram * 31 + last[k % LENGTH]);
                }
                grams.add(gram);
            }
        }
        return grams.build().sorted().distinct().toArray();
    }

    private static long hash(String word) {
        long hash = 7;
        for (int i = 0; i < word.length(); i++) {
            hash = mixed(hash * 31 + word.charAt(i));
        }
        return hash;
    }

    /** The finaliser of SplitMix64. */
    private static long mixed(long value) {
        long z = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    /** By two articles of different outlets, how many 10-grams in at most 40 articles they have in common. */
    private static Map<Long, Integer> pairs(List<Text> texts) {
        Map<Long, Integer> pairs = new HashMap<>();
        for (int range = 0; range < RANGES; range++) {
            long from = Long.MIN_VALUE + range * (1L << 58);
            Map<Long, int[]> articles = new HashMap<>();
            for (int t = 0; t < texts.size(); t++) {
                long[] grams = texts.get(t).grams;
                int at = Arrays.binarySearch(grams, from);
                for (int g = at < 0 ? -at - 1 : at;
                        g < grams.length && grams[g] - from < 1L << 58 && grams[g] >= from;
                        g++) {
                    int[] its = articles.computeIfAbsent(grams[g], gram -> new int[3]);
                    if (its[0] < MOST_ARTICLES + 1) {
                        if (its.length == its[0] + 1) {
                            its = Arrays.copyOf(its, 2 * its.length);
                            articles.put(grams[g], its);
                        }
                        its[++its[0]] = t;
                    }
                }
            }
            articles.values().stream().filter(its -> its[0] <= MOST_ARTICLES).forEach(its -> count(its, texts, pairs));
        }
        return pairs;
    }

    private static void count(int[] articles, List<Text> texts, Map<Long, Integer> pairs) {
        for (int i = 1; i <= articles[0]; i++) {
            for (int j = i + 1; j <= articles[0]; j++) {
                if (!texts.get(articles[i]).outlet.equals(texts.get(articles[j]).outlet)) {
                    pairs.merge((long) articles[i] << 32 | articles[j], 1, Integer::sum);
                }
            }
        }
    }
}
