package org.wirecopy.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** A run folder made by hand: articles, what they share as told, and all tables that follow from it. */
final class SyntheticRun {
    private static final List<String> KINDS =
            List.of("own", "verbatim", "edited", "rewritten", "quoted", "boilerplate");
    private static final String CHARACTERS =
            "own_characters long, verbatim_characters long, edited_characters long, rewritten_characters long,"
                    + " quoted_characters long, boilerplate_characters long, originated_characters long,"
                    + " taken_characters long, undecided_characters long, recycled_characters long";

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
    private final Map<String, List<Row>> tables = new LinkedHashMap<>();
    private final Map<String, StructType> schemas = new HashMap<>();
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
        stories();
        articleTables();
        pairTables();
        outletTables();
        StringBuilder counts = new StringBuilder();
        tables.forEach((name, rows) -> {
            spark.createDataFrame(rows, schemas.get(name))
                    .coalesce(1)
                    .write()
                    .parquet(folder.resolve(name).toString());
            counts.append(counts.isEmpty() ? "" : ",")
                    .append(String.format(
                            "\"%s\":{\"rows\":%d,\"fingerprint\":\"00000000000000aa\"}", name, rows.size()));
        });
        return "{\"contract\":1,\"name\":\"made-up\",\"settings\":{\"match\":{\"threshold\":0.45},\"text\":" + keepsText
                + "},\"versions\":{\"wirecopy\":\"0.1.0\",\"spark\":\"4.1.0\"},\"input\":{\"records\":"
                + articles.size() + ",\"fingerprint\":\"00000000000000ab\"},\"tables\":{" + counts
                + "},\"seconds\":{\"reading\":1.5,\"joining\":2.25},\"checks\":[{\"name\":\"the tiling holds\","
                + "\"expected\":\"0\",\"found\":\"0\",\"ok\":true}],"
                + "\"not_compared\":[\"articles more than 7 days apart\"],\"warnings\":[]}";
    }

    private void row(String table, Object... values) {
        tables.get(table).add(RowFactory.create(values));
    }

    private void table(String name, String ddl) {
        tables.put(name, new ArrayList<>());
        schemas.put(name, StructType.fromDDL(ddl));
    }

    private void stories() {
        for (boolean moved = true; moved; ) {
            moved = false;
            for (Shared pair : shared) {
                String known = pair.left.story == null ? pair.left.id : pair.left.story;
                String other = pair.right.story == null ? pair.right.id : pair.right.story;
                String least = known.compareTo(other) < 0 ? known : other;
                moved |= !least.equals(pair.left.story) || !least.equals(pair.right.story);
                pair.left.story = least;
                pair.right.story = least;
            }
        }
    }

    private static Object[] with(Object[] some, Object... more) {
        Object[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private static Object[] sums(List<Article> of) {
        Object[] sums = KINDS.stream()
                .map(kind -> of.stream().mapToLong(a -> a.characters(kind)).sum())
                .toArray();
        return with(
                sums,
                of.stream().mapToLong(a -> a.withOrigin(true)).sum(),
                of.stream().mapToLong(a -> a.withOrigin(false)).sum(),
                0L,
                0L);
    }

    private static Double share(Object[] sums, boolean original) {
        long whole = 0;
        for (int kind = 0; kind < 5; kind++) {
            whole += (Long) sums[kind];
        }
        return whole == 0 ? null : ((Long) sums[0] + (original ? (Long) sums[6] : 0)) / (double) whole;
    }

    private void articleTables() {
        table(
                "articles",
                "article_id string, outlet string, owner string, url string, title string, author string,"
                        + " published_at timestamp, published_precision string, language string, source_path string,"
                        + " text string, characters long, words long, sentences long, story_id string, " + CHARACTERS
                        + ", own_share double, original_share double");
        table(
                "sentences",
                "article_id string, sentence int, outlet string, begin int, end int, text string, kind string,"
                        + " similarity double, other_outlets array<string>, origin string, recycled boolean");
        for (Article a : articles.values()) {
            Object[] sums = sums(List.of(a));
            String text = keepsText ? a.text() : null;
            Object[] head = {
                a.id,
                a.outlet,
                null,
                "https://example.org/" + a.id,
                a.title,
                "A. Writer",
                time(a.time),
                a.time == null ? null : "second",
                "en",
                "made-up",
                text,
                (long) points(a.text()),
                100L,
                (long) a.kinds.length,
                a.story
            };
            row("articles", with(with(head, sums), share(sums, false), share(sums, true)));
            int begin = 0;
            for (int s = 0; s < a.kinds.length; s++) {
                int end = begin + points(a.sentences.get(s));
                String[] others = a.others.get(s).toArray(String[]::new);
                row("sentences", a.id, s, a.outlet, begin, end, null, a.kinds[s], null, others, a.origins[s], false);
                begin = end;
            }
        }
    }

    private static java.sql.Timestamp time(Instant instant) {
        return instant == null ? null : java.sql.Timestamp.from(instant);
    }

    private void pairTables() {
        table(
                "matches",
                "left_article_id string, left_sentence int, right_article_id string, right_sentence int,"
                        + " kind string, similarity double");
        table(
                "passages",
                "left_article_id string, left_begin int, right_article_id string, right_begin int, left_outlet string,"
                        + " right_outlet string, left_end int, right_end int, kind string, similarity double, words int,"
                        + " edits array<struct<operation:string,left_begin:int,left_end:int,right_begin:int,right_end:int,changed:string>>,"
                        + " origin string");
        table(
                "article_pairs",
                "left_article_id string, right_article_id string, left_outlet string, right_outlet string,"
                        + " story_id string, passages long, left_shared_characters long, right_shared_characters long,"
                        + " left_share double, right_share double, similarity double, origin string, seconds_apart long,"
                        + " headline_changed boolean, left_added_characters long, right_added_characters long");
        Map<String, List<Shared>> byPair = new TreeMap<>();
        for (Shared s : shared) {
            byPair.computeIfAbsent(s.left.id + "\n" + s.right.id, key -> new ArrayList<>())
                    .add(s);
        }
        byPair.values().forEach(this::pairRows);
    }

    private void pairRows(List<Shared> pair) {
        Article left = pair.get(0).left;
        Article right = pair.get(0).right;
        long leftShared = 0;
        long rightShared = 0;
        String origin = origin(left, right);
        for (Shared s : pair) {
            row("matches", left.id, s.leftSentence, right.id, s.rightSentence, s.kind, 0.9);
            String leftText = left.sentences.get(s.leftSentence);
            String rightText = right.sentences.get(s.rightSentence);
            int leftBegin = left.begin(s.leftSentence);
            int rightBegin = right.begin(s.rightSentence);
            leftShared += points(leftText);
            rightShared += points(rightText);
            row(
                    "passages",
                    left.id,
                    leftBegin,
                    right.id,
                    rightBegin,
                    left.outlet,
                    right.outlet,
                    leftBegin + points(leftText.stripTrailing()),
                    rightBegin + points(rightText.stripTrailing()),
                    s.kind,
                    0.9,
                    leftText.split(" ").length,
                    edits(leftText, leftBegin, rightText, rightBegin),
                    origin);
        }
        Long apart = left.time == null || right.time == null
                ? null
                : (Long) (right.time.getEpochSecond() - left.time.getEpochSecond());
        row(
                "article_pairs",
                left.id,
                right.id,
                left.outlet,
                right.outlet,
                left.story,
                (long) pair.size(),
                leftShared,
                rightShared,
                leftShared / (double) points(left.text()),
                rightShared / (double) points(right.text()),
                0.8,
                origin,
                apart,
                true,
                points(left.text()) - leftShared,
                points(right.text()) - rightShared);
    }

    private static String origin(Article left, Article right) {
        if (left.time == null || right.time == null || left.time.equals(right.time)) {
            return "undecided";
        }
        return left.time.isBefore(right.time) ? "left" : "right";
    }

    /** The first words at one place that differ. */
    private static Row[] edits(String left, int leftBegin, String right, int rightBegin) {
        String[] ours = left.stripTrailing().split(" ");
        String[] theirs = right.stripTrailing().split(" ");
        List<Row> edits = new ArrayList<>();
        int l = leftBegin;
        int r = rightBegin;
        for (int word = 0; word < Math.min(ours.length, theirs.length); word++) {
            if (!ours[word].equals(theirs[word])) {
                String changed = ours[word].matches(".*\\d.*") ? "number" : "wording";
                edits.add(
                        RowFactory.create("replace", l, l + points(ours[word]), r, r + points(theirs[word]), changed));
            }
            l += points(ours[word]) + 1;
            r += points(theirs[word]) + 1;
        }
        return edits.toArray(Row[]::new);
    }

    private void outletTables() {
        String figures = "articles long, stories long, characters long, " + CHARACTERS
                + ", own_credited_characters long, within_owner_characters long, own_share double, own_share_low double,"
                + " own_share_high double, original_share double, original_share_low double, original_share_high double,"
                + " small_sample boolean";
        table(
                "outlets",
                "outlet string, owner string, " + figures + ", terms array<struct<term:string,weight:double>>");
        table("outlet_periods", "outlet string, period string, " + figures);
        table("sensitivity", "outlet string, threshold double, own_share double, original_share double");
        table(
                "outlet_pairs",
                "left_outlet string, right_outlet string, article_pairs long, stories long,"
                        + " left_shared_characters long, right_shared_characters long, left_share double,"
                        + " right_share double, left_first long, right_first long, undecided long,"
                        + " left_quoted_characters long, right_quoted_characters long");
        table(
                "stories",
                "story_id string, articles long, outlets long, first_article_id string, first_outlet string,"
                        + " first_published_at timestamp, last_published_at timestamp, shared_characters long, origin string");
        Map<String, List<Article>> byOutlet = new TreeMap<>();
        articles.values()
                .forEach(a -> byOutlet.computeIfAbsent(a.outlet, o -> new ArrayList<>())
                        .add(a));
        byOutlet.forEach(this::outletRows);
        outletPairRows(byOutlet);
        storyRows();
    }

    private void outletRows(String outlet, List<Article> of) {
        Object[] sums = sums(of);
        Double own = share(sums, false);
        Double original = share(sums, true);
        boolean small = of.size() < 10;
        long stories =
                of.stream().map(a -> a.story).filter(s -> s != null).distinct().count();
        long characters = of.stream().mapToLong(a -> points(a.text())).sum();
        Object[] figures = with(
                with(new Object[] {(long) of.size(), stories, characters}, sums),
                0L,
                0L,
                own,
                small ? null : moved(own, -.06),
                small ? null : moved(own, .06),
                original,
                small ? null : moved(original, -.06),
                small ? null : moved(original, .06),
                small);
        Row[] terms = {RowFactory.create("weather", 0.5), RowFactory.create("harbour", 0.4)};
        row("outlets", with(with(new Object[] {outlet, null}, figures), (Object) terms));
        row("outlet_periods", with(new Object[] {outlet, "2023-07"}, figures));
        row("outlet_periods", with(new Object[] {outlet, "2023-08"}, figures));
        for (double threshold : new double[] {0.35, 0.45, 0.55}) {
            row("sensitivity", outlet, threshold, moved(own, threshold - .45), moved(original, threshold - .45));
        }
    }

    private static Double moved(Double share, double by) {
        return share == null ? null : (Double) Math.max(0, Math.min(1, share + by));
    }

    private void outletPairRows(Map<String, List<Article>> byOutlet) {
        Map<String, List<Row>> byPair = new TreeMap<>();
        for (Row pair : tables.get("article_pairs")) {
            boolean inOrder = pair.getString(2).compareTo(pair.getString(3)) < 0;
            String key = pair.getString(inOrder ? 2 : 3) + "\n" + pair.getString(inOrder ? 3 : 2);
            byPair.computeIfAbsent(key, k -> new ArrayList<>()).add(pair);
        }
        byPair.forEach((key, rows) -> {
            String[] ends = key.split("\n", -1);
            long[] shares = new long[2];
            long[] first = new long[2];
            for (Row pair : rows) {
                int left = pair.getString(2).equals(ends[0]) ? 0 : 1;
                shares[left] += pair.getLong(6);
                shares[1 - left] += pair.getLong(7);
                if (!pair.getString(11).equals("undecided")) {
                    first[pair.getString(11).equals("left") ? left : 1 - left]++;
                }
            }
            row(
                    "outlet_pairs",
                    ends[0],
                    ends[1],
                    (long) rows.size(),
                    1L,
                    shares[0],
                    shares[1],
                    (double) shares[0] / characters(byOutlet.get(ends[0])),
                    (double) shares[1] / characters(byOutlet.get(ends[1])),
                    first[0],
                    first[1],
                    rows.size() - first[0] - first[1],
                    0L,
                    0L);
        });
    }

    private static long characters(List<Article> articles) {
        return articles.stream().mapToLong(a -> points(a.text())).sum();
    }

    private void storyRows() {
        Map<String, List<Article>> byStory = new TreeMap<>();
        articles.values().stream()
                .filter(a -> a.story != null)
                .forEach(a ->
                        byStory.computeIfAbsent(a.story, s -> new ArrayList<>()).add(a));
        byStory.forEach((story, of) -> {
            Article first = of.stream()
                    .min((a, b) -> order(a.time, b.time) != 0 ? order(a.time, b.time) : a.id.compareTo(b.id))
                    .orElseThrow();
            Instant last = of.stream().map(a -> a.time).reduce(null, (a, b) -> order(a, b) > 0 || b == null ? a : b);
            row(
                    "stories",
                    story,
                    (long) of.size(),
                    of.stream().map(a -> a.outlet).distinct().count(),
                    first.id,
                    first.outlet,
                    time(first.time),
                    time(last),
                    1000L,
                    first.time == null ? "undecided" : first.outlet);
        });
    }

    private static int order(Instant a, Instant b) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? 1 : -1;
        }
        return a.compareTo(b);
    }
}
