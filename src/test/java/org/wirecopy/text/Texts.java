package org.wirecopy.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Texts that tests share: the seeds, and hostile ones made from a seed number. */
final class Texts {
    private static final String[] PIECES = {
        ".",
        ". ",
        "… ",
        "! ",
        "?",
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "\u00a0",
        "\u2029",
        "\0",
        "\u200f",
        "\u202e",
        "\u0301",
        "\ud83d",
        "\ude00",
        "😀",
        "𠀀𠀁",
        "\ufeff",
        "\u00ad",
        "“",
        "”",
        "\"",
        "„",
        "«",
        "»",
        "「",
        "」",
        "'",
        "’",
        "‘",
        "`",
        "(",
        ")",
        "-",
        "–",
        ",",
        "1",
        "23",
        "5,000.5",
        "a",
        "Mr",
        "U.S",
        "the",
        "Kim",
        "Jong-un",
        "don’t",
        "ﬁ",
        "ẞ",
        "İ",
        "中文",
        "ไทย",
        "ひら",
        "한국",
        "مرحبا",
        "word.Word",
        "http://x.y/Z?a=b",
        "٣٤",
        "e\u0301",
        "ǆ",
        "\uffff"
    };

    private Texts() {}

    static List<String> seeds() {
        try (Stream<Path> files = Files.list(Path.of("seeds"))) {
            List<Path> texts = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            return texts.stream().map(Texts::read).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hostile(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(120); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
