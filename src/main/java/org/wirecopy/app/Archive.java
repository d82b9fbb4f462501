package org.wirecopy.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.wirecopy.app.ArchiveFolder.Batch;
import org.wirecopy.app.ArchiveFolder.Contents;
import org.wirecopy.article.Article;
import org.wirecopy.article.BadInput;
import org.wirecopy.article.CleanArticle;
import org.wirecopy.article.ReadCounts;
import org.wirecopy.article.Recurring;
import org.wirecopy.article.Reject;
import org.wirecopy.candidate.ArticleTerms;
import org.wirecopy.candidate.FeatureFrequency;
import org.wirecopy.candidate.Information;
import org.wirecopy.match.AlignedPair;
import org.wirecopy.spark.Records;
import org.wirecopy.spark.Tables;

/**
 * What earlier runs found, so that a later one computes only what is new.
 *
 * <p>Each run adds a batch: its articles, marked, and their aligned pairs, as Parquet. The first batch also holds what its articles taught of words and furniture,
 * by which all later ones are weighed and marked; so the batches together are what one run over everything would have found
 * by that. Where an article came again with other content, the latest version counts; the earlier ones stand in
 * {@code superseded} of the batch that corrected them.
 */
final class Archive implements AutoCloseable {
    static final Part<Article> ARTICLES = new Part<>("articles", Article.class, "articleId");
    static final Part<Article> SUPERSEDED = new Part<>("superseded", Article.class);
    static final Part<Reject> REJECTS = new Part<>("rejects", Reject.class);
    static final Part<CleanArticle> MARKED = new Part<>("marked", CleanArticle.class, "prose.articleId");
    static final Part<AlignedPair> ALIGNED =
            new Part<>("aligned", AlignedPair.class, "leftArticleId", "rightArticleId");
    static final Part<ArticleTerms.Vector> VECTORS = new Part<>("vectors", ArticleTerms.Vector.class, "articleId");

    static final Part<Recurring> FURNITURE = new Part<>("furniture", Recurring.class);
    static final Part<FeatureFrequency> FEATURES = new Part<>("features", FeatureFrequency.class);
    static final Part<Information.Count> WORDS = new Part<>("words", Information.Count.class);
    static final Part<ArticleTerms.Frequency> TERMS = new Part<>("terms", ArticleTerms.Frequency.class);

    private static final String OUTLETS = "outlets";
    private static final int ARTICLES_PER_FILE = 2_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final SparkSession spark;
    private final ArchiveFolder folder;
    private final JsonNode settings;
    private final Map<Part<?>, Dataset<?>> added = new LinkedHashMap<>();
    private List<Batch> batches;
    private long corrected;
    private Contents contents;

    /**
     * Rows of one sort.
     *
     * @param ids the columns with the articles of which a row tells; it counts only while all of them do
     */
    record Part<T extends Record>(String name, Class<T> type, List<String> ids) {
        Part(String name, Class<T> type, String... ids) {
            this(name, type, List.of(ids));
        }
    }

    private Archive(SparkSession spark, ArchiveFolder folder, JsonNode settings, List<Batch> batches) {
        this.spark = spark;
        this.folder = folder;
        this.settings = settings;
        this.batches = batches;
    }

    /** An archive with nothing in it, to which nothing can be added. */
    static Archive none(SparkSession spark) {
        return new Archive(spark, null, null, List.of());
    }

    /**
     * Opens the archive in a folder; where there is none, it begins one.
     *
     * @param refresh whether this run learns anew, so that the archive's settings need not be those of the job
     * @throws BadInput if another run is adding to it, it was made by other settings or another Wirecopy, or the folder
     *     cannot be written or holds what no run of ours put there
     */
    static Archive open(SparkSession spark, String archive, JobSettings job, boolean refresh) {
        ArchiveFolder folder =
                ArchiveFolder.open(archive, job.output(), spark.sparkContext().hadoopConfiguration());
        boolean good = false;
        try {
            Archive opened = new Archive(spark, folder, settings(job), folder.batches());
            if (!opened.batches.isEmpty()) {
                opened.refuseOtherOutlets(archive);
            }
            if (!opened.batches.isEmpty() && !refresh) {
                opened.refuseOtherSettings(archive);
            }
            good = true;
            return opened;
        } finally {
            if (!good) {
                folder.close();
            }
        }
    }

    /** The settings by which an archive's rows are found; how much memory they take may change from run to run. */
    private static JsonNode settings(JobSettings job) {
        ObjectNode settings = JSON.createObjectNode();
        settings.set("clean", JSON.valueToTree(job.clean()));
        settings.set("join", JSON.<ObjectNode>valueToTree(job.join()).without("broadcastMegabytes"));
        settings.set("terms", JSON.valueToTree(job.terms()));
        settings.set("match", JSON.valueToTree(job.match()));
        settings.set(OUTLETS, JSON.valueToTree(job.outlets()));
        return settings;
    }

    /** What the job says of an outlet is part of its articles: it cannot change once they are there. */
    private void refuseOtherOutlets(String archive) {
        JsonNode now = settings.path(OUTLETS);
        JsonNode then = last().settings().path(OUTLETS);
        Set<String> added = new TreeSet<>();
        now.fieldNames().forEachRemaining(added::add);
        Set<String> changed = new TreeSet<>();
        then.properties().forEach(outlet -> {
            if (!outlet.getValue().equals(now.path(outlet.getKey()))) {
                changed.add(outlet.getKey());
            }
            added.remove(outlet.getKey());
        });
        if (!added.isEmpty()) {
            earlier(ARTICLES)
                    .filter(functions.col("outlet").isin(added.toArray()))
                    .select("outlet")
                    .distinct()
                    .collectAsList()
                    .forEach(row -> changed.add(row.getString(0)));
        }
        if (!changed.isEmpty()) {
            throw new BadInput("archive " + archive + " has articles that were read when outlets."
                    + changed.iterator().next() + " was another; set it as it was, or begin a new archive");
        }
    }

    private void refuseOtherSettings(String archive) {
        Contents made = batches.get(0).contents();
        List<String> differing = new ArrayList<>();
        settings.properties().stream()
                .filter(stage -> !stage.getKey().equals(OUTLETS))
                .forEach(stage -> stage.getValue().properties().forEach(setting -> {
                    JsonNode then = made.settings().path(stage.getKey()).path(setting.getKey());
                    // As text, since a number that was written need not be read as of the same type.
                    if (!then.toString().equals(setting.getValue().toString())) {
                        differing.add(stage.getKey() + "." + setting.getKey() + " is " + setting.getValue()
                                + " and was " + then);
                    }
                }));
        if (!differing.isEmpty()) {
            throw new BadInput("archive " + archive + " was made by other settings (" + String.join(", ", differing)
                    + "); set them as they were, or compute the archive anew with --refresh");
        }
        if (!made.wirecopy().equals(Wirecopy.Version.build())) {
            throw new BadInput("archive " + archive
                    + " was made by another build of Wirecopy, which may find other matches; compute it anew with"
                    + " --refresh");
        }
    }

    /** How many articles it holds. */
    long articles() {
        return batches.isEmpty() ? 0 : last().counts().articles();
    }

    /** Of how many articles this run goes by what they taught; null where it goes by its own. */
    Long learned() {
        return batches.isEmpty() ? null : batches.get(0).contents().learned();
    }

    /** What was read until now. */
    Optional<ReadCounts> counts() {
        return batches.isEmpty() ? Optional.empty() : Optional.of(last().counts());
    }

    /** What was not compared until now. */
    List<String> notCompared() {
        return batches.isEmpty() ? List.of() : last().notCompared();
    }

    private Contents last() {
        return batches.get(batches.size() - 1).contents();
    }

    /** Rows of all earlier runs that still count: those of articles that no later batch, nor this run, superseded. */
    <T extends Record> Dataset<T> earlier(Part<T> part) {
        List<String> paths = batches.stream().map(batch -> path(batch, part)).toList();
        Dataset<Row> rows = Tables.read(spark, paths, part.type, ArchiveFolder.NUMBER.as("batch"));
        Optional<Dataset<Row>> superseded = superseded();
        if (superseded.isPresent()) {
            for (String id : part.ids) {
                Column gone = functions
                        .col(id)
                        .equalTo(functions.col("supersededId"))
                        .and(functions.col("batch").lt(functions.col("supersededBy")));
                rows = rows.join(superseded.get(), gone, "left_anti");
            }
        }
        return rows.drop("batch").as(Records.encoder(part.type));
    }

    /** Which articles were superseded, and by which batch last; nothing where none was. */
    private Optional<Dataset<Row>> superseded() {
        List<String> paths = batches.stream()
                .filter(batch -> batch.contents().corrected() > 0)
                .map(batch -> path(batch, SUPERSEDED))
                .toList();
        Column article = functions.col("articleId").as("supersededId");
        Dataset<Row> superseded = null;
        if (!paths.isEmpty()) {
            superseded = Tables.read(spark, paths, Article.class, ArchiveFolder.NUMBER.as("batch"))
                    .select(article, functions.col("batch"));
        }
        if (corrected > 0) {
            Dataset<Row> now = added.get(SUPERSEDED)
                    .select(article, functions.lit(folder.next()).as("batch"));
            superseded = superseded == null ? now : superseded.union(now);
        }
        return Optional.ofNullable(superseded)
                .map(all -> functions.broadcast(
                        all.groupBy("supersededId").agg(functions.max("batch").as("supersededBy"))));
    }

    /** Takes the earlier versions of articles that came again with other content out of what counts. */
    void supersede(Dataset<Article> versions, long number) {
        add(SUPERSEDED, versions);
        corrected = number;
    }

    /** Has this run learn anew: what was found until now is nothing that counts, but its articles may be added again. */
    void forget() {
        batches = List.of();
    }

    /** What earlier runs found and this one. */
    <T extends Record> Dataset<T> with(Part<T> part, Dataset<T> rows) {
        Dataset<T> all = batches.isEmpty() ? rows : earlier(part).union(rows);
        add(part, rows);
        return all;
    }

    /** What this run found is to be there for later ones. */
    <T extends Record> void add(Part<T> part, Dataset<T> rows) {
        added.put(part, rows);
    }

    /** What the archive's articles taught; nothing where this run's are to teach it. */
    <T extends Record> Optional<Dataset<T>> known(Part<T> part) {
        return batches.isEmpty()
                ? Optional.empty()
                : Optional.of(Tables.read(spark, path(batches.get(0), part), part.type));
    }

    /** What this run's articles taught is to be known to later runs, if nothing is known until now. */
    <T extends Record> void learned(Part<T> part, Dataset<T> rows) {
        if (batches.isEmpty()) {
            add(part, rows);
        }
    }

    private static String path(Batch batch, Part<?> part) {
        return new Path(batch.path(), part.name).toString();
    }

    /** Whether runs add to it. */
    boolean isKept() {
        return folder != null;
    }

    /**
     * Writes all that this run adds, so that {@link #commit} need only name it.
     *
     * @return in bytes
     */
    long write(ReadCounts counts, List<String> notCompared) {
        int most = (int) Math.max(1, (counts.articles() - articles()) / ARTICLES_PER_FILE);
        contents = new Contents(
                Wirecopy.Version.build(),
                settings,
                batches.isEmpty() ? counts.articles() : null,
                corrected,
                counts,
                notCompared);
        Path partial = folder.begin();
        added.forEach((part, rows) -> Tables.snakeCased(rows)
                .coalesce(most)
                .write()
                .option("compression", "zstd")
                .parquet(new Path(partial, part.name).toString()));
        return folder.length(partial);
    }

    /** Makes what was written part of the archive. */
    void commit() {
        if (contents != null) {
            folder.commit(contents);
        }
    }

    @Override
    public void close() {
        if (folder != null) {
            folder.close();
        }
    }
}
