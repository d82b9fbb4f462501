package org.wirecopy.outlet;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wirecopy.spark.Records;

/** Reads claims and facts off the tables. */
final class Claims {
    /** The order of an article's sums. */
    static final String[] SUMS = {
        "characters",
        "ownCharacters",
        "verbatimCharacters",
        "editedCharacters",
        "rewrittenCharacters",
        "quotedCharacters",
        "boilerplateCharacters",
        "originatedCharacters",
        "takenCharacters",
        "undecidedCharacters",
        "recycledCharacters"
    };

    static final String OUTLETS = "outlets are the sums of their articles";
    static final String PERIODS = "the periods of an outlet add up to it";
    static final String STORIES = "stories are the sums of their articles";
    static final String ARTICLE_PAIRS = "pairs of articles share what their matches share";
    static final String OUTLET_PAIRS = "pairs of outlets share what their articles share";

    private static final StructType FACT = Records.encoder(Fact.class).schema().asNullable();
    private static final DataType LONGS = DataTypes.createArrayType(DataTypes.LongType);

    private Claims() {}

    static Dataset<Fact> facts(FigureTables tables) {
        Column length = when(col("text").isNull(), col("characters")).otherwise(length(col("text")));
        return fact(
                        tables.articles(),
                        "articleId",
                        "total",
                        col("outlet"),
                        col("storyId"),
                        length.cast(DataTypes.LongType).as("length"),
                        col("sentences"),
                        array(columns(SUMS)).as("sums"))
                .union(fact(
                        tables.sentences(),
                        "articleId",
                        "part",
                        columns("sentence", "begin", "end", "kind", "origin", "otherOutlets")))
                .union(seen(tables, "left", "right"))
                .union(seen(tables, "right", "left"));
    }

    private static Dataset<Fact> seen(FigureTables tables, String side, String other) {
        return fact(
                tables.matches().filter(col(side + "Coverage").geq(Finding.LEAST_COVERAGE)),
                side + "ArticleId",
                "seen",
                col(side + "Sentence").as("sentence"),
                col("leftArticleId"),
                col("rightArticleId"),
                lit(side.equals("left")).as("isLeft"),
                col(side + "Outlet").as("outlet"),
                col(other + "Outlet").as("otherOutlet"),
                col("kind"),
                col(side + "Characters").as("characters"),
                col("witness"));
    }

    /** Of what a fact can be, the one is made of columns, the others are null. */
    private static Dataset<Fact> fact(Dataset<?> rows, String id, String name, Column... fields) {
        Stream<Column> kinds = Arrays.stream(FACT.fields())
                .skip(1)
                .map(kind -> (kind.name().equals(name) ? struct(fields) : lit(null))
                        .cast(kind.dataType())
                        .as(kind.name()));
        return rows.select(
                        Stream.concat(Stream.of(col(id).as("articleId")), kinds).toArray(Column[]::new))
                .as(Records.encoder(Fact.class));
    }

    private static Column[] columns(String... names) {
        return Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
    }

    /** The claims of all tables above the articles; those of articles come with {@link ArticleClaims}. */
    static Dataset<Claim> above(FigureTables tables) {
        String[] more = {"articles", "ownCreditedCharacters", "withinOwnerCharacters"};
        Column[] ofPeriod = columns(Stream.of(SUMS, more).flatMap(Stream::of).toArray(String[]::new));
        Column outlet = col("outlet");
        Column[] ofOutlet =
                columns(Stream.concat(Stream.of("articles"), Stream.of(SUMS)).toArray(String[]::new));
        return claim(tables.outlets(), OUTLETS, outlet, negative(ofOutlet))
                .union(claim(tables.outlets(), PERIODS, outlet, negative(ofPeriod)))
                .union(claim(tables.outletPeriods(), PERIODS, outlet, ofPeriod))
                .union(claim(
                        tables.stories(), STORIES, col("storyId"), negative(columns("articles", "sharedCharacters"))))
                .union(claim(
                        tables.articlePairs(),
                        ARTICLE_PAIRS,
                        pair(col("leftArticleId"), col("rightArticleId")),
                        negative(columns("leftSharedCharacters", "rightSharedCharacters"))))
                .union(ofOutletPairs(tables.articlePairs()))
                .union(claim(
                        tables.outletPairs(),
                        OUTLET_PAIRS,
                        pair(col("leftOutlet"), col("rightOutlet")),
                        negative(columns(
                                "articlePairs",
                                "leftFirst",
                                "rightFirst",
                                "undecided",
                                "leftSharedCharacters",
                                "rightSharedCharacters",
                                "leftQuotedCharacters",
                                "rightQuotedCharacters"))));
    }

    /** Left and right go by the articles' ids, so a pair of outlets stands in both orders. */
    private static Dataset<Claim> ofOutletPairs(Dataset<ArticlePairRow> pairs) {
        Column left = col("leftOutlet");
        Column right = col("rightOutlet");
        Column straight = left.lt(right);
        Column origin = col("origin");
        return claim(
                pairs,
                OUTLET_PAIRS,
                pair(least(left, right), greatest(left, right)),
                lit(1),
                one(origin.equalTo(when(straight, "left").otherwise("right"))),
                one(origin.equalTo(when(straight, "right").otherwise("left"))),
                lit(1).minus(one(origin.isin("left", "right"))),
                lit(0),
                lit(0),
                lit(0),
                lit(0));
    }

    private static Column one(Column condition) {
        return when(condition, 1).otherwise(0);
    }

    private static Column[] negative(Column... columns) {
        return Arrays.stream(columns).map(column -> negate(column)).toArray(Column[]::new);
    }

    private static Column pair(Column left, Column right) {
        return concat(left, lit("\n"), right);
    }

    private static Dataset<Claim> claim(Dataset<?> rows, String invariant, Column key, Column... balance) {
        return rows.select(
                        lit(invariant).as("invariant"),
                        key.as("key"),
                        array(balance).cast(LONGS).as("balance"))
                .as(Records.encoder(Claim.class));
    }
}
