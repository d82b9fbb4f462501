package org.wirecopy.app;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.wirecopy.app.Progress.told;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.wirecopy.app.Checkpoints.Key;
import org.wirecopy.app.Checkpoints.Result;
import org.wirecopy.article.Article;
import org.wirecopy.article.CleanArticle;
import org.wirecopy.article.Cleaning;
import org.wirecopy.article.Prose;
import org.wirecopy.article.Recurring;
import org.wirecopy.candidate.CandidatePair;
import org.wirecopy.candidate.FeatureFrequency;
import org.wirecopy.candidate.Information;
import org.wirecopy.candidate.JoinExplain;
import org.wirecopy.candidate.SimilarPairs;
import org.wirecopy.match.AlignedPair;
import org.wirecopy.match.Passages;

/**
 * Finds which articles share which sentences. These are the costly stages: what an earlier run put away, or what an archive
 * has learned, is not computed again.
 */
final class Comparison {
    private final Run run;
    private final Arrivals arrivals;
    private final Key marking;
    private final Key joining;
    private final Key aligning;

    private Comparison(Run run, Arrivals arrivals) {
        this.run = run;
        this.arrivals = arrivals;
        marking = Key.ofRead(arrivals.articles()).then("marked", run.job().clean());
        joining = marking.then("joined", run.job().join());
        aligning = joining.then("aligned", run.job().match());
    }

    static Comparison of(Run run, Arrivals arrivals) {
        Comparison comparison = new Comparison(run, arrivals);
        if (run.resume()) {
            comparison.tellWhatIsThere();
        }
        return comparison;
    }

    private void tellWhatIsThere() {
        long there = Stream.of(marking, joining, aligning)
                .filter(run.checkpoints()::has)
                .count();
        run.say(
                there > 0
                        ? "going on from what an earlier run of this input and these settings put away"
                        : "no earlier run of this input, these settings and this Wirecopy put anything away: starting"
                                + " anew");
    }

    /** The articles with their sentences, each marked as prose or as boilerplate. */
    Dataset<CleanArticle> mark() {
        Dataset<Article> articles = arrivals.articles();
        Result<CleanArticle> marked = costly(
                "marking sentences and boilerplate",
                marking,
                CleanArticle.class,
                () -> {
                    Dataset<Recurring> recurring = run.archive()
                            .known(Archive.FURNITURE)
                            .orElseGet(() ->
                                    run.keep(Cleaning.learn(articles, run.job().clean())));
                    run.archive().learned(Archive.FURNITURE, recurring);
                    return new Result<>(
                            run.keep(Cleaning.of(articles, recurring, run.job().clean())), null);
                },
                found -> {
                    long[] sums = sums(
                            found.rows().select("prose.*"),
                            size(col("sentenceBegins")),
                            size(filter(col("furniture"), Column::isNotNull)));
                    return told("%,d sentences, %,d of them boilerplate", sums[0], sums[1]);
                });
        return marked.rows();
    }

    private Information countWords(Dataset<Prose> prose) {
        return run.stage(
                "counting common words",
                () -> {
                    Information information = run.archive()
                            .known(Archive.WORDS)
                            .map(Information::of)
                            .orElseGet(() ->
                                    Information.of(prose, arrivals.counts().articles()));
                    run.archive().learned(Archive.WORDS, information.counts(run.spark()));
                    return information;
                },
                information -> told("%,d words, %,d pairs of words", information.words(), information.pairs()));
    }

    private Result<CandidatePair> join(Dataset<Prose> prose, Information information) {
        return costly(
                "joining similar sentences",
                joining,
                CandidatePair.class,
                () -> {
                    Dataset<FeatureFrequency> known =
                            run.archive().known(Archive.FEATURES).orElse(null);
                    SimilarPairs similar = run.keep(
                            SimilarPairs.of(prose, known, information, run.job().join()));
                    run.archive().learned(Archive.FEATURES, similar.frequencies());
                    Dataset<CandidatePair> pairs = run.keep(arrivals.ofNew(similar.pairs()));
                    JoinExplain explain = similar.explain();
                    if (run.spark().sparkContext().isLocal() && !run.archive().isKept()) {
                        // An archive still asks for the features; a cluster for pairs that an executor takes with it.
                        pairs.count();
                        similar.close();
                    }
                    return new Result<>(pairs, explain);
                },
                joined -> {
                    long[] sums = sums(joined.rows(), size(col("anchors")), lit(1));
                    return told(
                            "%,d compared, %,d pairs in %,d pairs of articles",
                            joined.join().sentences(), sums[0], sums[1]);
                });
    }

    /**
     * The pairs of articles that share sentences, and how.
     *
     * @param all what is left of the articles beside boilerplate, an archive's earlier ones included
     */
    Result<AlignedPair> align(Dataset<Prose> all) {
        Dataset<Prose> prose = arrivals.near(all, run.job().join().days());
        // What was aligned before needs no pairs.
        Information information = isThere(aligning) ? null : countWords(prose);
        Result<CandidatePair> similar = isThere(aligning) ? null : join(prose, information);
        return costly(
                "aligning articles",
                aligning,
                AlignedPair.class,
                () -> {
                    Dataset<AlignedPair> pairs = Passages.of(
                            prose, similar.rows(), information, run.job().match());
                    return new Result<>(run.keep(pairs), similar.join());
                },
                found -> {
                    long[] sums = sums(found.rows(), size(col("matches")), size(col("passages")), lit(1));
                    return told("%,d matches and %,d passages in %,d pairs of articles", sums[0], sums[1], sums[2]);
                });
    }

    private boolean isThere(Key key) {
        return run.resume() && run.checkpoints().has(key);
    }

    /** A stage whose result is taken from an earlier run, or else put away for a later one. */
    private <T extends Record> Result<T> costly(
            String name, Key key, Class<T> type, Supplier<Result<T>> stage, Function<Result<T>, String> told) {
        if (isThere(key)) {
            return run.stage(
                    name,
                    () -> {
                        Result<T> found = run.checkpoints().get(key, type);
                        return new Result<>(run.keep(found.rows()), found.join());
                    },
                    result -> "done before: " + told.apply(result));
        }
        Result<T> made = run.stage(name, stage, told);
        if (run.checkpoints().wants(run.progress().seconds().get(name))) {
            run.stage(
                    "putting it away for --resume",
                    () -> run.checkpoints().put(key, made),
                    bytes -> told("%,d MB", bytes / 1_000_000));
        }
        return made;
    }

    /** Sums of whole numbers over all rows, in one pass. */
    private static long[] sums(Dataset<?> rows, Column... columns) {
        Column[] sums = Arrays.stream(columns)
                .map(column -> coalesce(sum(column.cast(DataTypes.LongType)), lit(0L)))
                .toArray(Column[]::new);
        Row found = rows.select(sums).first();
        return IntStream.range(0, columns.length).mapToLong(found::getLong).toArray();
    }
}
