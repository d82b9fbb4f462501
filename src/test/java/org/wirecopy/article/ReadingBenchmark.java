package org.wirecopy.article;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long reading, cleaning, segmenting and tokenising take on two cores, the start of the session left out, beside one thread
 * of plain Java that reads the same file ({@link PlainReading}), in one process.
 *
 * <pre>
 * mvn test -Pbench -Dtest=ReadingBenchmark                         made text, 4,000 articles
 * mvn test -Pbench -Dtest=ReadingBenchmark -Dbench=news.jsonl      articles of your own
 * </pre>
 *
 * Three rounds, each both ways; the first pays for the compiler's warm-up. The goal is a ratio of 2.5 at most.
 */
class ReadingBenchmark {
    private static final int ROUNDS = 3;

    public static void main(String[] arguments) throws IOException {
        new ReadingBenchmark().measure(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    @Test
    void measure(@TempDir Path folder) throws IOException {
        String given = System.getProperty("bench", "").strip();
        measure(given.isEmpty() ? made(folder.resolve("made.jsonl")) : Path.of(given), ROUNDS);
    }

    private void measure(Path file, int rounds) throws IOException {
        try (SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .appName("the benchmark of reading and cleaning")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 4)
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate()) {
            spark.sparkContext().setLogLevel("ERROR");
            List<double[]> found = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                double plain = seconds(() -> PlainReading.of(file));
                double ours = seconds(() -> clean(spark, file));
                found.add(new double[] {plain, ours, ours / plain});
                tell("round " + (round + 1), found.get(round));
            }
            tell("median", new double[] {median(found, 0), median(found, 1), median(found, 2)});
        }
    }

    private static void tell(String what, double[] figures) {
        System.out.printf(
                "%-8s plain reading %5.1f s, read and clean %5.1f s, ratio %.2f%n",
                what, figures[0], figures[1], figures[2]);
    }

    private static double median(List<double[]> rounds, int column) {
        return rounds.stream()
                .mapToDouble(round -> round[column])
                .sorted()
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double seconds(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Computes every row and every column, and keeps none. */
    private static void clean(SparkSession spark, Path file) {
        SourceSettings source = new SourceSettings(file.toString(), "jsonl", null, Map.of());
        try (Corpus corpus = Corpus.read(spark, ReadSettings.of(source))) {
            Cleaning.of(corpus.articles(), CleanSettings.defaults())
                    .write()
                    .format("noop")
                    .mode("overwrite")
                    .save();
        }
    }

    private static Path made(Path file) throws IOException {
        Random random = new Random(1);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int article = 0; article < 4_000; article++) {
                StringBuilder text = new StringBuilder();
                for (int sentence = 0; sentence < 40; sentence++) {
                    text.append("The");
                    for (int word = 0; word < 20; word++) {
                        text.append(" w").append(Integer.toString((int) Math.pow(1e6, random.nextDouble()), 36));
                    }
                    text.append(sentence % 3 == 2 ? ".\\n\\n" : ". ");
                }
                text.append("Sign up for our newsletter");
                out.write("{\"outlet\": \"outlet " + article % 20 + "\", \"text\": \"" + text + "\"}\n");
            }
        }
        return file;
    }
}
