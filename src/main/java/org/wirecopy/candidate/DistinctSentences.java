package org.wirecopy.candidate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.transform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.wirecopy.article.Prose;
import org.wirecopy.spark.InBuckets;
import org.wirecopy.spark.Records;

/**
 * Equal sentences become one, with its occurrences.
 *
 * <p>Equal means: the same word keys in the same order; with a window also the same day. Sentences leave in the order
 * of (key of the words, day), partition by partition, so that the number of a sentence in that order depends on the
 * corpus alone.
 */
final class DistinctSentences {
    private DistinctSentences() {}

    /** The columns of {@link Prose} that the join reads. */
    public record Wording(
            String articleId,
            String comparedBy,
            Instant publishedAt,
            int[] firstWords,
            boolean[] furniture,
            long[] keys) {}

    /** One occurrence of a sentence; {@code bucket} is where its equals go. */
    public record Sentence(
            int bucket,
            long high,
            long low,
            int day,
            String articleId,
            int sentence,
            long outlet,
            long published,
            long[] words) {}

    static JavaRDD<SentenceBlock> of(Dataset<Prose> prose, JoinSettings settings, int partitions) {
        Dataset<Sentence> sentences = prose.select(
                        col("articleId"),
                        comparedBy().as("comparedBy"),
                        col("publishedAt"),
                        col("firstWords"),
                        transform(col("furniture"), Column::isNotNull).as("furniture"),
                        col("words.keys").as("keys"))
                .as(Records.encoder(Wording.class))
                .flatMap(
                        (FlatMapFunction<Wording, Sentence>) wording -> sentences(wording, settings, partitions),
                        Records.encoder(Sentence.class));
        return InBuckets.of(sentences, partitions, "bucket", "high", "low", "day", "articleId", "sentence")
                .mapPartitionsWithIndex(Blocks::new, true);
    }

    /** Only articles that differ in this are compared. */
    private static Column comparedBy() {
        return col("outlet");
    }

    static Iterator<Sentence> sentences(Wording wording, JoinSettings settings, int partitions) {
        Instant time = wording.publishedAt();
        long published = time == null ? Long.MAX_VALUE : time.getEpochSecond();
        int day = settings.days() == null ? SentenceBlock.UNDATED : SentenceBlock.day(time);
        long outlet = FeatureKeys.ofName(wording.comparedBy());
        int[] first = wording.firstWords();
        List<Sentence> sentences = new ArrayList<>();
        for (int s = 0; s + 1 < first.length; s++) {
            if (wording.furniture()[s] || first[s + 1] - first[s] < settings.minWords()) {
                continue;
            }
            long[] words = java.util.Arrays.copyOfRange(wording.keys(), first[s], first[s + 1]);
            long high = FeatureKeys.high(words, 0, words.length);
            long low = FeatureKeys.low(words, 0, words.length);
            int bucket = FeatureKeys.bucket(high << 1 ^ Long.MIN_VALUE, partitions);
            sentences.add(new Sentence(bucket, high, low, day, wording.articleId(), s, outlet, published, words));
        }
        return sentences.iterator();
    }

    /** Cuts a sorted partition into blocks. */
    static final class Blocks extends Runs<Sentence, SentenceBlock> {
        private final int partition;
        private int place;
        private long high;
        private long low;
        private boolean begun;

        Blocks(int partition, Iterator<Sentence> sorted) {
            super(sorted);
            this.partition = partition;
        }

        @Override
        SentenceBlock run() {
            var block = new SentenceBlock.Builder();
            while (next != null && block.size() < SentenceBlock.SIZE) {
                boolean newWords = !begun || next.high() != high || next.low() != low;
                begun = true;
                high = next.high();
                low = next.low();
                int day = next.day();
                block.begin(next.words(), day, newWords);
                do {
                    block.add(next.articleId(), next.sentence(), next.outlet(), next.published());
                    advance();
                } while (next != null && next.high() == high && next.low() == low && next.day() == day);
            }
            return block.build(partition, place++);
        }
    }
}
