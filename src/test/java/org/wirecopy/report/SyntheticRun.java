package org.wirecopy.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.wirecopy.candidate.TermWeight;
import org.wirecopy.match.Edit;
import org.wirecopy.outlet.ArticlePairRow;
import org.wirecopy.outlet.ArticleRow;
import org.wirecopy.outlet.MatchRow;
import org.wirecopy.outlet.OutletPairRow;
import org.wirecopy.outlet.OutletPeriodRow;
import org.wirecopy.outlet.OutletRow;
import org.wirecopy.outlet.PassageRow;
import org.wirecopy.outlet.SensitivityRow;
import org.wirecopy.outlet.SentenceRow;
import org.wirecopy.outlet.StoryRow;
import org.wirecopy.spark.Records;
import org.wirecopy.spark.Tables;

/** A run folder made by hand: articles, what they share as told, and all tables that follow from it. */
final class SyntheticRun {
    /** One article; each sentence is a text, and ends with white space if more follow. */
    static final class Article {
        final String id;
        final String outlet;
        final String title;
        final Instant time;
        final List<String> sentences;
        final String[] kinds;
        final String[] origins;
        final List<TreeSet<String>> others = new ArrayList<>();
        String story;

        Article(String id, String outlet, String title, Instant time, List<String> sentences) {
            this.id = id;
            this.outlet = outlet;
            this.title = title;
            this.time = time;
            this.sentences = sentences;
            this.kinds = new String[sentences.size()];
            this.origins = new String[sentences.size()];
            Arrays.fill(kinds, "own");
            sentences.forEach(sentence -> others.add(new TreeSet<>()));
        }

        String text() {
            return String.join("", sentences);
        }

        int begin(int sentence) {
            return points(String.join("", sentences.subList(0, sentence)));
        }

        int end(int sentence) {
            return begin(sentence + 1);
        }

        long characters(String kind) {
            long sum = 0;
            for (int sentence = 0; sentence < kinds.length; sentence++) {
                sum += kinds[sentence].equals(kind) ? points(sentences.get(sentence)) : 0;
            }
            return sum;
        }

        long withOrigin(boolean ours) {
            long sum = 0;
            for (int sentence = 0; sentence < kinds.length; sentence++) {
                boolean counts = origins[sentence] != null && origins[sentence].equals(outlet) == ours;
                sum += counts ? points(sentences.get(sentence)) : 0;
            }
            return sum;
        }
    }

    private record Shared(Article left, int leftSentence, Article right, int rightSentence, String kind) {}

    final Map<String, Article> articles = new TreeMap<>();
    private final List<Shared> shared = new ArrayList<>();
    private final List<ArticlePairRow> pairs = new ArrayList<>();
    private final List<String> counts = new ArrayList<>();
    private boolean keepsText = true;

    static int points(String text) {
        return text.codePointCount(0, text.length());
    }

    Article article(String id, String outlet, String title, Instant time, List<String> sentences) {
        Article article = new Article(id, outlet, title, time, sentences);
        articles.put(id, article);
        return article;
    }

    /** Two sentences share wording; the earlier article had it first. */
    SyntheticRun share(Article one, int sentence, Article other, int otherSentence, String kind) {
        boolean inOrder = one.id.compareTo(other.id) < 0;
        shared.add(
                inOrder
                        ? new Shared(one, sentence, other, otherSentence, kind)
                        : new Shared(other, otherSentence, one, sentence, kind));
        mark(one, sentence, other, kind);
        mark(other, otherSentence, one, kind);
        return this;
    }

    private static void mark(Article one, int sentence, Article other, String kind) {
        if (!one.kinds[sentence].equals("boilerplate")) {
            one.kinds[sentence] = kind;
            one.others.get(sentence).add(other.outlet);
            Article first = other.time != null && one.time != null && other.time.isBefore(one.time) ? other : one;
            one.origins[sentence] = kind.equals("quoted") ? null : first.outlet;
        }
    }

    SyntheticRun withoutText() {
        keepsText = false;
        return this;
    }

    /** Writes all tables and says what would stand in {@code run.json}. */
    String write(SparkSession spark, Path folder) {
        tellStories();
        write(spark, folder, "articles", ArticleRow.class, articleRows());
        write(spark, folder, "sentences", SentenceRow.class, sentenceRows());
        write(spark, folder, "matches", MatchRow.class, matchRows());
        Map<String, List<Shared>> byPair = shared.stream()
                .collect(Collectors.groupingBy(s -> s.left.id + " " + s.right.id, TreeMap::new, Collectors.toList()));
        write(
                spark,
                folder,
                "passages",
                PassageRow.class,
                byPair.values().stream()
                        .flatMap(List::stream)
                        .map(SyntheticRun::passage)
                        .toList());
        byPair.values().forEach(pair -> pairs.add(pairRow(pair)));
        write(spark, folder, "article_pairs", ArticlePairRow.class, pairs);
        Map<String, List<Article>> byOutlet = articles.values().stream()
                .collect(Collectors.groupingBy(a -> a.outlet, TreeMap::new, Collectors.toList()));
        List<OutletRow> outlets = byOutlet.entrySet().stream()
                .map(entry -> outletRow(entry.getKey(), entry.getValue()))
                .toList();
        write(spark, folder, "outlets", OutletRow.class, outlets);
        write(
                spark,
                folder,
                "outlet_periods",
                OutletPeriodRow.class,
                outlets.stream()
                        .flatMap(row -> List.of(period(row, "2023-07"), period(row, "2023-08")).stream())
                        .toList());
        write(
                spark,
                folder,
                "sensitivity",
                SensitivityRow.class,
                outlets.stream()
                        .flatMap(row -> List.of(0.35, 0.45, 0.55).stream()
                                .map(t -> new SensitivityRow(
                                        row.outlet(),
                                        t,
                                        moved(row.ownShare(), t - .45),
                                        moved(row.originalShare(), t - .45))))
                        .toList());
        write(spark, folder, "outlet_pairs", OutletPairRow.class, outletPairRows(byOutlet));
        write(spark, folder, "stories", StoryRow.class, storyRows());
        return runJson();
    }

    private <T extends Record> void write(SparkSession spark, Path folder, String name, Class<T> type, List<T> rows) {
        Tables.snakeCased(spark.createDataset(rows, Records.encoder(type)))
                .coalesce(1)
                .write()
                .parquet(folder.resolve(name).toString());
        counts.add(String.format("\"%s\":{\"rows\":%d,\"fingerprint\":\"00000000000000aa\"}", name, rows.size()));
    }

    private String runJson() {
        return "{\"contract\":1,\"name\":\"made-up\",\"settings\":{\"match\":{\"threshold\":0.45},\"text\":" + keepsText
                + "},\"versions\":{\"wirecopy\":\"0.1.0\",\"spark\":\"4.1.0\"},\"input\":{\"records\":"
                + articles.size() + ",\"fingerprint\":\"00000000000000ab\"},\"tables\":{" + String.join(",", counts)
                + "},\"seconds\":{\"reading\":1.5,\"joining\":2.25},\"checks\":[{\"name\":\"the tiling holds\","
                + "\"expected\":\"0\",\"found\":\"0\",\"ok\":true}],"
                + "\"not_compared\":[\"articles more than 7 days apart\"],\"warnings\":[]}";
    }

    /** Articles are of one story if a chain of pairs connects them; it has the least id. */
    private void tellStories() {
        for (boolean moved = true; moved; ) {
            moved = false;
            for (Shared pair : shared) {
                String left = pair.left.story == null ? pair.left.id : pair.left.story;
                String right = pair.right.story == null ? pair.right.id : pair.right.story;
                String least = left.compareTo(right) < 0 ? left : right;
                moved |= !least.equals(pair.left.story) || !least.equals(pair.right.story);
                pair.left.story = least;
                pair.right.story = least;
            }
        }
    }

    private List<ArticleRow> articleRows() {
        return articles.values().stream()
                .map(a -> new ArticleRow(
                        a.id,
                        a.outlet,
                        null,
                        "https://example.org/" + a.id,
                        a.title,
                        "A. Writer",
                        a.time,
                        a.time == null ? null : "second",
                        "en",
                        "made-up",
                        keepsText ? a.text() : null,
                        points(a.text()),
                        100,
                        a.kinds.length,
                        a.story,
                        List.of(),
                        List.of(),
                        a.characters("own"),
                        a.characters("verbatim"),
                        a.characters("edited"),
                        a.characters("rewritten"),
                        a.characters("quoted"),
                        a.characters("boilerplate"),
                        a.withOrigin(true),
                        a.withOrigin(false),
                        0,
                        0,
                        0.5,
                        0.5))
                .toList();
    }

    private List<SentenceRow> sentenceRows() {
        List<SentenceRow> rows = new ArrayList<>();
        for (Article a : articles.values()) {
            int begin = 0;
            for (int s = 0; s < a.kinds.length; s++) {
                int end = begin + points(a.sentences.get(s));
                rows.add(new SentenceRow(
                        a.id,
                        s,
                        a.outlet,
                        begin,
                        end,
                        null,
                        a.kinds[s],
                        "made up",
                        null,
                        0,
                        List.copyOf(a.others.get(s)),
                        a.origins[s],
                        false));
                begin = end;
            }
        }
        return rows;
    }

    private List<MatchRow> matchRows() {
        return shared.stream()
                .map(s -> new MatchRow(
                        s.left.id,
                        s.leftSentence,
                        s.right.id,
                        s.rightSentence,
                        s.left.outlet,
                        s.right.outlet,
                        0.9,
                        s.kind,
                        1,
                        1,
                        "anchor",
                        true,
                        points(s.left.sentences.get(s.leftSentence)),
                        points(s.right.sentences.get(s.rightSentence))))
                .toList();
    }

    private static PassageRow passage(Shared s) {
        String left = s.left.sentences.get(s.leftSentence);
        String right = s.right.sentences.get(s.rightSentence);
        int leftBegin = s.left.begin(s.leftSentence);
        int rightBegin = s.right.begin(s.rightSentence);
        return new PassageRow(
                s.left.id,
                leftBegin,
                s.right.id,
                rightBegin,
                s.left.outlet,
                leftBegin + points(left.stripTrailing()),
                s.right.outlet,
                rightBegin + points(right.stripTrailing()),
                s.kind,
                0.9,
                left.split(" ").length,
                points(left),
                points(right),
                edits(left, leftBegin, right, rightBegin),
                origin(s.left, s.right));
    }

    /** The words at the same place that differ. */
    private static List<Edit> edits(String left, int leftBegin, String right, int rightBegin) {
        String[] ours = left.stripTrailing().split(" ");
        String[] theirs = right.stripTrailing().split(" ");
        List<Edit> edits = new ArrayList<>();
        int l = leftBegin;
        int r = rightBegin;
        for (int word = 0; word < Math.min(ours.length, theirs.length); word++) {
            if (!ours[word].equals(theirs[word])) {
                String changed = ours[word].matches(".*\\d.*") ? "number" : "wording";
                edits.add(new Edit("replace", l, l + points(ours[word]), r, r + points(theirs[word]), changed));
            }
            l += points(ours[word]) + 1;
            r += points(theirs[word]) + 1;
        }
        return edits;
    }

    private static String origin(Article left, Article right) {
        if (left.time == null || right.time == null || left.time.equals(right.time)) {
            return "undecided";
        }
        return left.time.isBefore(right.time) ? "left" : "right";
    }

    private static ArticlePairRow pairRow(List<Shared> of) {
        Article left = of.get(0).left;
        Article right = of.get(0).right;
        long leftShared = of.stream()
                .mapToLong(s -> points(left.sentences.get(s.leftSentence)))
                .sum();
        long rightShared = of.stream()
                .mapToLong(s -> points(right.sentences.get(s.rightSentence)))
                .sum();
        Long apart = left.time == null || right.time == null
                ? null
                : (Long) (right.time.getEpochSecond() - left.time.getEpochSecond());
        return new ArticlePairRow(
                left.id,
                right.id,
                left.outlet,
                right.outlet,
                left.story,
                of.size(),
                leftShared,
                rightShared,
                (double) leftShared / points(left.text()),
                (double) rightShared / points(right.text()),
                0.8,
                origin(left, right),
                apart,
                true,
                points(left.text()) - leftShared,
                points(right.text()) - rightShared);
    }

    private static OutletRow outletRow(String outlet, List<Article> of) {
        long[] sums = List.of("own", "verbatim", "edited", "rewritten", "quoted", "boilerplate").stream()
                .mapToLong(
                        kind -> of.stream().mapToLong(a -> a.characters(kind)).sum())
                .toArray();
        long originated = of.stream().mapToLong(a -> a.withOrigin(true)).sum();
        long whole = Arrays.stream(sums).sum();
        Double own = whole == sums[5] ? null : (Double) ((double) sums[0] / (whole - sums[5]));
        Double original = whole == sums[5] ? null : (Double) ((double) (sums[0] + originated) / (whole - sums[5]));
        boolean small = of.size() < 10;
        return new OutletRow(
                outlet,
                null,
                of.size(),
                of.stream().map(a -> a.story).distinct().count(),
                whole,
                whole / 6,
                sums[0],
                sums[1],
                sums[2],
                sums[3],
                sums[4],
                sums[5],
                originated,
                of.stream().mapToLong(a -> a.withOrigin(false)).sum(),
                0,
                0,
                0,
                0,
                own,
                small ? null : moved(own, -.06),
                small ? null : moved(own, .06),
                original,
                small ? null : moved(original, -.06),
                small ? null : moved(original, .06),
                small,
                List.of(new TermWeight("weather", .5), new TermWeight("harbour", .4)));
    }

    private static OutletPeriodRow period(OutletRow row, String period) {
        return new OutletPeriodRow(
                row.outlet(),
                period,
                null,
                row.articles(),
                row.stories(),
                row.characters(),
                row.words(),
                row.ownCharacters(),
                row.verbatimCharacters(),
                row.editedCharacters(),
                row.rewrittenCharacters(),
                row.quotedCharacters(),
                row.boilerplateCharacters(),
                row.originatedCharacters(),
                row.takenCharacters(),
                0,
                0,
                0,
                0,
                row.ownShare(),
                null,
                null,
                row.originalShare(),
                null,
                null,
                true);
    }

    private static Double moved(Double share, double by) {
        return share == null ? null : (Double) Math.max(0, Math.min(1, share + by));
    }

    private List<OutletPairRow> outletPairRows(Map<String, List<Article>> byOutlet) {
        Map<List<String>, List<ArticlePairRow>> byPair = new TreeMap<>(Comparator.comparing(List::toString));
        for (ArticlePairRow pair : pairs) {
            boolean inOrder = pair.leftOutlet().compareTo(pair.rightOutlet()) < 0;
            List<String> key = inOrder
                    ? List.of(pair.leftOutlet(), pair.rightOutlet())
                    : List.of(pair.rightOutlet(), pair.leftOutlet());
            byPair.computeIfAbsent(key, k -> new ArrayList<>()).add(pair);
        }
        List<OutletPairRow> rows = new ArrayList<>();
        byPair.forEach((names, of) -> {
            long[] sums = new long[2];
            long[] first = new long[2];
            for (ArticlePairRow pair : of) {
                int left = pair.leftOutlet().equals(names.get(0)) ? 0 : 1;
                sums[left] += pair.leftSharedCharacters();
                sums[1 - left] += pair.rightSharedCharacters();
                if (!pair.origin().equals("undecided")) {
                    first[pair.origin().equals("left") ? left : 1 - left]++;
                }
            }
            rows.add(new OutletPairRow(
                    names.get(0),
                    names.get(1),
                    of.size(),
                    1,
                    sums[0],
                    sums[1],
                    (double) sums[0] / characters(byOutlet.get(names.get(0))),
                    (double) sums[1] / characters(byOutlet.get(names.get(1))),
                    first[0],
                    first[1],
                    of.size() - first[0] - first[1],
                    0,
                    0));
        });
        return rows;
    }

    private static long characters(List<Article> articles) {
        return articles.stream().mapToLong(a -> points(a.text())).sum();
    }

    private List<StoryRow> storyRows() {
        Map<String, List<Article>> byStory = articles.values().stream()
                .filter(a -> a.story != null)
                .collect(Collectors.groupingBy(a -> a.story, TreeMap::new, Collectors.toList()));
        Comparator<Article> byTime =
                Comparator.comparing((Article a) -> a.time, Comparator.nullsLast(Comparator.naturalOrder()));
        List<StoryRow> rows = new ArrayList<>();
        byStory.forEach((story, of) -> {
            List<Article> sorted =
                    of.stream().sorted(byTime.thenComparing(a -> a.id)).toList();
            Article first = sorted.get(0);
            Instant last =
                    sorted.stream().map(a -> a.time).filter(t -> t != null).reduce(null, (a, b) -> b);
            rows.add(new StoryRow(
                    story,
                    of.size(),
                    of.stream().map(a -> a.outlet).distinct().count(),
                    first.id,
                    first.outlet,
                    first.time,
                    last,
                    1000,
                    first.time == null ? "undecided" : first.outlet));
        });
        return rows;
    }
}
