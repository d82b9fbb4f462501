package org.wirecopy.outlet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.wirecopy.article.Article;
import org.wirecopy.article.Credit;
import org.wirecopy.article.Precision;
import org.wirecopy.article.Prose;
import org.wirecopy.article.ReadCounts;
import org.wirecopy.match.AlignedPair;
import org.wirecopy.match.Kind;
import org.wirecopy.match.Match;
import org.wirecopy.match.Passage;
import org.wirecopy.spark.Cuts;
import org.wirecopy.spark.LocalSpark;
import org.wirecopy.spark.Records;
import org.wirecopy.spark.Stored;
import org.wirecopy.text.Words;

/** A small corpus made by hand: articles of numbered sentences, and what pairs of them share. */
final class Corpus {
    static final double THRESHOLD = 0.45;

    private final List<Article> articles = new ArrayList<>();
    private final List<Prose> prose = new ArrayList<>();
    private final List<AlignedPair> pairs = new ArrayList<>();

    /** An article in the making; each sentence is given by its words. */
    static final class Draft {
        private final String id;
        private final String outlet;
        private final List<String> sentences = new ArrayList<>();
        private final List<String> furniture = new ArrayList<>();
        private final List<Credit> credits = new ArrayList<>();
        private String owner;
        private String title;
        private Instant publishedAt;
        private Precision precision;

        Draft(String id, String outlet) {
            this.id = id;
            this.outlet = outlet;
        }

        Draft owner(String name) {
            owner = name;
            return this;
        }

        Draft title(String text) {
            title = text;
            return this;
        }

        Draft at(String time, Precision known) {
            publishedAt = Instant.parse(time);
            precision = known;
            return this;
        }

        Draft says(String... texts) {
            for (String text : texts) {
                sentences.add(text);
                furniture.add(null);
            }
            return this;
        }

        Draft carries(String text, String rule) {
            sentences.add(text);
            furniture.add(rule);
            return this;
        }

        Draft credits(String agency) {
            credits.add(new Credit(agency, "supply", 0, 1));
            return this;
        }
    }

    static Draft article(String id, String outlet) {
        return new Draft(id, outlet);
    }

    Corpus with(Draft draft) {
        String text = String.join("", draft.sentences);
        articles.add(new Article(
                draft.id,
                draft.outlet,
                draft.owner,
                false,
                null,
                draft.title,
                null,
                draft.publishedAt,
                draft.precision,
                "en",
                "UTF-8",
                "made-up",
                articles.size(),
                text));
        prose.add(prose(draft));
        return this;
    }

    private static Prose prose(Draft draft) {
        int count = draft.sentences.size();
        int[] begins = new int[count];
        int[] ends = new int[count];
        int[] firstWords = new int[count + 1];
        List<Long> forms = new ArrayList<>();
        int at = 0;
        for (int sentence = 0; sentence < count; sentence++) {
            String text = draft.sentences.get(sentence);
            begins[sentence] = at;
            at += text.codePointCount(0, text.length());
            ends[sentence] = at;
            Arrays.stream(text.strip().split("\\s+")).forEach(word -> forms.add((long) word.hashCode()));
            firstWords[sentence + 1] = forms.size();
        }
        long[] keys = forms.stream().mapToLong(Long::longValue).toArray();
        Words words = new Words(keys, keys, new int[keys.length], new int[keys.length], new byte[keys.length]);
        return new Prose(
                draft.id,
                draft.outlet,
                draft.owner,
                false,
                draft.publishedAt,
                draft.precision,
                "en",
                begins,
                ends,
                firstWords,
                draft.furniture,
                draft.credits,
                words);
    }

    /** What became of so many records, none of them corrected. */
    static ReadCounts counts(long records, long rejects, long repetitions) {
        return new ReadCounts(records, records - rejects - repetitions, rejects, repetitions, 0, 0, new TreeMap<>());
    }

    /** A match of which the right side is covered as well as the left. */
    static Match match(int left, int right, Kind kind, double similarity, double coverage) {
        return new Match(left, right, similarity, similarity, kind, coverage, coverage, 3, 4, "anchor");
    }

    static Match verbatim(int left, int right) {
        return match(left, right, Kind.VERBATIM, 1, 1);
    }

    Corpus sharing(String left, String right, Match... matches) {
        return sharing(left, right, List.of(), matches);
    }

    Corpus sharing(String left, String right, List<Passage> passages, Match... matches) {
        pairs.add(new AlignedPair(left, right, outlet(left), outlet(right), List.of(matches), passages));
        return this;
    }

    private String outlet(String id) {
        return prose.stream()
                .filter(p -> p.articleId().equals(id))
                .findAny()
                .orElseThrow()
                .outlet();
    }

    /** All rows of the tables that tests look at, read once. */
    record Told(
            FigureTables tables,
            List<ArticleRow> articles,
            List<SentenceRow> sentences,
            List<MatchRow> matches,
            List<PassageRow> passages,
            List<ArticlePairRow> articlePairs,
            List<StoryRow> stories,
            List<OutletRow> outlets,
            List<OutletPairRow> outletPairs) {
        ArticleRow article(String id) {
            return articles.stream()
                    .filter(row -> row.articleId().equals(id))
                    .findAny()
                    .orElseThrow();
        }

        SentenceRow sentence(String id, int sentence) {
            return sentences.stream()
                    .filter(row -> row.articleId().equals(id) && row.sentence() == sentence)
                    .findAny()
                    .orElseThrow();
        }
    }

    Told told(FigureSettings settings) {
        FigureTables tables = tables(settings);
        return new Told(
                tables,
                tables.articles().collectAsList(),
                tables.sentences().collectAsList(),
                tables.matches().collectAsList(),
                tables.passages().collectAsList(),
                tables.articlePairs().collectAsList(),
                tables.stories().collectAsList(),
                tables.outlets().collectAsList(),
                tables.outletPairs().collectAsList());
    }

    int articles() {
        return articles.size();
    }

    FigureTables tables(FigureSettings settings) {
        return tables(settings, 2);
    }

    FigureTables tables(FigureSettings settings, int partitions) {
        SparkSession spark = LocalSpark.session();
        Dataset<Article> articleRows = rows(articles, Article.class, partitions);
        Dataset<Prose> proseRows = rows(prose, Prose.class, partitions);
        Dataset<Outline> outlines = kept(Outlines.of(articleRows, proseRows));
        Dataset<SharedPair> shared =
                kept(SharedPairs.of(rows(pairs, AlignedPair.class, partitions), outlines, THRESHOLD, settings));
        Dataset<StoryMember> members = kept(Stories.of(shared, settings));
        Dataset<SharedPair> told = kept(Stories.tell(shared, members));
        Dataset<Ledger> ledgers = kept(Ledgers.of(outlines, told, members, Repeats.of(outlines), THRESHOLD));
        Dataset<OutletAccount> accounts = kept(OutletAccounts.of(ledgers, settings));
        return FigureTables.of(
                articleRows, proseRows, told, ledgers, accounts, Telling.none(spark), THRESHOLD, Cuts.NONE);
    }

    /** As a run keeps them: for the next stage there is no plan behind the rows. */
    private static <T> Dataset<T> kept(Dataset<T> rows) {
        return Stored.of(rows).rows();
    }

    private static <T extends Record> Dataset<T> rows(List<T> rows, Class<T> type, int partitions) {
        return LocalSpark.session().createDataset(rows, Records.encoder(type)).repartition(partitions);
    }
}
