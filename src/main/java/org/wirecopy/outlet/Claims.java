package org.wirecopy.outlet;

import static org.apache.spark.sql.functions.expr;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
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

    private Claims() {}

    static Dataset<Fact> facts(FigureTables tables) {
        return fact(
                        tables.articles(),
                        "articleId",
                        "named_struct('outlet', outlet, 'storyId', storyId,"
                                + " 'length', cast(if(text is null, characters, length(text)) as bigint),"
                                + " 'sentences', sentences, 'sums', array(" + sums("") + "))",
                        "null",
                        "null")
                .union(fact(
                        tables.sentences(),
                        "articleId",
                        "null",
                        "named_struct('sentence', sentence, 'begin', begin, 'end', end, 'kind', kind,"
                                + " 'origin', origin, 'otherOutlets', otherOutlets)",
                        "null"))
                .union(seen(tables, "left", "right"))
                .union(seen(tables, "right", "left"));
    }

    private static Dataset<Fact> seen(FigureTables tables, String side, String other) {
        return fact(
                tables.matches().filter(expr(side + "Coverage >= " + Finding.LEAST_COVERAGE)),
                side + "ArticleId",
                "null",
                "null",
                "named_struct('sentence', " + side + "Sentence, 'leftArticleId', leftArticleId, 'rightArticleId',"
                        + " rightArticleId, 'isLeft', " + side.equals("left") + ", 'outlet', " + side
                        + "Outlet, 'otherOutlet', " + other + "Outlet, 'kind', kind, 'characters', " + side
                        + "Characters, 'witness', witness)");
    }

    private static Dataset<Fact> fact(Dataset<?> rows, String id, String total, String part, String seen) {
        StructType types = Records.encoder(Fact.class).schema().asNullable();
        return rows.select(
                        expr(id).as("articleId"),
                        expr(total).cast(types.apply("total").dataType()).as("total"),
                        expr(part).cast(types.apply("part").dataType()).as("part"),
                        expr(seen).cast(types.apply("seen").dataType()).as("seen"))
                .as(Records.encoder(Fact.class));
    }

    private static String sums(String sign) {
        return Stream.of(SUMS).map(column -> sign + column).collect(Collectors.joining(", "));
    }

    /** The claims of all tables above the articles; those of articles come with {@link ArticleClaims}. */
    static Dataset<Claim> above(FigureTables tables) {
        String more = ", %1$sarticles, %1$sownCreditedCharacters, %1$swithinOwnerCharacters";
        return claim(tables.outlets(), OUTLETS, "outlet", "-articles, " + sums("-"))
                .union(claim(tables.outlets(), PERIODS, "outlet", sums("-") + more.formatted("-")))
                .union(claim(tables.outletPeriods(), PERIODS, "outlet", sums("") + more.formatted("")))
                .union(claim(tables.stories(), STORIES, "storyId", "-articles, -sharedCharacters"))
                .union(claim(
                        tables.articlePairs(),
                        ARTICLE_PAIRS,
                        pair("leftArticleId", "rightArticleId"),
                        "-leftSharedCharacters, -rightSharedCharacters"))
                .union(claim(
                        tables.articlePairs(),
                        OUTLET_PAIRS,
                        pair("least(leftOutlet, rightOutlet)", "greatest(leftOutlet, rightOutlet)"),
                        "1, if(origin = if(leftOutlet < rightOutlet, 'left', 'right'), 1, 0),"
                                + " if(origin = if(leftOutlet < rightOutlet, 'right', 'left'), 1, 0),"
                                + " if(origin in ('left', 'right'), 0, 1), 0, 0, 0, 0"))
                .union(claim(
                        tables.outletPairs(),
                        OUTLET_PAIRS,
                        pair("leftOutlet", "rightOutlet"),
                        "-articlePairs, -leftFirst, -rightFirst, -undecided, -leftSharedCharacters,"
                                + " -rightSharedCharacters, -leftQuotedCharacters, -rightQuotedCharacters"));
    }

    private static String pair(String left, String right) {
        return "concat(" + left + ", '\\n', " + right + ")";
    }

    private static Dataset<Claim> claim(Dataset<?> rows, String invariant, String key, String balance) {
        return rows.select(
                        expr("'" + invariant + "'").as("invariant"),
                        expr(key).as("key"),
                        expr("array(" + balance + ")").cast("array<bigint>").as("balance"))
                .as(Records.encoder(Claim.class));
    }
}
