package org.wirecopy.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broken copies of good files: no healthy record beside the broken one may be lost, and none may be made up. */
class TortureTest {
    @TempDir
    Path folder;

    @Test
    void aCutGzipGivesAllThatWasDecodedBeforeTheCut() throws IOException {
        byte[] plain = lines(2000).getBytes(UTF_8);
        byte[] whole = gzip(plain);
        Random random = new Random(1);
        for (int round = 0; round < 8; round++) {
            int cut = 30 + random.nextInt(whole.length - 31);
            List<Entry> entries = Reading.of(write("a.jsonl.gz", Arrays.copyOf(whole, cut)));
            int expected = completeLines(decodable(Arrays.copyOf(whole, cut)));
            assertThat(Reading.texts(entries)).as("cut at %d", cut).hasSizeBetween(expected, expected + 1);
            assertThat(Reading.reasons(entries)).containsExactly("unreadable_file");
            assertThat(entries.get(entries.size() - 1).position()).isEqualTo(-1);
        }
    }

    @Test
    void aDamagedGzipMemberCostsNoOther() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<Integer> begins = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            begins.add(file.size());
            file.write(gzip((record("m" + i, "member " + i) + record("n" + i, "again " + i)).getBytes(UTF_8)));
        }
        byte[] whole = file.toByteArray();
        assertThat(Reading.texts(Reading.of(write("a.jsonl.gz", whole)))).hasSize(10);
        for (int at = begins.get(1); at < begins.get(2); at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 0x55;
            List<Entry> entries = Reading.of(write("a.jsonl.gz", flipped));
            assertThat(Reading.texts(entries))
                    .as("flipped at %d", at)
                    .contains("member 0", "again 0", "member 4", "again 4")
                    .hasSizeLessThanOrEqualTo(10);
            boolean harmless = Reading.texts(entries).size() == 10;
            assertThat(harmless || !Reading.reasons(entries).isEmpty()).isTrue();
        }
    }

    @Test
    void aFlippedByteBreaksItsOwnLineAtMost() throws IOException {
        byte[] whole = lines(40).getBytes(UTF_8);
        Set<String> texts = new HashSet<>(Reading.texts(Reading.of(write("a.jsonl", whole))));
        Random random = new Random(2);
        for (int round = 0; round < 80; round++) {
            byte[] flipped = whole.clone();
            int at = random.nextInt(whole.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Set<String> left = new HashSet<>(Reading.texts(Reading.of(write("a.jsonl", flipped))));
            left.retainAll(texts);
            assertThat(left).as("flipped at %d", at).hasSizeGreaterThanOrEqualTo(39);
        }
    }

    @Test
    void mixedEncodingsAreToldApartRecordByRecord() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        String german = "Über die Größe der Straße ärgern sich die Wähler, hieß es am Dienstag in München.";
        String russian = "Премьер-министр заявил журналистам, что переговоры продолжатся на следующей неделе.";
        file.write(record("1", german).getBytes(UTF_8));
        file.write(record("2", german).getBytes(ISO_8859_1));
        file.write(record("3", russian).getBytes(Charset.forName("windows-1251")));
        file.write(record("4", "it’s").getBytes(Charset.forName("windows-1252")));
        List<Entry> entries = Reading.of(write("a.jsonl", file.toByteArray()));
        assertThat(Reading.texts(entries)).containsExactly(german, german, russian, "it’s");
        assertThat(entries.get(0).article().encoding()).isEqualTo("UTF-8");
        assertThat(entries.get(1).article().encoding()).isIn("ISO-8859-1", "windows-1252");
        assertThat(entries.get(2).article().encoding()).isEqualTo("windows-1251");
    }

    @Test
    void whatCannotBeDecodedIsNoted() throws IOException {
        byte[] damaged = "“Über” — naïve façade".getBytes(UTF_8);
        damaged[1] = 'x';
        write("o/1.txt", damaged);
        Entry entry =
                Reading.of(folder.resolve("o/1.txt").getParent().getParent()).get(0);
        assertThat(entry.article().text()).contains("\uFFFD").endsWith("Über” — naïve façade");
        assertThat(entry.article().encoding()).matches("UTF-8 \\([12] replaced\\)");
        Entry surrogate = Reading.of(write("a.jsonl", record("1", "cut \\ud83d").getBytes(UTF_8)))
                .get(0);
        assertThat(surrogate.article().text()).isEqualTo("cut \uFFFD");
        assertThat(surrogate.article().encoding()).isEqualTo("UTF-8 (1 replaced)");
        Entry meant = Reading.of(write("a.jsonl", record("1", "a \uFFFD meant").getBytes(UTF_8)))
                .get(0);
        assertThat(meant.article().encoding()).isEqualTo("UTF-8");
    }

    @Test
    void byteOrderMarksAreDroppedAtTheHeadAndBetweenFilesThatWereJoined() throws IOException {
        String marked = "\uFEFF" + record("1", "one") + "\uFEFF" + record("2", "a \uFEFF inside");
        assertThat(Reading.texts(Reading.of(write("a.jsonl", marked.getBytes(UTF_8)))))
                .containsExactly("one", "a \uFEFF inside");
        for (Charset wide : List.of(UTF_16LE, UTF_16BE, Charset.forName("UTF-32LE"), Charset.forName("UTF-32BE"))) {
            byte[] bytes = ("\uFEFF" + record("1", "ਊ one") + record("2", "two")).getBytes(wide);
            List<Entry> entries =
                    Reading.of(new SourceSettings(write("a.jsonl", bytes).toString(), null, null, null), 3);
            assertThat(Reading.texts(entries)).as(wide.name()).containsExactly("ਊ one", "two");
            assertThat(entries.get(0).article().encoding()).isEqualTo(wide.name());
            write("o/1.txt", "\uFEFF text\r\n".getBytes(wide));
            assertThat(Reading.texts(Reading.of(folder.resolve("o").getParent())))
                    .contains(" text\r\n");
            Files.delete(folder.resolve("o/1.txt"));
        }
    }

    @Test
    void deepNestingBreaksOneRecord() throws IOException {
        String deep =
                "{\"outlet\": \"a\", \"x\": " + "[".repeat(10_000) + "]".repeat(10_000) + ", \"text\": \"deep\"}\n";
        String open = "{\"outlet\": \"a\", \"x\": " + "{\"y\":".repeat(10_000) + "\n";
        List<Entry> entries =
                Reading.of(write("a.jsonl", (record("1", "one") + deep + open + record("2", "two")).getBytes(UTF_8)));
        assertThat(Reading.texts(entries)).containsExactly("one", "two");
        assertThat(Reading.reasons(entries)).containsExactly("broken_record", "broken_record");
    }

    @Test
    void aLostLineBreakCostsNeitherRecord() throws IOException {
        String glued = record("1", "one").strip() + record("2", "two").strip() + "???" + record("3", "three");
        List<Entry> entries = Reading.of(write("a.jsonl", (glued + record("4", "four")).getBytes(UTF_8)));
        assertThat(Reading.texts(entries)).containsExactly("one", "two", "three", "four");
        assertThat(Reading.reasons(entries)).containsExactly("broken_record");
        assertThat(entries.get(1).position()).isEqualTo(record("1", "one").length() - 1);
    }

    @Test
    void linesOfAnyLengthAndContentAreReadOrRejected() throws IOException {
        String large = "x".repeat(10_000_000);
        String blank = "\\n".repeat(300_000);
        String file = record("1", large) + "y".repeat(1_000) + "\n" + record("2", blank + "end") + "\n\n\r\n \u0000 \n"
                + record("3", "nul \\u0000 \u0000 here") + record("4", "last").strip();
        List<Entry> entries = Reading.of(write("a.jsonl", file.getBytes(UTF_8)));
        assertThat(Reading.texts(entries)).extracting(String::length).containsExactly(10_000_000, 300_003, 12, 4);
        assertThat(Reading.reasons(entries)).containsExactly("broken_record", "broken_record");
    }

    @Test
    void anEndlessLineIsPassedOver() throws IOException {
        byte[] bomb = gzip(("{\"outlet\": \"a\", \"text\": \"" + "x".repeat(30_000_000) + "\"}\n" + record("2", "two"))
                .getBytes(UTF_8));
        List<Entry> entries = Reading.of(write("a.jsonl.gz", bomb), 1_000_000);
        assertThat(Reading.texts(entries)).containsExactly("two");
        assertThat(Reading.reasons(entries)).containsExactly("too_long");
    }

    @Test
    void slicesHoldEachLineOnce() throws IOException {
        Random random = new Random(3);
        for (int round = 0; round < 20; round++) {
            StringBuilder file = new StringBuilder();
            int records = 1 + random.nextInt(20);
            for (int i = 0; i < records; i++) {
                file.append(record("" + i, "é".repeat(random.nextInt(30)) + i));
                file.append(random.nextBoolean() ? "\n" : "");
            }
            Path path = write("a.jsonl", file.toString().getBytes(UTF_8));
            SourceSettings source = new SourceSettings(path.toString(), null, null, null);
            assertThat(Reading.of(source, 1 + random.nextInt(50)))
                    .as("round %d", round)
                    .isEqualTo(Reading.of(source, 1))
                    .hasSize(records);
        }
    }

    @Test
    void anUnreadableFileIsOneRejectHoweverItIsCut() throws IOException {
        SourceFile missing = new SourceFile(
                0,
                folder.resolve("gone.jsonl").toUri().toString(),
                "gone.jsonl",
                1000,
                0,
                Format.JSONL,
                null,
                "gone",
                null);
        SliceReader reader =
                new SliceReader(ReadSettings.of(new SourceSettings("x", null, null, null)), Reading.CONFIGURATION);
        List<Entry> entries = new ArrayList<>();
        for (Slice slice : Slices.cut(missing, 100)) {
            reader.read(List.of(slice)).forEachRemaining(entries::add);
        }
        assertThat(Reading.reasons(entries)).containsExactly("unreadable_file");
    }

    @Test
    void zstandardIsReadToTheCut() throws IOException {
        byte[] whole = com.github.luben.zstd.Zstd.compress(lines(3000).getBytes(UTF_8));
        assertThat(Reading.texts(Reading.of(write("a.jsonl.zst", whole)))).hasSize(3000);
        List<Entry> entries = Reading.of(write("a.jsonl.zst", Arrays.copyOf(whole, whole.length - 10)));
        assertThat(Reading.texts(entries)).hasSizeGreaterThan(100);
        assertThat(Reading.reasons(entries)).containsExactly("unreadable_file");
    }

    private static byte[] decodable(byte[] gzip) throws IOException {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        try (var in = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(gzip))) {
            for (int value = in.read(); value >= 0; value = in.read()) {
                decoded.write(value);
            }
        } catch (java.io.EOFException cut) {
            return decoded.toByteArray();
        }
        return decoded.toByteArray();
    }

    private static int completeLines(byte[] bytes) {
        int count = 0;
        for (byte b : bytes) {
            count += b == '\n' ? 1 : 0;
        }
        return count;
    }

    private static String lines(int count) {
        Random random = new Random(count);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(record("r" + i, "Text " + i + " — " + Long.toString(random.nextLong(), 36)));
        }
        return lines.toString();
    }

    private static String record(String id, String text) {
        return "{\"id\": \"" + id + "\", \"outlet\": \"a\", \"text\": \"" + text + "\"}\n";
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
        Files.deleteIfExists(folder.resolve("." + name + ".crc"));
        return Files.write(file, bytes);
    }
}
