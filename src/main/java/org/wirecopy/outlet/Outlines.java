package org.wirecopy.outlet;

import static org.apache.spark.sql.functions.col;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wirecopy.article.Article;
import org.wirecopy.article.Credit;
import org.wirecopy.article.Prose;
import org.wirecopy.spark.Records;
import org.wirecopy.text.Words;

/** Outlines all articles: prose is a hundred times larger than what the ledger needs of it. */
public final class Outlines {
    /** Below this a repeated sentence is more often chance ("He declined to comment.") than self-reuse. */
    static final int FEWEST_WORDS_REPEATED = 5;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Outlines() {}

    /** An article with its title; null where it has none. */
    public record Titled(Outline outline, String title) {}

    /**
     * One outline per article.
     *
     * @param articles for their titles
     * @param prose one row for each article
     */
    public static Dataset<Outline> of(Dataset<Article> articles, Dataset<Prose> prose) {
        Dataset<Row> titles = articles.select("articleId", "title");
        Dataset<Outline> untitled =
                prose.map((MapFunction<Prose, Outline>) Outlines::outline, Records.encoder(Outline.class));
        return Records.nested(untitled, "outline")
                .join(titles, col("outline.articleId").equalTo(col("articleId")))
                .as(Records.encoder(Titled.class))
                .map(
                        (MapFunction<Titled, Outline>) titled -> titled(titled.outline, titled.title),
                        Records.encoder(Outline.class));
    }

    private static Outline outline(Prose prose) {
        return new Outline(
                prose.articleId(),
                prose.outlet(),
                prose.owner(),
                prose.agency(),
                prose.publishedAt(),
                prose.publishedPrecision(),
                null,
                prose.sentenceEnds(),
                prose.words().size(),
                prose.furniture(),
                suppliers(prose),
                printings(prose));
    }

    private static Outline titled(Outline outline, String title) {
        return new Outline(
                outline.articleId(),
                outline.outlet(),
                outline.owner(),
                outline.agency(),
                outline.publishedAt(),
                outline.publishedPrecision(),
                headline(title),
                outline.ends(),
                outline.words(),
                outline.furniture(),
                outline.suppliers(),
                outline.printings());
    }

    private static List<String> suppliers(Prose prose) {
        return prose.credits().stream()
                .filter(credit -> credit.role().equals("supply"))
                .map(Credit::agency)
                .filter(agency -> !AgencyNames.mean(agency, prose.outlet(), prose.agency()))
                .distinct()
                .sorted()
                .toList();
    }

    private static long[] printings(Prose prose) {
        long[] keys = new long[prose.sentences()];
        for (int sentence = 0; sentence < keys.length; sentence++) {
            if (!prose.isFurniture(sentence) && prose.wordsIn(sentence) >= FEWEST_WORDS_REPEATED) {
                keys[sentence] = key(prose.words(), prose.firstWords()[sentence], prose.firstWords()[sentence + 1]);
            }
        }
        return keys;
    }

    /** Mixed as by MurmurHash3's finaliser after each word, so that order counts. */
    private static long key(Words words, int from, int to) {
        long key = to - from;
        for (int word = from; word < to; word++) {
            key = (key ^ words.forms()[word]) * 0xff51afd7ed558ccdL;
            key = (key ^ (key >>> 33)) * 0xc4ceb9fe1a85ec53L;
            key ^= key >>> 33;
        }
        return key == 0 ? 1 : key;
    }

    private static String headline(String title) {
        if (title == null) {
            return null;
        }
        String even = NO_WORD.matcher(
                        Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        return even.isEmpty() ? null : even;
    }
}
