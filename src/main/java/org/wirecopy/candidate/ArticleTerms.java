package org.wirecopy.candidate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.ml.feature.ElementwiseProduct;
import org.apache.spark.ml.feature.Normalizer;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wirecopy.article.Article;
import org.wirecopy.spark.Records;
import org.wirecopy.spark.Stored;

/**
 * TF-IDF of whole articles: how similar two are, and the terms that tell an article or an outlet.
 *
 * <p>The weight of a term is tf · ln((N + 1) / (df + 1)), as MLlib has it, over the terms in most articles (of equally
 * frequent ones the first in the alphabet); vectors have norm 1. MLlib weighs; the vocabulary is ours, since the order
 * of equally frequent terms in a fitted one is left to chance, and so is the counting, which saves sending each word to it.
 *
 * <p>It holds the articles' counts and vectors until it is closed.
 */
public final class ArticleTerms implements AutoCloseable {
    /** Up to here all vectors, of some 4 KB each, go to every task instead of to every pair. */
    private static final long FEW_ARTICLES = 100_000;

    private static final StructType COUNTS = new StructType()
            .add("articleId", DataTypes.StringType)
            .add("outlet", DataTypes.StringType)
            .add("counts", SQLDataTypes.VectorType());

    private final Stored<TermCounts.Counted> counts;
    private final List<Frequency> counted;
    private final String[] vocabulary;
    private final double[] idf;
    private final Stored<Vector> stored;
    private final Dataset<Vector> vectors;
    private final boolean few;
    private final int telling;

    /** The telling terms of an article, the strongest first. */
    public record OfArticle(String articleId, List<TermWeight> terms) {}

    /** The telling terms of an outlet, the strongest first. */
    public record OfOutlet(String outlet, List<TermWeight> terms) {}

    /** Two articles. */
    public record Pair(String leftArticleId, String rightArticleId) {}

    /**
     * How similar two articles are.
     *
     * @param similarity cosine of their TF-IDF vectors, in [0, 1]
     */
    public record Similarity(String leftArticleId, String rightArticleId, double similarity) {}

    /** An article's text. */
    public record Text(String articleId, String outlet, String text) {}

    /** In how many articles a term stands. */
    public record Frequency(String term, long articles) {}

    /** An article's vector, without zeros; term numbers ascend. */
    public record Vector(String articleId, String outlet, int[] terms, double[] weights) {}

    /** The terms of one article of an outlet. */
    public record OutletTerms(String outlet, int[] terms) {}

    private ArticleTerms(
            Stored<TermCounts.Counted> counts,
            List<Frequency> counted,
            String[] vocabulary,
            double[] idf,
            Stored<Vector> stored,
            Dataset<Vector> earlier,
            boolean few,
            int telling) {
        this.counts = counts;
        this.counted = counted;
        this.vocabulary = vocabulary;
        this.idf = idf;
        this.stored = stored;
        this.vectors = earlier == null ? stored.rows() : stored.rows().union(earlier);
        this.few = few;
        this.telling = telling;
    }

    /** Counts the terms (which runs a job) and weighs them. */
    public static ArticleTerms of(Dataset<Article> articles, TermSettings settings) {
        Stored<TermCounts.Counted> counts = counts(articles);
        return of(counts, frequencies(counts.rows(), settings.vocabulary()), null, settings);
    }

    /**
     * Weighs the terms of more articles as those of earlier ones were.
     *
     * @param known what {@link #frequencies} gave of the earlier ones
     * @param earlier their vectors
     */
    public static ArticleTerms of(
            Dataset<Article> articles, Dataset<Frequency> known, Dataset<Vector> earlier, TermSettings settings) {
        return of(counts(articles), ordered(known.toDF()).collectAsList(), earlier, settings);
    }

    private static ArticleTerms of(
            Stored<TermCounts.Counted> counts,
            List<Frequency> counted,
            Dataset<Vector> earlier,
            TermSettings settings) {
        long total = counted.isEmpty() ? 0 : counted.get(0).articles;
        List<Frequency> kept = counted.subList(Math.min(1, counted.size()), counted.size());
        String[] vocabulary = kept.stream().map(Frequency::term).sorted().toArray(String[]::new);
        Map<String, Long> frequency = new HashMap<>();
        kept.forEach(each -> frequency.put(each.term, each.articles));
        double[] idf = Arrays.stream(vocabulary)
                .mapToDouble(term -> StrictMath.log((total + 1.0) / (frequency.get(term) + 1)))
                .toArray();
        Stored<Vector> vectors = Stored.of(vectors(counts.rows(), vocabulary, idf));
        boolean few = (earlier == null ? total : earlier.count()) <= FEW_ARTICLES;
        return new ArticleTerms(counts, counted, vocabulary, idf, vectors, earlier, few, settings.telling());
    }

    private static Stored<TermCounts.Counted> counts(Dataset<Article> articles) {
        return Stored.of(articles.select("articleId", "outlet", "text")
                .as(Records.encoder(Text.class))
                .mapPartitions(
                        (MapPartitionsFunction<Text, TermCounts.Counted>) TermCounts::of,
                        Records.encoder(TermCounts.Counted.class)));
    }

    /** First the number of articles, with an empty term, then the most frequent terms. */
    private static List<Frequency> frequencies(Dataset<TermCounts.Counted> counts, int most) {
        Dataset<Row> counted = counts.mapPartitions(
                        (MapPartitionsFunction<TermCounts.Counted, Frequency>) TermCounts::frequencies,
                        Records.encoder(Frequency.class))
                .groupBy("term")
                .agg(sum("articles").as("articles"));
        return ordered(counted).limit(most + 1).collectAsList();
    }

    private static Dataset<Frequency> ordered(Dataset<Row> frequencies) {
        return frequencies
                .orderBy(col("term").equalTo("").desc(), col("articles").desc(), col("term"))
                .as(Records.encoder(Frequency.class));
    }

    /** In how many articles each term of the vocabulary stands; with an empty term, the number of all articles. */
    public Dataset<Frequency> frequencies(SparkSession spark) {
        return spark.createDataset(counted, Records.encoder(Frequency.class));
    }

    private static Dataset<Vector> vectors(Dataset<TermCounts.Counted> counted, String[] vocabulary, double[] idf) {
        Dataset<Row> counts = counted.mapPartitions(
                (MapPartitionsFunction<TermCounts.Counted, Row>) its -> counts(its, vocabulary), Encoders.row(COUNTS));
        var weights = new ElementwiseProduct()
                .setScalingVec(Vectors.dense(idf))
                .setInputCol("counts")
                .setOutputCol("weights");
        var norm = new Normalizer().setInputCol("weights").setOutputCol("vector");
        return norm.transform(weights.transform(counts))
                .select("articleId", "outlet", "vector")
                .map((MapFunction<Row, Vector>) ArticleTerms::vector, Records.encoder(Vector.class));
    }

    private static Iterator<Row> counts(Iterator<TermCounts.Counted> partition, String[] vocabulary) {
        var counts = new TermCounts.InVocabulary(vocabulary);
        return TermCounts.map(
                partition, article -> RowFactory.create(article.articleId(), article.outlet(), counts.of(article)));
    }

    private static Vector vector(Row row) {
        SparseVector vector =
                row.<org.apache.spark.ml.linalg.Vector>getAs("vector").toSparse();
        return new Vector(row.getAs("articleId"), row.getAs("outlet"), vector.indices(), vector.values());
    }

    /** The vectors of the articles, without those of earlier ones. */
    public Dataset<Vector> vectors() {
        return stored.rows();
    }

    /** The telling terms of each article: those of the largest weight, then in the order of the alphabet. */
    public Dataset<OfArticle> articles() {
        String[] names = vocabulary;
        int most = telling;
        return vectors.map(
                (MapFunction<Vector, OfArticle>)
                        vector -> new OfArticle(vector.articleId, strongest(vector.terms, vector.weights, names, most)),
                Records.encoder(OfArticle.class));
    }

    /** The telling terms of each outlet: the share of its articles that have the term, times its IDF. */
    public Dataset<OfOutlet> outlets() {
        String[] names = vocabulary;
        double[] factors = idf;
        int most = telling;
        return vectors.select("outlet", "terms")
                .groupBy("outlet")
                .as(Encoders.STRING(), Records.encoder(OutletTerms.class))
                .mapGroups(
                        (MapGroupsFunction<String, OutletTerms, OfOutlet>)
                                (outlet, rows) -> new OfOutlet(outlet, ofOutlet(rows, names, factors, most)),
                        Records.encoder(OfOutlet.class));
    }

    private static List<TermWeight> ofOutlet(Iterator<OutletTerms> rows, String[] names, double[] idf, int most) {
        long articles = 0;
        long[] counts = new long[names.length];
        while (rows.hasNext()) {
            articles++;
            for (int term : rows.next().terms) {
                counts[term]++;
            }
        }
        int[] terms = IntStream.range(0, counts.length)
                .filter(term -> counts[term] > 0)
                .toArray();
        double[] weights = new double[terms.length];
        for (int i = 0; i < terms.length; i++) {
            weights[i] = (double) counts[terms[i]] / articles * idf[terms[i]];
        }
        return strongest(terms, weights, names, most);
    }

    private static List<TermWeight> strongest(int[] terms, double[] weights, String[] names, int most) {
        Comparator<TermWeight> weakestFirst = Comparator.comparingDouble(TermWeight::weight)
                .thenComparing(TermWeight::term, Comparator.reverseOrder());
        var strongest = new PriorityQueue<>(weakestFirst);
        for (int i = 0; i < terms.length; i++) {
            boolean isWeak = strongest.size() == most
                    && most > 0
                    && weights[i] < strongest.element().weight();
            if (weights[i] > 0 && !isWeak) {
                strongest.add(new TermWeight(names[terms[i]], weights[i]));
                if (strongest.size() > most) {
                    strongest.remove();
                }
            }
        }
        List<TermWeight> list = new ArrayList<>(strongest);
        list.sort(weakestFirst.reversed());
        return list;
    }

    /**
     * How similar the articles of each pair are.
     *
     * @param pairs each pair once; a pair with an unknown article is left out
     */
    public Dataset<Similarity> similarities(Dataset<Pair> pairs) {
        Dataset<Row> compared = pairs.select(
                        explode(array("leftArticleId", "rightArticleId")).as("articleId"))
                .distinct();
        Dataset<Row> its = vectors.join(few ? broadcast(compared) : compared, "articleId");
        Dataset<Row> left = its.select(
                col("articleId").as("leftArticleId"),
                col("terms").as("leftTerms"),
                col("weights").as("leftWeights"));
        Dataset<Row> right = its.select(
                col("articleId").as("rightArticleId"),
                col("terms").as("rightTerms"),
                col("weights").as("rightWeights"));

        return pairs.join(few ? broadcast(left) : left, "leftArticleId")
                .join(few ? broadcast(right) : right, "rightArticleId")
                .select("leftArticleId", "rightArticleId", "leftTerms", "leftWeights", "rightTerms", "rightWeights")
                .as(Records.encoder(Both.class))
                .map(
                        (MapFunction<Both, Similarity>)
                                both -> new Similarity(both.leftArticleId, both.rightArticleId, cosine(both)),
                        Records.encoder(Similarity.class));
    }

    /** Two articles with their vectors. */
    public record Both(
            String leftArticleId,
            String rightArticleId,
            int[] leftTerms,
            double[] leftWeights,
            int[] rightTerms,
            double[] rightWeights) {}

    private static double cosine(Both both) {
        double sum = 0;
        int a = 0;
        int b = 0;
        while (a < both.leftTerms.length && b < both.rightTerms.length) {
            int order = Integer.compare(both.leftTerms[a], both.rightTerms[b]);
            if (order == 0) {
                sum += both.leftWeights[a] * both.rightWeights[b];
            }
            a += order <= 0 ? 1 : 0;
            b += order >= 0 ? 1 : 0;
        }
        return Math.min(1, sum);
    }

    @Override
    public void close() {
        stored.close();
        counts.close();
    }
}
