package org.wirecopy.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.junit.jupiter.api.Test;
import org.wirecopy.article.Prose;
import org.wirecopy.spark.Records;

/**
 * Times the join beside a naive prefix join in one thread and MLlib's MinHashLSH, in one process.
 *
 * <pre>
 * mvn test -Pbench                                        made text, 10,000 and 50,000 sentences
 * mvn test -Pbench -Dbench="--sentences 100000"
 * mvn test -Pbench -Dbench="--corpus news.jsonl --articles 4000 --thresholds 0.5,0.3 --skip minhash"
 * mvn test -Pbench -Dbench="--sentences 200000 --span 730 --days 7 --skip naive,minhash"
 * mvn test -Pbench -Dbench="--skew"
 * </pre>
 *
 * Times are medians of three, in seconds, from words in memory to pairs of articles.
 */
class JoinBenchmark {
    private final Map<String, String> options = new HashMap<>();
    private final List<String[]> table = new ArrayList<>();
    private SparkSession spark;

    public static void main(String[] args) throws Exception {
        new JoinBenchmark().run(args);
    }

    @Test
    void run() throws Exception {
        String line = System.getProperty("bench", "").strip();
        run(line.isEmpty() ? new String[0] : line.split("\\s+"));
    }

    private void run(String[] args) throws Exception {
        for (int i = 0; i < args.length; i++) {
            boolean flag = i + 1 == args.length || args[i + 1].startsWith("--");
            options.put(args[i], flag ? "" : args[++i]);
        }
        String cores = options.getOrDefault("--cores", "2");
        spark = SparkSession.builder()
                .master("local[" + cores + "]")
                .appName("the benchmark of the join")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", options.getOrDefault("--partitions", "8"))
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.driver.maxResultSize", 0)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        row("corpus", "sentences", "threshold", "method", "seconds", "cpu", "candidates", "pairs", "recall", "explain");
        if (options.containsKey("--corpus")) {
            corpus(Path.of(options.get("--corpus")));
        } else if (options.containsKey("--skew")) {
            skew();
        } else {
            for (String size :
                    options.getOrDefault("--sentences", "10000,50000").split(",")) {
                var news = new NewsLike(1, 20, .2);
                int span = Integer.parseInt(options.getOrDefault("--span", "365"));
                Dataset<Prose> prose = made(Integer.parseInt(size) / 20, a -> news.article(a, span));
                compare("made", prose);
            }
        }
        spark.stop();
    }

    /** An article by its number. */
    private interface Maker extends java.io.Serializable {
        Prose make(int article);
    }

    private Dataset<Prose> made(int articles, Maker maker) {
        Dataset<Integer> numbers =
                spark.createDataset(IntStream.range(0, articles).boxed().toList(), Encoders.INT());
        return inMemory(
                numbers.repartition(8).map((MapFunction<Integer, Prose>) maker::make, Records.encoder(Prose.class)));
    }

    private static Dataset<Prose> inMemory(Dataset<Prose> prose) {
        prose.persist(StorageLevel.MEMORY_AND_DISK());
        prose.count();
        return prose;
    }

    private void skew() throws Exception {
        var news = new NewsLike(1, 20, .2);
        time("50,000 ordinary", made(2_500, a -> news.article(a, 365)));
        time("50,000 of a template", made(2_500, a -> news.templates(a, 0)));
        time("50,000 of a template, nearly all in one outlet", made(2_500, a -> news.templates(a, 98)));
        time("200,000 ordinary", made(10_000, a -> news.article(a, 365)));
        time("200,000 copies", made(10_000, news::copies));
        time(
                "one article of 3,000 sentences more",
                made(2_501, a -> a == 2_500 ? news.longArticle(a, 3_000) : news.article(a, 365)));
    }

    private void corpus(Path file) throws Exception {
        int articles = Integer.parseInt(options.getOrDefault("--articles", "1000000000"));
        long start = System.nanoTime();
        double startCpu = cpuSeconds();
        var reading = YardstickReading.read(file, articles);
        row(
                file.getFileName().toString(),
                "",
                "",
                "reading and splitting, one thread",
                seconds(start),
                String.format("%.2f", cpuSeconds() - startCpu),
                "",
                "",
                "",
                reading.articles + " articles, " + reading.sentences.size() + " different sentences of "
                        + new HashSet<>(reading.outlets).size() + " outlets");
        reading = null; // the join has the memory to itself
        Dataset<Prose> prose = inMemory(spark.read()
                .textFile(file.toString())
                .limit(articles)
                .repartition(8)
                .map((MapFunction<String, Prose>) JoinBenchmark::prose, Records.encoder(Prose.class)));
        compare(file.getFileName().toString(), prose);
    }

    private void compare(String name, Dataset<Prose> prose) throws Exception {
        for (JoinSettings settings : settings()) {
            JoinExplain explain = time(name, prose, settings);
            List<NaivePrefixJoin.Sentence> sentences = List.of();
            if (!skips("naive") || !skips("minhash")) {
                sentences = sentences(prose, settings);
            }
            if (!skips("naive")) {
                List<NaivePrefixJoin.Sentence> all = sentences;
                timed(name, explain, settings, "naive prefix join, one thread", runs(), () -> {
                    var result = NaivePrefixJoin.join(all, settings.threshold());
                    return new String[] {"" + result.candidates(), "" + result.pairs(), "1"};
                });
            }
            if (!skips("minhash") && sentences.size() <= 60_000) {
                var minHash = new MinHashJoin(spark, sentences);
                timed(name, explain, settings, "MLlib MinHashLSH, 5 tables", runs(), () -> {
                    long pairs = minHash.pairs(settings.threshold());
                    return new String[] {"", "" + pairs, String.format("%.3f", (double) pairs / explain.similarPairs())
                    };
                });
            }
        }
    }

    private int runs() {
        return Integer.parseInt(options.getOrDefault("--runs", "3"));
    }

    private boolean skips(String method) {
        return Arrays.asList(options.getOrDefault("--skip", "").split(",")).contains(method);
    }

    private List<JoinSettings> settings() {
        JoinSettings d = JoinSettings.defaults();
        Integer days = options.containsKey("--days") ? Integer.valueOf(options.get("--days")) : null;
        int megabytes = Integer.parseInt(options.getOrDefault("--broadcast", "" + d.broadcastMegabytes()));
        return Arrays.stream(options.getOrDefault("--thresholds", "0.5,0.3").split(","))
                .map(t -> new JoinSettings(Double.parseDouble(t), days, d.minWords(), d.listed(), megabytes, d.chunk()))
                .toList();
    }

    private void time(String name, Dataset<Prose> prose) throws Exception {
        for (JoinSettings settings : settings()) {
            time(name, prose, settings);
        }
        prose.unpersist(true);
    }

    private JoinExplain time(String name, Dataset<Prose> prose, JoinSettings settings) throws Exception {
        JoinExplain[] explain = new JoinExplain[1];
        timed(name, null, settings, "Wirecopy", runs(), () -> {
            try (var similar = SimilarPairs.of(prose, settings)) {
                long articlePairs = similar.pairs().count();
                explain[0] = similar.explain();
                return new String[] {
                    "" + explain[0].candidates(),
                    "" + explain[0].similarPairs(),
                    "1",
                    articlePairs + " article pairs; " + explain[0]
                };
            }
        });
        return explain[0];
    }

    private void timed(
            String name, JoinExplain explain, JoinSettings settings, String method, int runs, Callable<String[]> work)
            throws Exception {
        double[] times = new double[runs];
        double[] cpu = new double[runs];
        String[] result = null;
        for (int r = 0; r < runs; r++) {
            long start = System.nanoTime();
            double startCpu = cpuSeconds();
            result = work.call();
            times[r] = (System.nanoTime() - start) / 1e9;
            cpu[r] = cpuSeconds() - startCpu;
        }
        Arrays.sort(times);
        Arrays.sort(cpu);
        String sentences = explain == null ? "" : "" + explain.distinctSentences();
        row(
                name,
                sentences,
                "" + settings.threshold(),
                method,
                String.format("%.2f", times[runs / 2]),
                String.format("%.2f", cpu[runs / 2]),
                result[0],
                result[1],
                result[2],
                result.length > 3 ? result[3] : "");
    }

    /** Of the whole process: what a busy machine does not distort. */
    private static double cpuSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    private static String seconds(long start) {
        return String.format("%.2f", (System.nanoTime() - start) / 1e9);
    }

    private void row(String... cells) {
        table.add(cells);
        System.out.printf("%-28s %9s %9s %-34s %9s %9s %12s %10s %6s  %s%n", (Object[]) cells);
    }

    /** The distinct sentences as the join sees them. */
    private static List<NaivePrefixJoin.Sentence> sentences(Dataset<Prose> prose, JoinSettings settings) {
        JavaRDD<SentenceBlock> blocks = DistinctSentences.of(prose, settings, 8);
        List<NaivePrefixJoin.Sentence> sentences = new ArrayList<>();
        for (SentenceBlock block : blocks.collect()) {
            for (int i = 0; i < block.size(); i++) {
                long[] outlets = block.outlets(i);
                sentences.add(new NaivePrefixJoin.Sentence(
                        block.features(i), outlets.length == 1 ? outlets[0] : FeatureCounts.SEVERAL));
            }
        }
        return sentences;
    }

    private static Prose prose(String line) throws IOException {
        return SmallCorpora.article(YardstickReading.JSON.readTree(line));
    }

    /**
     * What a plain program does before it weighs, in one thread: it reads the articles, splits them into sentences, words and
     * pairs, and keeps each different sentence of at least five words with its features and its outlet.
     */
    private static final class YardstickReading {
        static final ObjectMapper JSON = new ObjectMapper();
        private static final int FEWEST_FEATURES = 9;

        private final List<long[]> sentences = new ArrayList<>();
        private final List<Integer> outlets = new ArrayList<>();
        private int articles;

        static YardstickReading read(Path file, int most) throws IOException {
            var reading = new YardstickReading();
            Map<String, Integer> numbers = new HashMap<>();
            Set<Long> seen = new HashSet<>();
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                for (String line; reading.articles < most && (line = lines.readLine()) != null; reading.articles++) {
                    JsonNode article = JSON.readTree(line);
                    int outlet = numbers.computeIfAbsent(article.get("outlet").asText(), o -> numbers.size());
                    String text = article.get("text").asText();
                    for (String sentence : text.split("(?<=[.!?][\"\u201d\u2019']?)\\s+(?=[\"\u201c\u2018A-Z])|\\n+")) {
                        long[] features = features(sentence);
                        if (features.length >= FEWEST_FEATURES && seen.add(content(features))) {
                            reading.sentences.add(features);
                            reading.outlets.add(outlet);
                        }
                    }
                }
            }
            return reading;
        }

        private static long content(long[] features) {
            long content = features.length;
            for (long feature : features) {
                content = FeatureKeys.mix(content * 31 + feature);
            }
            return content;
        }

        private static long[] features(String sentence) {
            long[] words = new long[sentence.length() / 2 + 1];
            int n = 0;
            long word = 0;
            for (int i = 0; i <= sentence.length(); i++) {
                char c = i < sentence.length() ? sentence.charAt(i) : ' ';
                if (Character.isLetterOrDigit(c)) {
                    word = FeatureKeys.mix(word * 31 + Character.toLowerCase(c) + 1);
                } else if (word != 0) {
                    words[n++] = word;
                    word = 0;
                }
            }
            return FeatureKeys.of(words, 0, n);
        }
    }
}
