package org.wirecopy.article;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsTest {
    private static final String HTML = """
            <!doctype html><html lang="en-GB"><head><meta charset="%s">
            <title>Headline | Example</title>
            <meta property="og:title" content="Headline">
            <meta property="article:published_time" content="2024-05-01T08:30:00+02:00">
            <meta property="og:url" content="https://www.example.com/a/1">
            <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle",
              "author": [{"@type": "Person", "name": "Ann Example"}, {"name": "Bo Example"}]}]}</script>
            </head><body><nav>Home Sport Weather</nav><article><h1>Headline</h1>%s</article>
            <footer>Imprint</footer></body></html>
            """;
    private static final String PARAGRAPHS = ("<p>The mayor of the café quarter said on Monday that the bridge, which"
                    + " was closed in winter, would be opened again, and that nobody was to blame for it.</p>\n")
            .repeat(6);

    @TempDir
    Path folder;

    @Test
    void csvHoldsQuotedLinesAndForeignNames() throws IOException {
        String csv =
                "\uFEFFkey;source;body;when\r\n1;A;\"one, \"\"two\"\"\r\nthree; four\";2024-05-01\r\n\r\n2;B;plain;\r\n";
        Path file = write("a.csv", csv.getBytes(UTF_8));
        SourceSettings source = new SourceSettings(
                file.toString(),
                null,
                null,
                Map.of("id", "key", "outlet", "source", "text", "body", "published_at", "when"));
        List<Entry> entries = Reading.of(source, 1);
        assertThat(Reading.texts(entries)).containsExactly("one, \"two\"\r\nthree; four", "plain");
        assertThat(entries.get(0).articleId()).isEqualTo("1");
        assertThat(entries.get(0).article().publishedPrecision()).isEqualTo(Precision.DAY);
        assertThat(entries.get(1).position()).isEqualTo(csv.getBytes(UTF_8).length - "2;B;plain;\r\n".length());
    }

    @Test
    void anOpenQuoteInCsvCostsItsOwnLine() throws IOException {
        String csv =
                "outlet,text\na,one\na,\"open\na,\"two\"\na,three\nb,\"closed\"x\na,four,five\na,\"open to the end\na,six\n";
        List<Entry> entries = Reading.of(write("a.csv", csv.getBytes(UTF_8)));
        assertThat(Reading.texts(entries)).containsExactly("one", "two", "three", "six");
        assertThat(Reading.reasons(entries)).containsOnly("broken_record").hasSize(4);
        assertThat(entries.get(1).reject().sample()).isEqualTo("a,\"open");
    }

    @Test
    void tabsAndWideEncodingsAreCsvToo() throws IOException {
        List<Entry> entries = Reading.of(write("a.tsv", "\uFEFFOutlet\tText\na\tüber\n".getBytes(UTF_16LE)));
        assertThat(Reading.texts(entries)).containsExactly("über");
        assertThat(entries.get(0).article().encoding()).isEqualTo("UTF-16LE");
    }

    @Test
    void csvWithoutOurColumnsIsToldOnce() throws IOException {
        List<Entry> entries = Reading.of(write("a.csv", "x,y\n1,2\n3,4\n".getBytes(UTF_8)));
        assertThat(Reading.reasons(entries)).containsExactly("unreadable_file");
        assertThat(entries.get(0).reject().detail()).contains("[x, y]");
    }

    @Test
    void parquetIsReadWithTimesAndNestedColumns() throws IOException {
        Path file = parquet(300);
        SourceSettings source = new SourceSettings(
                file.toString(), null, null, Map.of("outlet", "source.name", "text", "body", "published_at", "at"));
        List<Entry> entries = Reading.of(source, 1);
        assertThat(entries).hasSize(300);
        assertThat(entries.get(7).article().text()).isEqualTo("text 7");
        assertThat(entries.get(7).article().outlet()).isEqualTo("outlet 1");
        assertThat(entries.get(7).article().publishedAt()).isEqualTo(Instant.ofEpochSecond(1_600_000_007L));
        assertThat(entries.get(7).position()).isEqualTo(7);
        assertThat(Reading.of(source, 4)).isEqualTo(entries);
    }

    @Test
    void brokenParquetGivesUpNoMoreThanItMust() throws IOException {
        Path file = parquet(300);
        SourceSettings source =
                new SourceSettings(file.toString(), null, null, Map.of("outlet", "source.name", "text", "body"));
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(4);
        for (int round = 0; round < 4; round++) {
            byte[] flipped = whole.clone();
            flipped[4 + random.nextInt(whole.length / 2)] ^= 0x10;
            write("a.parquet", flipped);
            List<Entry> entries = Reading.of(source, 1);
            assertThat(Reading.texts(entries)).as("round %d", round).hasSizeGreaterThanOrEqualTo(100);
        }
        write("a.parquet", Arrays.copyOf(whole, whole.length / 2));
        assertThat(Reading.reasons(Reading.of(source, 3))).containsExactly("unreadable_file");
    }

    @Test
    void aPageTellsItsTextAndWhatItSaysOfItself() throws IOException {
        Path file = write("pages/1.html", HTML.formatted("utf-8", PARAGRAPHS).getBytes(UTF_8));
        Article article = Reading.of(file).get(0).article();
        assertThat(article.title()).isEqualTo("Headline");
        assertThat(article.author()).isEqualTo("Ann Example, Bo Example");
        assertThat(article.publishedAt()).isEqualTo(Instant.parse("2024-05-01T06:30:00Z"));
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.outlet()).isEqualTo("example.com");
        assertThat(article.url()).isEqualTo("https://www.example.com/a/1");
        assertThat(article.text().lines().filter(l -> l.startsWith("The mayor")))
                .hasSize(6);
        assertThat(article.text()).doesNotContain("<", "Imprint", "Weather");
    }

    @Test
    void aPageIsInWhatItDeclaresIfTheBytesBearItOut() throws IOException {
        byte[] bytes = HTML.formatted("iso-8859-15", PARAGRAPHS).getBytes(Charset.forName("ISO-8859-15"));
        Article article = Reading.of(write("1.html", bytes)).get(0).article();
        assertThat(article.encoding()).isEqualTo("ISO-8859-15");
        assertThat(article.text()).contains("café");
    }

    @Test
    void hostilePagesEndInTime() throws IOException {
        String head = "<meta property='og:url' content='http://a.example/'><body>";
        write("h/1.html", (head + "<div>".repeat(20_000) + "deep").getBytes(UTF_8));
        write("h/2.html", (head + "<b><i><p>x".repeat(3_000)).getBytes(UTF_8));
        write("h/3.html", (head + "&lt;".repeat(300_000)).getBytes(UTF_8));
        write("h/4.html", "x".repeat(9_000_000).getBytes(UTF_8));
        write("h/5.html", HTML.formatted("utf-8", PARAGRAPHS).getBytes(UTF_8));
        List<Entry> entries = Reading.of(folder.resolve("h"));
        assertThat(entries).hasSize(5);
        assertThat(Reading.reasons(entries)).containsExactly("too_long");
        assertThat(Reading.texts(entries)).anyMatch(text -> text.contains("The mayor"));
    }

    @Test
    void webArchivesGiveTheirPages() throws IOException {
        byte[] plain = archive();
        for (Path file : List.of(write("a.warc", plain), write("b.warc.gz", gzip(plain)))) {
            List<Entry> entries = Reading.of(file);
            assertThat(entries).filteredOn(e -> e.article() != null).hasSize(3);
            assertThat(entries.get(0).article().outlet()).isEqualTo("news.example");
            assertThat(entries.get(0).article().url()).isEqualTo("https://news.example/0");
            assertThat(Reading.reasons(entries)).containsExactly("http_error");
        }
    }

    @Test
    void aLyingLengthInAnArchiveCostsItsOwnRecord() throws IOException {
        String whole = new String(archive(), UTF_8);
        int second = whole.indexOf("Content-Length", whole.indexOf("news.example/1"));
        for (String lie : List.of(
                "Content-Length: 5", "Content-Length: 999999", "Content-Length: 99999999999", "Content-Length: x")) {
            String lying =
                    whole.substring(0, second) + whole.substring(second).replaceFirst("Content-Length: \\d+", lie);
            List<Entry> entries = Reading.of(write("a.warc", lying.getBytes(UTF_8)));
            assertThat(entries).as(lie).filteredOn(e -> e.article() != null).hasSize(2);
            assertThat(Reading.reasons(entries)).contains("broken_record", "http_error");
        }
    }

    @Test
    void aDamagedMemberOfAnArchiveCostsNoOther() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int[] begins = new int[5];
        for (int i = 0; i < 5; i++) {
            begins[i] = file.size();
            file.write(gzip(response(i, 200, "text/html").getBytes(UTF_8)));
        }
        Random random = new Random(5);
        for (int round = 0; round < 20; round++) {
            byte[] flipped = file.toByteArray();
            flipped[begins[2] + random.nextInt(begins[3] - begins[2])] ^= 0x21;
            List<Entry> entries = Reading.of(write("a.warc.gz", flipped));
            assertThat(entries)
                    .as("round %d", round)
                    .filteredOn(e -> e.article() != null)
                    .hasSizeGreaterThanOrEqualTo(4);
        }
    }

    private static byte[] archive() {
        return ("WARC/1.0\r\nWARC-Type: warcinfo\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\n"
                        + "WARC-Date: 2024-05-01T00:00:00Z\r\nContent-Length: 4\r\n\r\nx: y\r\n\r\n"
                        + response(0, 200, "text/html; charset=utf-8")
                        + response(1, 200, "text/html")
                        + response(2, 404, "text/html")
                        + response(3, 200, "image/png")
                        + response(4, 200, "text/html"))
                .getBytes(UTF_8);
    }

    private static String response(int number, int status, String type) {
        String page = HTML.formatted("utf-8", PARAGRAPHS.replace("mayor", "mayor " + number));
        String http = "HTTP/1.1 " + status + " OK\r\nContent-Type: " + type + "\r\nContent-Length: "
                + page.getBytes(UTF_8).length + "\r\n\r\n" + page;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000"
                + number + ">\r\nWARC-Date: 2024-05-01T00:00:00Z\r\nWARC-Target-URI: https://news.example/" + number
                + "\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
                + http.getBytes(UTF_8).length + "\r\n\r\n" + http + "\r\n\r\n";
    }

    private Path parquet(int rows) throws IOException {
        MessageType schema = MessageTypeParser.parseMessageType("message m { optional group source {"
                + " optional binary name (STRING); } optional binary body (STRING);"
                + " optional int64 at (TIMESTAMP(MICROS,true)); optional int32 other; }");
        Path file = folder.resolve("a.parquet");
        Files.deleteIfExists(file);
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
                .withType(schema)
                .withConf(Reading.CONFIGURATION)
                .withRowGroupSize(2000L)
                .withPageSize(500)
                .withPageWriteChecksumEnabled(true)
                .build()) {
            for (int i = 0; i < rows; i++) {
                SimpleGroup group = new SimpleGroup(schema);
                group.addGroup("source").append("name", "outlet " + i % 3);
                group.append("body", "text " + i).append("at", (1_600_000_000L + i) * 1_000_000);
                writer.write(group);
            }
        }
        return file;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
        return Files.write(file, bytes);
    }
}
