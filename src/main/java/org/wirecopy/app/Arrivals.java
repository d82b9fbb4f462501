package org.wirecopy.app;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wirecopy.article.Article;
import org.wirecopy.article.Corpus;
import org.wirecopy.article.Prose;
import org.wirecopy.article.ReadCounts;
import org.wirecopy.article.Reject;
import org.wirecopy.candidate.CandidatePair;
import org.wirecopy.spark.Records;

/**
 * What is new of what was read: all of it, or what an archive has not.
 *
 * @param articles those to be marked, compared and aligned; ids are unique
 * @param rejects of all that was read until now
 * @param counts of all that was read until now
 * @param seen how what was read compares with the archive; null where there is none
 * @param isAll whether no earlier articles are compared with these
 */
record Arrivals(Dataset<Article> articles, Dataset<Reject> rejects, ReadCounts counts, Seen seen, boolean isAll) {
    /** An article's content: where it was read, and what the job says of its outlet, may change. */
    private static final Column CONTENT = sha2(
            to_json(struct(
                    "outlet", "url", "title", "author", "publishedAt", "publishedPrecision", "language", "text")),
            256);

    private static final Column IS_CORRECTED = col("isKnown").and(col("isSame").equalTo(false));

    /**
     * How the articles that were read compare with the archive's.
     *
     * @param arrived how many are not in it as they are
     * @param repeated how many are
     * @param corrected how many of those that are not are there with other content
     * @param undated how many of those that are not have no time
     * @param first the earliest of their times; null where none has one
     * @param last the latest
     */
    public record Seen(long arrived, long repeated, long corrected, long undated, Instant first, Instant last) {}

    /**
     * Compares what was read with what the archive has.
     *
     * @param refresh whether the archive's articles are computed anew with the others
     */
    static Arrivals of(Corpus corpus, Archive archive, boolean refresh, Kept kept) {
        if (archive.counts().isEmpty()) {
            archive.supersede(corpus.articles().limit(0), 0);
            return new Arrivals(
                    corpus.articles(), archive.with(Archive.REJECTS, corpus.rejects()), corpus.counts(), null, true);
        }
        Dataset<Article> earlier = archive.earlier(Archive.ARTICLES);
        Dataset<Row> compared = kept.rows(compared(corpus.articles(), earlier));
        Seen seen = seen(compared);
        Dataset<Article> arrived = compared.filter(col("isSame").equalTo(false))
                .select("article.*")
                .as(Records.encoder(Article.class));
        Dataset<Article> superseded = seen.corrected == 0 ? earlier.limit(0) : corrected(earlier, compared);
        Dataset<Reject> rejects = corpus.counts().rejects() == 0
                ? corpus.rejects()
                : kept.rows(corpus.rejects().except(archive.earlier(Archive.REJECTS)));
        ReadCounts counts =
                archive.counts().get().plus(corpus.counts(), seen.repeated, seen.corrected, byReason(rejects));
        archive.supersede(kept.rows(superseded), seen.corrected);
        if (!refresh) {
            return new Arrivals(arrived, archive.with(Archive.REJECTS, rejects), counts, seen, false);
        }
        Dataset<Article> all = kept.rows(archive.earlier(Archive.ARTICLES).union(arrived));
        Dataset<Article> allSuperseded = archive.earlier(Archive.SUPERSEDED).union(superseded);
        Dataset<Reject> allRejects = archive.earlier(Archive.REJECTS).union(rejects);
        archive.forget();
        archive.supersede(allSuperseded, 0);
        return new Arrivals(all, archive.with(Archive.REJECTS, allRejects), counts, seen, true);
    }

    /** Each article that was read, whether the archive has its id, and whether with the same content. */
    private static Dataset<Row> compared(Dataset<Article> articles, Dataset<Article> earlier) {
        Dataset<Row> read = broadcast(articles.select(col("articleId").as("readId")));
        Column wasRead = col("articleId").equalTo(col("readId"));
        // Most days bring nothing that was there before; then no text need be looked at.
        boolean allNew =
                earlier.select("articleId").join(read, wasRead, "left_semi").isEmpty();
        Dataset<Row> known = (allNew ? earlier.limit(0) : earlier)
                .join(read, wasRead, "left_semi")
                .select(col("articleId").as("knownId"), CONTENT.as("knownContent"));
        Column isKnown = col("knownId").isNotNull();
        return articles.select(struct(col("*")).as("article"), col("articleId"), CONTENT.as("content"))
                .join(known, col("articleId").equalTo(col("knownId")), "left_outer")
                .select(
                        col("article"),
                        col("articleId"),
                        isKnown.as("isKnown"),
                        isKnown.and(col("content").equalTo(col("knownContent"))).as("isSame"));
    }

    private static Seen seen(Dataset<Row> compared) {
        Column arrived = col("isSame").equalTo(false);
        Column at = col("article.publishedAt");
        return compared.agg(
                        count_if(arrived).as("arrived"),
                        count_if(col("isSame")).as("repeated"),
                        count_if(IS_CORRECTED).as("corrected"),
                        count_if(arrived.and(at.isNull())).as("undated"),
                        min(when(arrived, at)).as("first"),
                        max(when(arrived, at)).as("last"))
                .as(Records.encoder(Seen.class))
                .first();
    }

    /** The earlier versions of articles that came again with other content. */
    private static Dataset<Article> corrected(Dataset<Article> earlier, Dataset<Row> compared) {
        Dataset<Row> ids = compared.filter(IS_CORRECTED).select(col("articleId").as("correctedId"));
        return earlier.join(broadcast(ids), col("articleId").equalTo(col("correctedId")), "left_semi")
                .as(Records.encoder(Article.class));
    }

    private static SortedMap<String, Long> byReason(Dataset<Reject> rejects) {
        SortedMap<String, Long> reasons = new TreeMap<>();
        rejects.groupBy("reason")
                .agg(count(lit(1)))
                .collectAsList()
                .forEach(row -> reasons.put(row.getString(0), row.getLong(1)));
        return reasons;
    }

    /**
     * What the new articles are compared with, themselves included.
     *
     * @param prose all, earlier ones too
     * @param days as far apart as articles are compared; null compares all
     */
    Dataset<Prose> near(Dataset<Prose> prose, Integer days) {
        if (isAll || days == null && seen.arrived > 0 || seen.undated > 0) {
            return prose;
        }
        if (seen.arrived == 0) {
            return prose.limit(0);
        }
        Instant first = seen.first.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(days));
        Instant end = seen.last.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(days + 1L));
        Column at = col("publishedAt");
        return prose.filter(at.isNull().or(at.geq(lit(first)).and(at.lt(lit(end)))));
    }

    /** The pairs in which a new article takes part: the others were found when these were new. */
    Dataset<CandidatePair> ofNew(Dataset<CandidatePair> pairs) {
        if (isAll) {
            return pairs;
        }
        Dataset<Row> left = broadcast(articles.select(col("articleId").as("newLeft")));
        Dataset<Row> right = broadcast(articles.select(col("articleId").as("newRight")));
        return pairs.join(left, col("leftArticleId").equalTo(col("newLeft")), "left_outer")
                .join(right, col("rightArticleId").equalTo(col("newRight")), "left_outer")
                .filter(col("newLeft").isNotNull().or(col("newRight").isNotNull()))
                .drop("newLeft", "newRight")
                .as(Records.encoder(CandidatePair.class));
    }
}
