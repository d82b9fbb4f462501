package org.wirecopy.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.wirecopy.article.Article;
import org.wirecopy.article.BadInput;
import org.wirecopy.article.CleanArticle;
import org.wirecopy.article.ReadCounts;
import org.wirecopy.article.Recurring;
import org.wirecopy.article.Reject;
import org.wirecopy.candidate.ArticleTerms;
import org.wirecopy.candidate.FeatureFrequency;
import org.wirecopy.match.AlignedPair;
import org.wirecopy.match.Information;
import org.wirecopy.report.Signature;
import org.wirecopy.spark.Records;
import org.wirecopy.spark.Tables;

/**
 * What earlier runs found, so that a later one computes only what is new.
 *
 * <p>Each run adds a batch: its articles, marked, and their aligned pairs, as Parquet. A batch is written elsewhere and
 * then renamed: it is there whole or not at all. The first batch also holds what its articles taught of words and furniture,
 * by which all later ones are weighed and marked; so the batches together are what one run over everything would have found
 * by that. Where an article came again with other content, the latest version counts; the earlier ones stand in
 * {@code superseded} of the batch that corrected them.
 *
 * <p>One run at a time adds to an archive, and holds a lock on it until it is closed.
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

    private static final String CONTENTS = "batch.json";
    private static final String OUTLETS = "outlets";
    private static final Pattern BATCH = Pattern.compile("batch-(\\d{6})");
    private static final Pattern LOCK = Pattern.compile("\\.lock\\." + Signature.PATTERN + "\\..*");
    private static final Pattern PARTIAL = Pattern.compile("\\.[0-9a-f-]{36}\\.partial");

    /** The batch in which a row stands, by its file. */
    private static final Column NUMBER = functions
            .regexp_extract(functions.col("_metadata.file_path"), "/batch-(\\d{6})/[a-z]+/[^/]*$", 1)
            .cast("int");

    private static final int ARTICLES_PER_FILE = 2_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final SparkSession spark;
    private final FileSystem files;
    private final Path folder;
    private final Path lock;
    private final JsonNode settings;
    private final int number;
    private final Map<Part<?>, Dataset<?>> added = new LinkedHashMap<>();
    private List<Batch> batches;
    private long corrected;
    private Path partial;
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

    private record Batch(Path path, Contents contents) {}

    /**
     * What a batch says of itself.
     *
     * @param wirecopy the program that wrote it
     * @param settings by which its rows were found
     * @param learned of how many articles it tells what they taught; null where it goes by an earlier batch
     * @param corrected how many articles of earlier batches it supersedes
     * @param counts of all that was read until then
     * @param notCompared what was not compared until then, in words
     */
    record Contents(
            String wirecopy,
            JsonNode settings,
            Long learned,
            long corrected,
            ReadCounts counts,
            List<String> notCompared) {}

    private Archive(
            SparkSession spark, FileSystem files, Path folder, Path lock, JsonNode settings, List<Batch> batches) {
        this.spark = spark;
        this.files = files;
        this.folder = folder;
        this.lock = lock;
        this.settings = settings;
        this.batches = batches;
        this.number = batches.isEmpty() ? 1 : 1 + numberOf(batches.get(batches.size() - 1).path);
    }

    /** An archive with nothing in it, to which nothing can be added. */
    static Archive none(SparkSession spark) {
        return new Archive(spark, null, null, null, null, List.of());
    }

    /**
     * Opens the archive in a folder; where there is none, it begins one.
     *
     * @param refresh whether this run learns anew, so that the archive's settings need not be those of the job
     * @throws BadInput if another run is adding to it, it was made by other settings or another Wirecopy, or the folder
     *     cannot be written or holds what no run of ours put there
     */
    static Archive open(SparkSession spark, String archive, JobSettings job, boolean refresh) {
        try {
            Path given = new Path(archive);
            FileSystem files = given.getFileSystem(spark.sparkContext().hadoopConfiguration());
            files.setWriteChecksum(false);
            Path folder = files.makeQualified(given);
            refuseOverlap(archive, folder, files.makeQualified(new Path(job.output())));
            files.mkdirs(folder);
            refuseForeign(files, folder, archive);
            Path lock = lock(files, folder, archive);
            try {
                removeAbandoned(files, folder);
                Archive opened = new Archive(spark, files, folder, lock, settings(job), batches(files, folder));
                if (!opened.batches.isEmpty()) {
                    opened.refuseOtherOutlets(archive);
                }
                if (!opened.batches.isEmpty() && !refresh) {
                    opened.refuseOtherSettings(archive);
                }
                return opened;
            } catch (BadInput | IOException e) {
                files.delete(lock, false);
                throw e;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new BadInput(
                    "archive " + archive + " cannot be used: " + e.getMessage() + "; name another with --archive", e);
        }
    }

    private static void refuseOverlap(String archive, Path folder, Path output) {
        String one = folder + "/";
        String other = output + "/";
        if (one.startsWith(other) || other.startsWith(one)) {
            throw new BadInput(
                    "archive " + archive + " and output " + output.toUri().getPath()
                            + " lie in each other; name folders that do not, with --archive and --output");
        }
    }

    private static void refuseForeign(FileSystem files, Path folder, String archive) throws IOException {
        List<String> names = listed(files, folder).stream().map(Path::getName).toList();
        if (!names.isEmpty() && names.stream().noneMatch(Archive::isOurs)) {
            throw new BadInput(
                    "archive " + archive + " holds files, and none of them is an archive's; it is left alone:"
                            + " name another folder with --archive");
        }
    }

    /** Signs first and looks then: of two that come at once, one at most goes on. */
    private static Path lock(FileSystem files, Path folder, String archive) throws IOException {
        Path lock = new Path(folder, ".lock." + Signature.own() + "." + UUID.randomUUID());
        files.create(lock, false).close();
        files.deleteOnExit(lock);
        for (Path other : listed(files, folder)) {
            Matcher found = LOCK.matcher(other.getName());
            if (!found.matches() || other.getName().equals(lock.getName())) {
                continue;
            }
            if (Signature.of(found).isGone()) {
                files.delete(other, false);
                continue;
            }
            files.delete(lock, false);
            throw new BadInput("archive " + archive + " is being added to by process " + found.group("process")
                    + " on " + found.group("host") + "; wait for it, or remove "
                    + other.toUri().getPath()
                    + " if it is gone");
        }
        return lock;
    }

    /** Removes what killed runs left, and what a refreshed archive needs no more. */
    private static void removeAbandoned(FileSystem files, Path folder) throws IOException {
        List<Path> live = batches(files, folder).stream().map(Batch::path).toList();
        for (Path path : listed(files, folder)) {
            if (PARTIAL.matcher(path.getName()).matches() || isBatch(path.getName()) && !live.contains(path)) {
                files.delete(path, true);
            }
        }
    }

    /** The batches that count, in order: those since the last that learned. One without contents is not whole. */
    private static List<Batch> batches(FileSystem files, Path folder) throws IOException {
        List<Batch> batches = new ArrayList<>();
        for (Path path : listed(files, folder)) {
            Path contents = new Path(path, CONTENTS);
            if (isBatch(path.getName()) && files.exists(contents)) {
                try (var in = files.open(contents)) {
                    Batch batch = new Batch(path, JSON.readValue(in.readAllBytes(), Contents.class));
                    if (batch.contents.learned != null) {
                        batches.clear();
                    }
                    batches.add(batch);
                }
            }
        }
        return batches;
    }

    private static List<Path> listed(FileSystem files, Path folder) throws IOException {
        return Arrays.stream(files.listStatus(folder))
                .map(FileStatus::getPath)
                .sorted()
                .toList();
    }

    private static boolean isBatch(String name) {
        return BATCH.matcher(name).matches();
    }

    private static boolean isOurs(String name) {
        return isBatch(name)
                || LOCK.matcher(name).matches()
                || PARTIAL.matcher(name).matches();
    }

    private static int numberOf(Path batch) {
        Matcher found = BATCH.matcher(batch.getName());
        return found.matches() ? Integer.parseInt(found.group(1)) : 0;
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
        JsonNode then = last().settings.path(OUTLETS);
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
        Contents made = batches.get(0).contents;
        List<String> differing = new ArrayList<>();
        settings.properties().stream()
                .filter(stage -> !stage.getKey().equals(OUTLETS))
                .forEach(stage -> stage.getValue().properties().forEach(setting -> {
                    JsonNode then = made.settings.path(stage.getKey()).path(setting.getKey());
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
        if (!made.wirecopy.equals(Wirecopy.Version.build())) {
            throw new BadInput("archive " + archive
                    + " was made by another build of Wirecopy, which may find other matches; compute it anew with"
                    + " --refresh");
        }
    }

    /** How many articles it holds. */
    long articles() {
        return batches.isEmpty() ? 0 : last().counts.articles();
    }

    /** Of how many articles this run goes by what they taught; null where it goes by its own. */
    Long learned() {
        return batches.isEmpty() ? null : batches.get(0).contents.learned;
    }

    /** What was read until now. */
    Optional<ReadCounts> counts() {
        return batches.isEmpty() ? Optional.empty() : Optional.of(last().counts);
    }

    /** What was not compared until now. */
    List<String> notCompared() {
        return batches.isEmpty() ? List.of() : last().notCompared;
    }

    private Contents last() {
        return batches.get(batches.size() - 1).contents;
    }

    /** Rows of all earlier runs that still count: those of articles that no later batch, nor this run, superseded. */
    <T extends Record> Dataset<T> earlier(Part<T> part) {
        List<String> paths = batches.stream().map(batch -> path(batch, part)).toList();
        Dataset<Row> rows = Tables.read(spark, paths, part.type, NUMBER.as("batch"));
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
                .filter(batch -> batch.contents.corrected > 0)
                .map(batch -> path(batch, SUPERSEDED))
                .toList();
        Column article = functions.col("articleId").as("supersededId");
        Dataset<Row> superseded = null;
        if (!paths.isEmpty()) {
            superseded = Tables.read(spark, paths, Article.class, NUMBER.as("batch"))
                    .select(article, functions.col("batch"));
        }
        if (corrected > 0) {
            Dataset<Row> now =
                    added.get(SUPERSEDED).select(article, functions.lit(number).as("batch"));
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
        return new Path(batch.path, part.name).toString();
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
        try {
            partial = new Path(folder, "." + UUID.randomUUID() + ".partial");
            files.mkdirs(partial);
            files.deleteOnExit(partial);
            added.forEach((part, rows) -> Tables.snakeCased(rows)
                    .coalesce(most)
                    .write()
                    .option("compression", "zstd")
                    .parquet(new Path(partial, part.name).toString()));
            return files.getContentSummary(partial).getLength();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes what was written part of the archive: it counts from when it says what it holds. */
    void commit() {
        if (partial == null) {
            return;
        }
        Path batch = new Path(folder, String.format(Locale.ROOT, "batch-%06d", number));
        Path mark = new Path(batch, "." + CONTENTS);
        try {
            rename(partial, batch);
            try (var out = files.create(mark)) {
                out.write(JSON.writeValueAsBytes(contents));
            }
            rename(mark, new Path(batch, CONTENTS));
            removeAbandoned(files, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the output was published, but its articles are not in the archive", e);
        }
    }

    private void rename(Path from, Path to) throws IOException {
        if (!files.rename(from, to)) {
            throw new IOException("cannot rename " + from + " to " + to);
        }
    }

    @Override
    public void close() throws IOException {
        if (lock == null) {
            return;
        }
        if (partial != null) {
            files.delete(partial, true);
        }
        files.delete(lock, false);
    }
}
