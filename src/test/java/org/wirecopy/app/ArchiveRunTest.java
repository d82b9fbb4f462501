package org.wirecopy.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.report.Signature;
import org.wirecopy.spark.LocalSpark;

/** Articles that come day by day give the tables that all of them give at once. */
class ArchiveRunTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LATE = "2023-07-10";

    @TempDir
    Path folder;

    private final List<ObjectNode> news = new ArrayList<>();
    private Path archive;

    @BeforeEach
    void news() throws IOException {
        for (String line : Files.readAllLines(MadeNews.write(folder.resolve("made.jsonl"), 7))) {
            ObjectNode article = (ObjectNode) JSON.readTree(line);
            // Undated articles are compared with all, which would leave no window to test; one stays.
            if (article.has("published_at") || article.path("id").asText().equals("s4-1")) {
                news.add(article);
            }
        }
        archive = folder.resolve("archive");
    }

    private Path file(String name, Predicate<String> days) {
        return written(name, news.stream().filter(article -> days.test(day(article))));
    }

    private Path written(String name, Stream<? extends JsonNode> articles) {
        try {
            return Files.write(
                    folder.resolve(name), articles.map(JsonNode::toString).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String day(JsonNode article) {
        return article.path("published_at").asText("2023-06-20").substring(0, 10);
    }

    private Runs.Call add(Path output, Path into, Path input, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("overlap", "jobs/laptop.json", "--input", input));
        arguments.addAll(List.of("--output", output, "--archive", into));
        arguments.addAll(List.of("--set", "join.days=6", "--set", "figures.smallSample=3"));
        arguments.addAll(List.of(more));
        return Runs.wirecopy(arguments.toArray());
    }

    /** What the terminal was told of a run that published. */
    private String added(Path output, Path into, Path input, Object... more) {
        Runs.Call call = add(output, into, input, more);
        assertThat(call.err()).isEmpty();
        assertThat(call.code()).isZero();
        assertThat(Runs.faults(output)).isEmpty();
        return call.out();
    }

    /** The same words and lines are known as to the archive, and nothing else. */
    private Path knowingTheSame() throws IOException {
        Path other = folder.resolve("statistics");
        SparkSession spark = LocalSpark.session();
        Path first = archive.resolve("batch-000001");
        for (String part : Runs.names(first)) {
            Path from = first.resolve(part);
            Path to = Files.createDirectories(other.resolve("batch-000001")).resolve(part);
            if (List.of("articles", "marked", "aligned", "vectors", "rejects", "superseded")
                    .contains(part)) {
                spark.read().parquet(from.toString()).limit(0).write().parquet(to.toString());
            } else if (part.equals("batch.json")) {
                ObjectNode contents = (ObjectNode) JSON.readTree(from.toFile());
                ObjectNode counts = (ObjectNode) contents.path("counts");
                counts.fieldNames().forEachRemaining(name -> {
                    if (counts.path(name).isNumber()) {
                        counts.put(name, 0);
                    }
                });
                JSON.writeValue(to.toFile(), contents);
            } else {
                spark.read().parquet(from.toString()).write().parquet(to.toString());
            }
        }
        return other;
    }

    /** The fingerprints of all tables but the one that names the file in which an article stood. */
    private static Map<String, String> figures(Path run) {
        Map<String, String> fingerprints = Runs.fingerprints(run);
        fingerprints.remove("articles");
        fingerprints.remove("rejects");
        return fingerprints;
    }

    @Test
    void dayByDayIsAsAllAtOnce() throws IOException {
        Path output = folder.resolve("daily");
        added(output, archive, file("early.jsonl", day -> day.compareTo(LATE) < 0));
        refusesWhatCannotBeAdded(output);

        ObjectNode first = news.get(5);
        ObjectNode corrected = first.deepCopy();
        corrected.put("text", news.get(20).path("text").asText() + " One sentence more than there was before.");
        news.set(5, corrected);
        List<ObjectNode> late = news.stream()
                .filter(article -> day(article).compareTo(LATE) >= 0)
                .toList();
        Path last = written("late.jsonl", Stream.concat(Stream.of(corrected, news.get(6)), late.stream()));
        assertThat(added(output, archive, last))
                .contains("comparing with the archive: " + (late.size() + 1) + " new, 1 of them corrections, 1 there"
                        + " before; " + news.size() + " in all");
        JsonNode input = Runs.runJson(output).path("input");
        assertThat(input.path("corrected").asInt()).isEqualTo(1);
        assertThat(input.path("articles").asInt()).isEqualTo(news.size());
        assertThat(Runs.names(archive)).containsExactly("batch-000001", "batch-000002");

        Path everything = file("everything.jsonl", day -> true);
        Path atOnce = folder.resolve("at-once");
        added(atOnce, knowingTheSame(), everything);
        assertThat(Runs.runJson(output)
                        .path("tables")
                        .path("matches")
                        .path("rows")
                        .asInt())
                .isGreaterThan(100);
        assertThat(figures(output)).isEqualTo(figures(atOnce));

        // The first version of the corrected article comes again, and articles without a time, compared with all.
        Path made = MadeNews.write(folder.resolve("made.jsonl"), 7);
        added(output, archive, made, "--refresh", "--set", "join.days=null");
        assertThat(figures(output)).isEqualTo(figures(Runs.made().run())).isNotEqualTo(figures(atOnce));
        assertThat(Runs.names(archive)).containsExactly("batch-000003");
        List<Row> superseded = LocalSpark.session()
                .read()
                .parquet(archive.resolve("batch-000003/superseded").toString())
                .select("text")
                .collectAsList();
        assertThat(superseded)
                .extracting(row -> row.getString(0))
                .containsExactlyInAnyOrder(
                        first.path("text").asText(), corrected.path("text").asText());
    }

    /** Nothing of this changes the archive; what a killed run left, the next one removes. */
    private void refusesWhatCannotBeAdded(Path output) throws IOException {
        Path all = folder.resolve("early.jsonl");
        List<String> before = files(archive);
        Path lock = Files.createFile(archive.resolve(".lock.elsewhere.1.1.x"));
        assertThat(add(output, archive, all).err())
                .contains("is being added to by process 1 on elsewhere", "remove " + lock);
        Files.delete(lock);
        assertThat(add(output, archive, all, "--set", "match.threshold=0.5").err())
                .contains("match.threshold is 0.5 and was 0.45", "--refresh");
        assertThat(add(archive.resolve("output"), archive, all).err()).contains("lie in each other");
        assertThat(add(output, archive, all, "--set", "outlets={\"Outlet 1\": {\"owner\": \"House\"}}")
                        .err())
                .contains("articles that were read when outlets.Outlet 1 was another");
        Path foreign = Files.createDirectories(folder.resolve("foreign"));
        assertThat(add(foreign, foreign.resolve("archive"), all).err()).contains("lie in each other");
        Files.writeString(foreign.resolve("thesis.txt"), "mine");
        assertThat(add(output, foreign, all).err()).contains("holds files, and none of them is an archive's");
        assertThat(add(output, archive, folder.resolve("nowhere.jsonl")).code()).isEqualTo(2);
        assertThat(Runs.wirecopy("overlap", "jobs/seeds.json", "--refresh").err())
                .contains("--refresh needs --archive");
        assertThat(Runs.wirecopy("overlap", "jobs/seeds.json", "--resume", "--archive", archive)
                        .err())
                .contains("--resume goes without --archive");
        assertThat(files(archive)).isEqualTo(before);
        assertThat(Runs.names(foreign)).containsExactly("thesis.txt");

        // Killed after the renaming, and before it said what it holds.
        Files.createDirectories(archive.resolve("batch-000002/articles"));
        Files.createDirectories(archive.resolve("." + UUID.randomUUID() + ".partial/articles"));
        Files.createFile(archive.resolve(".lock." + Signature.own().host() + ".999999999.1.x"));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString).sorted(Comparator.naturalOrder()).toList();
        }
    }
}
