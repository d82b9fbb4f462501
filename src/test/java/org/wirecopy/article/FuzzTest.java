package org.wirecopy.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.spark.LocalSpark;

/**
 * Files of every format, changed at random: each comes out as entries, in time, or as bad input, and nothing is written.
 * {@code -Dfuzz=SECONDS} goes on for longer, {@code -Dfuzz.seed=N} elsewhere.
 */
class FuzzTest {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final List<String> POISON = List.of(
            "\"",
            "'",
            "\\",
            "\0",
            "\r\n",
            "\n",
            ",",
            "{",
            "[",
            "}",
            "]",
            "<",
            "</script>",
            "<!--",
            "<![CDATA[",
            "&#x110000;",
            "&lol;",
            "\\ud800",
            "\uFEFF",
            "\u202E",
            "\uFFFF",
            "9223372036854775808",
            "-1",
            "1e999",
            "NaN",
            "null",
            "../../etc/passwd",
            "file:///etc/passwd",
            "Content-Length: 9223372036854775808\r\n",
            "Transfer-Encoding: chunked\r\n",
            "Content-Encoding: br\r\n",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>",
            "0000-99-99T99:99:99Z");

    @TempDir
    static Path folder;

    private static Map<String, byte[]> healthy;

    @BeforeAll
    static void healthyFiles() throws IOException {
        String text =
                "The mayor said on Monday that the bridge would be opened. „Nobody was to blame“, said he. ".repeat(4);
        String json = "{\"id\": \"1\", \"outlet\": \"a\", \"published_at\": \"2024-05-01T08:30:00+02:00\", \"text\": \""
                + text + "\"}\n";
        String html =
                "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>News</title><script type=\""
                        + "application/ld+json\">{\"@type\": \"NewsArticle\", \"datePublished\": \"2024-05-01\"}</script></head>"
                        + "<body><nav>Home</nav><article><h1>News</h1><p>" + text + "</p></article></body></html>";
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + html;
        String page =
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                        + "WARC-Date: 2024-05-01T00:00:00Z\r\nWARC-Target-URI: https://news.example/1\r\n"
                        + "Content-Type: application/http;msgtype=response\r\nContent-Length: "
                        + http.getBytes(UTF_8).length
                        + "\r\n\r\n" + http + "\r\n\r\n";
        healthy = new TreeMap<>();
        healthy.put("a.jsonl", json.repeat(3).getBytes(UTF_8));
        healthy.put("a.csv", ("id,outlet,text\n1,a,\"" + text + "\"\n2,b,\"x\"\n").getBytes(UTF_8));
        healthy.put("a.html", html.getBytes(UTF_8));
        healthy.put("a.txt", text.getBytes(UTF_8));
        healthy.put("a.warc", page.repeat(2).getBytes(UTF_8));
        healthy.put("a.parquet", parquet(json.repeat(3)));
        for (String name : List.copyOf(healthy.keySet())) {
            healthy.put(name + ".gz", gzip(healthy.get(name)));
            healthy.put(name + ".zst", Zstd.compress(healthy.get(name)));
        }
        healthy.remove("a.parquet.gz");
        healthy.remove("a.parquet.zst");
    }

    @Test
    void everyFileIsReadOrRefusedInTime() throws IOException {
        long seed = Long.getLong("fuzz.seed", 20261123L);
        long end = System.nanoTime()
                + Duration.ofSeconds(Integer.getInteger("fuzz", 6)).toNanos();
        List<String> names = List.copyOf(healthy.keySet());
        Path inputs = Files.createDirectory(folder.resolve("inputs"));
        for (long round = 0; System.nanoTime() < end || round < names.size(); round++) {
            Random random = new Random(seed + round);
            String name = names.get((int) (round % names.size()));
            Path file = Files.write(inputs.resolve(name), changed(healthy.get(name), random));
            assertTimeoutPreemptively(LONGEST, () -> read(inputs, random), "round " + round + " of seed " + seed);
            Files.delete(file);
        }
        assertThat(inputs).isEmptyDirectory();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsOnly(inputs, folder.resolve("parquet"));
        }
    }

    private static void read(Path inputs, Random random) {
        try {
            Reading.of(new SourceSettings(inputs.toString(), null, null, null), 1 + random.nextInt(3));
        } catch (BadInput refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private static byte[] changed(byte[] healthy, Random random) throws IOException {
        byte[] bytes = healthy.clone();
        for (int change = random.nextInt(6); change >= 0; change--) {
            int at = random.nextInt(bytes.length + 1);
            byte[] added = new byte[0];
            int dropped = 0;
            switch (random.nextInt(6)) {
                case 0 -> {
                    added = new byte[] {(byte) random.nextInt(256)};
                    dropped = 1;
                }
                case 1 -> added = POISON.get(random.nextInt(POISON.size())).getBytes(UTF_8);
                case 2 ->
                    added = POISON.get(random.nextInt(POISON.size()))
                            .repeat(1 + random.nextInt(20_000))
                            .getBytes(ISO_8859_1);
                case 3 -> dropped = random.nextInt(bytes.length - at + 1);
                case 4 -> added = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
                default -> random.nextBytes(added = new byte[random.nextInt(100)]);
            }
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            changed.write(bytes, 0, at);
            changed.write(added);
            int rest = Math.min(bytes.length, at + dropped);
            changed.write(bytes, rest, bytes.length - rest);
            bytes = changed.toByteArray();
        }
        return bytes;
    }

    private static byte[] parquet(String lines) throws IOException {
        Path source = Files.writeString(
                Files.createDirectory(folder.resolve("parquet")).resolve("lines.jsonl"), lines);
        Path table = folder.resolve("parquet/table");
        LocalSpark.session().read().json(source.toString()).coalesce(1).write().parquet(table.toString());
        try (Stream<Path> files = Files.list(table)) {
            return Files.readAllBytes(files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }
}
