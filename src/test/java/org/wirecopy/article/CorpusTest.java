package org.wirecopy.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.spark.LocalSpark;

class CorpusTest {
    @TempDir
    Path folder;

    @Test
    void readsTheSeedsByTheirManifest() {
        try (Corpus corpus = read(source("seeds", "text"))) {
            assertThat(corpus.counts()).isEqualTo(new ReadCounts(5, 5, 0, 0, 0, 0, new java.util.TreeMap<>()));
            Article second = corpus.articles().collectAsList().get(2);
            assertThat(second.articleId()).isEqualTo("002_3a98f6a98e2f4050");
            assertThat(second.outlet()).isEqualTo("outlet-002");
            assertThat(second.publishedAt()).isEqualTo(Instant.parse("2023-07-29T00:00:00Z"));
            assertThat(second.publishedPrecision()).isEqualTo(Precision.DAY);
            assertThat(second.sourcePath()).isEqualTo("seeds/002_3a98f6a98e2f4050.txt");
            assertThat(second.text()).startsWith(" date 2023-07-29 ").endsWith("KCNA said.");
        }
    }

    @Test
    void readsJsonLinesAndMapsFeedsToOutlets() throws IOException {
        Path file = write("a.jsonl", """
                {"id": "1", "outlet": "FAZ_Politik", "text": "One.", "language": "de-DE", "published_at": "2021-02-25T00:00:00"}
                {"source": {"name": "x"}, "outlet": "dpa", "text": " Two. ", "title": "  ", "published_at": "9/29/12"}
                """);
        Map<String, OutletSettings> outlets = Map.of(
                "FAZ_Politik", new OutletSettings("FAZ", "FAZ GmbH", false),
                "dpa", new OutletSettings(null, null, true));
        ReadSettings settings =
                new ReadSettings(List.of(source(file.toString(), null)), outlets, new AdmissionSettings(1, 1000, 1));
        try (Corpus corpus = Corpus.read(LocalSpark.session(), settings)) {
            List<Article> articles = corpus.articles().collectAsList();
            assertThat(articles.get(0).outlet()).isEqualTo("FAZ");
            assertThat(articles.get(0).owner()).isEqualTo("FAZ GmbH");
            assertThat(articles.get(0).language()).isEqualTo("de");
            assertThat(articles.get(0).publishedPrecision()).isEqualTo(Precision.DAY);
            assertThat(articles.get(1).articleId()).matches("[0-9a-f]{32}");
            assertThat(articles.get(1).agency()).isTrue();
            assertThat(articles.get(1).title()).isNull();
            assertThat(articles.get(1).text()).isEqualTo(" Two. ");
            assertThat(articles.get(1).publishedAt()).isNull();
            assertThat(corpus.counts().timesUnread()).isEqualTo(1);
        }
    }

    @Test
    void rejectsWithAReasonAndKeepsTheRest() throws IOException {
        Path file = write("a.jsonl", """
                {"outlet": "a", "text": "good"}
                no object
                {"outlet": "a", "text": "   "}
                {"text": "no outlet"}
                {"outlet": "a", "text": "%s"}
                {"outlet": "a", "text": "x"}

                {"outlet": "a", "text": "last"}
                """.formatted("long ".repeat(30)));
        ReadSettings settings =
                new ReadSettings(List.of(source(file.toString(), null)), null, new AdmissionSettings(2, 100, 1));
        try (Corpus corpus = Corpus.read(LocalSpark.session(), settings)) {
            assertThat(corpus.articles().collectAsList())
                    .extracting(Article::text)
                    .containsExactly("good", "last");
            assertThat(corpus.rejects().collectAsList())
                    .extracting(Reject::reason)
                    .containsExactly("broken_record", "no_text", "no_outlet", "too_long", "too_short");
            assertThat(corpus.rejects().collectAsList().get(0).position()).isEqualTo(32);
            assertThat(corpus.rejects().collectAsList().get(0).sample()).isEqualTo("no object");
            assertThat(corpus.counts().records()).isEqualTo(7);
        }
    }

    @Test
    void stopsWhereMoreAreRejectedThanTheJobAllows() throws IOException {
        Path file = write("a.jsonl", """
                {"outlet": "a", "text": "good"}
                no object
                {"outlet": "a", "text": "   "}
                {"outlet": "a", "text": "last"}
                """);
        List<SourceSettings> sources = List.of(source(file.toString(), null));
        ReadSettings half = new ReadSettings(sources, null, new AdmissionSettings(1, 100, 0.5));
        try (Corpus corpus = Corpus.read(LocalSpark.session(), half)) {
            assertThat(corpus.counts().rejects()).isEqualTo(2);
        }
        ReadSettings less = new ReadSettings(sources, null, new AdmissionSettings(1, 100, 0.49));
        assertThatThrownBy(() -> Corpus.read(LocalSpark.session(), less))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("2 of 4 records were rejected (1 broken_record, 1 no_text)")
                .hasMessageContaining("maxRejectedShare 0.49");
    }

    @Test
    void settlesIdsThatOccurTwice() throws IOException {
        write("a.jsonl", """
                {"id": "1", "outlet": "a", "text": "first"}
                {"id": "1", "outlet": "a", "text": "second"}
                {"id": "2", "outlet": "a", "text": "other"}
                """);
        write("b.jsonl", """
                {"id": "1", "outlet": "a", "text": "first"}
                {"id": "1", "outlet": "a", "text": "second"}
                {"outlet": "a", "text": "no id"}
                {"outlet": "a", "text": "no id"}
                """);
        try (Corpus corpus = read(source(folder + "/*.jsonl", null))) {
            assertThat(corpus.articles().collectAsList())
                    .extracting(Article::text)
                    .containsExactlyInAnyOrder("first", "other", "no id");
            Reject reject = corpus.rejects().collectAsList().get(0);
            assertThat(reject.reason()).isEqualTo("duplicate_id");
            assertThat(reject.sample()).isEqualTo("second");
            assertThat(reject.articleId()).isEqualTo("1");
            assertThat(reject.detail()).contains("a.jsonl at 0");
            assertThat(corpus.counts())
                    .extracting(ReadCounts::records, ReadCounts::articles, ReadCounts::rejects, ReadCounts::repetitions)
                    .containsExactly(7L, 3L, 1L, 3L);
        }
    }

    @Test
    void keepsWhatWasReadBeforeACut() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            lines.append("{\"id\": \"%d\", \"outlet\": \"a\", \"text\": \"text %x\"}\n".formatted(i, i * 7919 % 10007));
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(lines.toString().getBytes(UTF_8));
        }
        byte[] whole = packed.toByteArray();
        Path file = folder.resolve("a.jsonl.gz");
        Files.write(file, whole);
        try (Corpus corpus = read(source(file.toString(), null))) {
            assertThat(corpus.counts().articles()).isEqualTo(5000);
        }
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        try (Corpus corpus = read(source(file.toString(), null))) {
            assertThat(corpus.counts().articles()).isBetween(2000L, 4000L);
            Reject reject = corpus.rejects().collectAsList().get(0);
            assertThat(reject.reason()).isEqualTo("unreadable_file");
            assertThat(reject.position()).isEqualTo(-1);
        }
    }

    @Test
    void takesTheFolderForTheOutletWhereNoManifestIs() throws IOException {
        write("BBC/1.txt", "one");
        write("CNN/1.txt", "two");
        write("CNN/2021/1.txt", "three");
        try (Corpus corpus = read(source(folder.toString(), "text"))) {
            assertThat(corpus.articles().collectAsList())
                    .extracting(Article::articleId, Article::outlet)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple("BBC/1", "BBC"),
                            org.assertj.core.groups.Tuple.tuple("CNN/1", "CNN"),
                            org.assertj.core.groups.Tuple.tuple("CNN/2021/1", "CNN"));
        }
    }

    @Test
    void tellsTheUserWhatIsWrong() throws IOException {
        assertBad(source(folder + "/missing", null), "sources[0].path: ", "is not there");
        assertBad(source(folder + "/*.jsonl", null), "matches no file");
        assertBad(source(folder.toString(), null), "holds no file");
        write("x/note.jsonl", "nothing here\n");
        assertBad(
                source(folder + "/x", null),
                "no record of",
                "1 broken_record",
                "x/note.jsonl: Unrecognized token 'nothing'");
        write("y/1.txt", "text");
        assertBad(source(folder + "/y", null), "no record of", "1 no_outlet", "manifest.jsonl");
        write("y/manifest.jsonl", "{\"file\": \"1.txt\"}\n{\"file\": \"2.txt\"}\n");
        assertBad(source(folder + "/y", null), "tells of 2.txt", "add the file");
        write("y/2.txt", "text");
        write("y/3.txt", "text");
        assertBad(source(folder + "/y", null), "does not tell of", "y/3.txt");
        write("y/manifest.jsonl", "{\"file\": \"../1.txt\"}\n");
        assertBad(source(folder + "/y", null), "manifest.jsonl, line 1: ", "below the manifest's folder");
        write("y/manifest.jsonl", "{\"file\": \n");
        assertBad(source(folder + "/y", null), "line 1: ", "not a JSON object");
        write("z.dat", "text");
        assertBad(source(folder + "/z.dat", null), "sources[0].format", "text, jsonl");
        assertBad(source("s9://x/y", null), "cannot be read");
    }

    private void assertBad(SourceSettings source, String... parts) {
        assertThatThrownBy(() -> read(source))
                .isInstanceOf(BadInput.class)
                .hasMessageContainingAll(parts)
                .message()
                .doesNotContain("\n");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static SourceSettings source(String path, String format) {
        return new SourceSettings(path, format, null, null);
    }

    private static Corpus read(SourceSettings... sources) {
        return Corpus.read(LocalSpark.session(), ReadSettings.of(sources));
    }
}
