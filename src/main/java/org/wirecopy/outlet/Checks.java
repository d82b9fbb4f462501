package org.wirecopy.outlet;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wirecopy.spark.Records;

/**
 * Proves that the tables agree with each other: each row is computed anew from the rows below it, outlet → article →
 * sentence → match. One Spark job; a table with no rows agrees with everything.
 */
public final class Checks {
    private static final List<String> KINDS =
            List.of("own", "verbatim", "edited", "rewritten", "quoted", "boilerplate");

    /** Of copy, not of speech: the better verdict has the smaller rank. */
    private static final String RANK = "array_position(array('verbatim', 'edited', 'rewritten', 'quoted'), kind)";

    private static final int QUOTED = 4;

    private Checks() {}

    /**
     * All invariants, in the order of their names.
     *
     * @param records how many records were read
     * @param rejects how many of them became no articles
     * @param repetitions how many of them repeat another one exactly
     */
    public static List<Check> of(FigureTables tables, long records, long rejects, long repetitions) {
        Stream<Dataset<Row>> all = Stream.of(
                records(tables, records, rejects, repetitions),
                kinds(tables),
                origins(tables),
                tiling(tables),
                outlets(tables),
                periods(tables),
                otherOutlets(tables),
                articlePairs(tables),
                outletPairs(tables),
                stories(tables));
        return all.reduce(Dataset::union).orElseThrow().as(Records.encoder(Check.class)).collectAsList().stream()
                .sorted(Comparator.comparing(Check::name))
                .toList();
    }

    private static Dataset<Row> check(String name, Dataset<?> rows, Column holds) {
        return rows.toDF()
                .agg(count(lit(1)).as("expected"), count_if(holds).as("found"))
                .select(lit(name).as("name"), col("expected"), col("found"));
    }

    private static Dataset<Row> records(FigureTables tables, long records, long rejects, long repetitions) {
        return tables.articles()
                .agg(count(lit(1)).as("articles"))
                .select(
                        lit("records are articles, rejects or repetitions").as("name"),
                        lit(records).as("expected"),
                        col("articles").plus(lit(rejects + repetitions)).as("found"));
    }

    private static Dataset<Row> kinds(FigureTables tables) {
        return check(
                "the kinds of an article add up to it",
                tables.articles(),
                col("characters").equalTo(sum(KINDS)).and(expr("length(text) = characters or text is null")));
    }

    private static Column sum(List<String> kinds) {
        return expr(kinds.stream().map(kind -> kind + "Characters").collect(Collectors.joining(" + ")));
    }

    private static Dataset<Row> origins(FigureTables tables) {
        return check(
                "the origins of an article's copy add up to it",
                tables.articles(),
                sum(List.of("originated", "taken", "undecided"))
                        .equalTo(sum(List.of("verbatim", "edited", "rewritten"))));
    }

    /** Each begin but the first is the end before it: so the two sets differ in 0 and the last end only. */
    private static Dataset<Row> tiling(FigureTables tables) {
        String byKind = KINDS.stream()
                .map(kind -> "sum(if(kind = '" + kind + "', end - begin, 0)) as " + kind)
                .collect(Collectors.joining(", "));
        Dataset<Row> sums = tables.sentences()
                .selectExpr("articleId as id", "begin", "end", "kind", "origin", "outlet")
                .groupBy("id")
                .agg(
                        expr("bit_xor(xxhash64(begin)) ^ bit_xor(xxhash64(end))")
                                .as("rims"),
                        Stream.concat(
                                        Stream.of(
                                                expr("count(*)").as("count"),
                                                expr("sum(if(origin = outlet, end - begin, 0))")
                                                        .as("here")),
                                        Arrays.stream(byKind.split(", (?=sum)")).map(sql -> expr(sql)))
                                .toArray(Column[]::new));
        String same = KINDS.stream()
                .map(kind -> "coalesce(" + kind + ", 0) = " + kind + "Characters")
                .collect(Collectors.joining(" and "));
        return check(
                "the sentences of an article tile it and give its figures",
                tables.articles()
                        .drop("text", "terms", "credits")
                        .join(sums, col("articleId").equalTo(col("id")), "left"),
                expr("coalesce(count, 0) = sentences and coalesce(here, 0) = originatedCharacters and " + same
                        + " and (rims is null or rims = xxhash64(0) ^ xxhash64(cast(characters as int)))"));
    }

    private static Dataset<Row> outlets(FigureTables tables) {
        return sameSums("outlets are the sums of their articles", tables.outlets(), tables.articles(), "count(*)");
    }

    private static Dataset<Row> periods(FigureTables tables) {
        return sameSums(
                "the periods of an outlet add up to it", tables.outlets(), tables.outletPeriods(), "sum(articles)");
    }

    private static Dataset<Row> sameSums(String name, Dataset<OutletRow> outlets, Dataset<?> parts, String articles) {
        List<String> columns = Arrays.stream(outlets.columns())
                .filter(column -> column.toLowerCase().endsWith("characters"))
                .filter(column -> Arrays.asList(parts.columns()).contains(column))
                .toList();
        Column[] sums = Stream.concat(
                        Stream.of("characters")
                                .map(column -> expr("sum(characters)").as("sumOf_characters")),
                        columns.stream()
                                .filter(column -> !column.equals("characters"))
                                .map(column -> expr("sum(" + column + ")").as("sumOf_" + column)))
                .toArray(Column[]::new);
        Dataset<Row> summed =
                parts.toDF().groupBy(col("outlet").as("of")).agg(expr(articles).as("sumOf_articles"), sums);
        String same = Stream.concat(Stream.of("articles"), columns.stream())
                .map(column -> column + " <=> sumOf_" + column)
                .collect(Collectors.joining(" and "));
        return check(name, outlets.join(summed, col("outlet").equalTo(col("of")), "full"), expr(same));
    }

    /** The matches, seen from each of their two sentences for which they count. */
    private static Dataset<Row> findings(FigureTables tables) {
        return seen(tables, "left", "right").union(seen(tables, "right", "left"));
    }

    private static Dataset<Row> seen(FigureTables tables, String side, String other) {
        return tables.matches()
                .filter(col(side + "Coverage").geq(Finding.LEAST_COVERAGE))
                .selectExpr(
                        "'" + side + "' as side",
                        "leftArticleId",
                        "rightArticleId",
                        side + "ArticleId as id",
                        side + "Sentence as at",
                        side + "Outlet as outlet",
                        other + "Outlet as other",
                        side + "Characters as length",
                        RANK + " as rank",
                        "witness");
    }

    private static Dataset<Row> otherOutlets(FigureTables tables) {
        Dataset<Row> found = findings(tables)
                .groupBy("id", "at")
                .agg(
                        expr("sort_array(collect_set(other))").as("found"),
                        expr("min(rank)").as("best"),
                        expr("sort_array(collect_set(if(witness, other, null)))")
                                .as("proved"),
                        expr("min(length)").as("least"),
                        expr("max(length)").as("most"));
        Dataset<Row> told = tables.sentences()
                .filter("size(otherOutlets) > 0")
                .selectExpr("articleId", "sentence", "end - begin as length", "otherOutlets", RANK + " as rank");
        return check(
                "sentences have the kind and the outlets of their matches",
                told.join(found, expr("articleId = id and sentence = at"), "full"),
                expr("otherOutlets <=> found and otherOutlets <=> proved and rank <=> best and length <=> least"
                        + " and length <=> most"));
    }

    private static Dataset<Row> articlePairs(FigureTables tables) {
        Dataset<Row> sums = findings(tables)
                .groupBy("leftArticleId", "rightArticleId", "side", "at")
                .agg(expr("min(rank)").as("rank"), expr("min(length)").as("length"))
                .filter(col("rank").lt(QUOTED))
                .groupBy(
                        col("leftArticleId").as("leftId"), col("rightArticleId").as("rightId"))
                .agg(
                        expr("sum(if(side = 'left', length, 0))").as("left"),
                        expr("sum(if(side = 'right', length, 0))").as("right"));
        return check(
                "pairs of articles share what their matches share",
                tables.articlePairs().join(sums, expr("leftArticleId = leftId and rightArticleId = rightId"), "full"),
                expr("leftSharedCharacters <=> coalesce(left, 0) and rightSharedCharacters <=> coalesce(right, 0)"));
    }

    private static Dataset<Row> outletPairs(FigureTables tables) {
        Dataset<Row> sums = findings(tables)
                .groupBy("id", "at", "outlet", "other")
                .agg(expr("min(rank)").as("rank"), expr("min(length)").as("length"))
                .groupBy(
                        expr("least(outlet, other)").as("leftName"),
                        expr("greatest(outlet, other)").as("rightName"))
                .agg(
                        shared("outlet < other and rank < 4").as("leftCopy"),
                        shared("outlet > other and rank < 4").as("rightCopy"),
                        shared("outlet < other and rank = 4").as("leftSpeech"),
                        shared("outlet > other and rank = 4").as("rightSpeech"));
        Dataset<Row> counts = tables.articlePairs()
                .groupBy(
                        expr("least(leftOutlet, rightOutlet)").as("leftCounted"),
                        expr("greatest(leftOutlet, rightOutlet)").as("rightCounted"))
                .agg(
                        expr("count(*)").as("counted"),
                        expr("count(distinct storyId)").as("told"));
        return check(
                "pairs of outlets share what their articles share",
                tables.outletPairs()
                        .join(counts, expr("leftOutlet = leftCounted and rightOutlet = rightCounted"), "full")
                        .join(sums, expr("leftOutlet = leftName and rightOutlet = rightName"), "full"),
                expr("articlePairs <=> counted and stories <=> told and leftFirst + rightFirst + undecided = counted"
                        + " and leftSharedCharacters <=> coalesce(leftCopy, 0)"
                        + " and rightSharedCharacters <=> coalesce(rightCopy, 0)"
                        + " and leftQuotedCharacters <=> coalesce(leftSpeech, 0)"
                        + " and rightQuotedCharacters <=> coalesce(rightSpeech, 0)"));
    }

    private static Column shared(String which) {
        return expr("sum(if(" + which + ", length, 0))");
    }

    private static Dataset<Row> stories(FigureTables tables) {
        Dataset<Row> sums = tables.articles()
                .filter(col("storyId").isNotNull())
                .groupBy(col("storyId").as("of"))
                .agg(
                        expr("count(*)").as("counted"),
                        expr("count(distinct outlet)").as("printedBy"),
                        expr("sum(verbatimCharacters + editedCharacters + rewrittenCharacters)")
                                .as("copy"));
        return check(
                "stories are the sums of their articles",
                tables.stories().join(sums, col("storyId").equalTo(col("of")), "full"),
                expr("articles <=> counted and outlets <=> printedBy and sharedCharacters <=> copy"));
    }
}
