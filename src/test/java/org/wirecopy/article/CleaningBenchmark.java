package org.wirecopy.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/**
 * How long reading, cleaning, segmenting and tokenising take on two cores, the start of the session left out, beside one thread
 * of plain Java that parses the same file, splits it at full stops and hashes words and word pairs.
 *
 * <pre>java … org.wirecopy.article.CleaningBenchmark FILE.jsonl [rounds]</pre>
 *
 * The goal is a ratio of 2.5 at most. The second round shows the stage without the compiler's warm-up.
 */
public final class CleaningBenchmark {
    private CleaningBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        try (SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .appName("cleaning benchmark")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 4)
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate()) {
            spark.sparkContext().setLogLevel("ERROR");
            for (int round = 0; round < rounds; round++) {
                double yardstick = seconds(() -> plainReading(file));
                double cleaning = seconds(() -> clean(spark, file));
                System.out.printf(
                        "yardstick %.1f s, read and clean %.1f s, ratio %.2f%n",
                        yardstick, cleaning, cleaning / yardstick);
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double seconds(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void clean(SparkSession spark, Path file) {
        SourceSettings source = new SourceSettings(file.toString(), "jsonl", null, Map.of());
        try (Corpus corpus = Corpus.read(spark, ReadSettings.of(source))) {
            Cleaned cleaned = Cleaning.of(corpus.articles(), CleanSettings.defaults());
            use(cleaned.prose());
        }
    }

    /** Computes every row and every column, and keeps none. */
    private static void use(Dataset<?> rows) {
        rows.write().format("noop").mode("overwrite").save();
    }

    private static void plainReading(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Set<Long> sentences = new HashSet<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode article = json.readTree(line);
                for (String sentence : article.get("text").asText().split("(?<=[.!?][\"”’']?)\\s+(?=[\"“‘A-Z])|\\n+")) {
                    sentences.add(features(sentence));
                }
            }
        }
    }

    private static long features(String sentence) {
        long all = 0;
        long previous = 0;
        for (WordKeys words = new WordKeys(sentence, 0, sentence.length()); words.next(); ) {
            all = WordKeys.join(all, words.exactKey());
            all = WordKeys.join(all, WordKeys.join(previous, words.exactKey()));
            previous = words.exactKey();
        }
        return all;
    }
}
