package org.wirecopy.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The pairs of articles that the reader opens: as many of those listed, in their order, as there is room for.
 *
 * @param articles by id: {@code text}, {@code ends} of the sentences, {@code kinds} (a letter per sentence), and
 *     {@code others}: where a sentence was found elsewhere
 * @param pairs by place among the listed pairs: {@code passages} and {@code matches}
 */
record ReaderTexts(Map<String, Article> articles, Map<Integer, Pair> pairs) {
    /** A pair has no more bytes than this beside its articles and passages, and a list its commas. */
    private static final int ROUNDING = 64;

    /** Beyond this many outlets a sentence is simply everywhere. */
    private static final int OTHERS_NAMED = 6;

    /** An article as the reader shows it. */
    record Article(String text, List<Object> ends, String kinds, List<List<Object>> others) {}

    /** What two articles share. */
    record Pair(List<List<Object>> passages, List<List<Object>> matches) {}

    private record Wanted(int place, String left, String right) {
        List<String> ends() {
            return List.of(left, right);
        }
    }

    /** Opens what fits into a number of bytes. */
    static ReaderTexts of(PageTables tables, PageContent content, PageLimits limits, long bytes) {
        List<Wanted> wanted = wanted(content, limits, bytes);
        Set<String> lefts = wanted.stream().map(Wanted::left).collect(Collectors.toCollection(TreeSet::new));
        Set<String> rights = wanted.stream().map(Wanted::right).collect(Collectors.toCollection(TreeSet::new));
        Set<String> ids = new TreeSet<>(lefts);
        ids.addAll(rights);
        var textsAsked = tables.texts(ids);
        var sentencesAsked = tables.sentences(ids);
        var passagesAsked = tables.passages(lefts, rights);
        var matchesAsked = tables.matches(lefts, rights);
        Map<String, Article> articles = articles(textsAsked.join(), sentencesAsked.join());
        Map<List<Object>, List<List<Object>>> passages = byPair(passagesAsked.join());
        Map<List<Object>, List<List<Object>>> matches = byPair(matchesAsked.join());
        ReaderTexts open = new ReaderTexts(new LinkedHashMap<>(), new LinkedHashMap<>());
        long room = bytes;
        for (Wanted next : wanted) {
            Pair pair = new Pair(
                    passages.getOrDefault(List.<Object>copyOf(next.ends()), List.of()),
                    matches.getOrDefault(List.<Object>copyOf(next.ends()), List.of()));
            long cost = open.cost(next, pair, articles);
            if (cost <= room) {
                room -= cost;
                open.add(next, pair, articles);
            }
        }
        return open;
    }

    /** Pairs worth fetching: twice what fits if every character took one byte. */
    private static List<Wanted> wanted(PageContent content, PageLimits limits, long bytes) {
        Map<String, Long> characters = new HashMap<>();
        for (List<Object> row : content.articles().rows()) {
            characters.put(
                    content.articles().text(row, "article_id"),
                    content.articles().number(row, "characters"));
        }
        Set<String> counted = new HashSet<>();
        List<Wanted> wanted = new ArrayList<>();
        long sum = 0;
        PageTable pairs = content.articlePairs();
        for (int place = 0; place < pairs.rows().size(); place++) {
            List<Object> row = pairs.rows().get(place);
            Wanted next = new Wanted(place, pairs.text(row, "left_article_id"), pairs.text(row, "right_article_id"));
            long longest = next.ends().stream()
                    .mapToLong(id -> characters.getOrDefault(id, 0L))
                    .max()
                    .orElse(0);
            if (longest <= limits.articleCharacters() && sum < 2 * bytes) {
                wanted.add(next);
                for (String id : next.ends()) {
                    sum += counted.add(id) ? characters.getOrDefault(id, 0L) : 0;
                }
            }
        }
        return wanted;
    }

    private static Map<String, Article> articles(PageTable texts, PageTable sentences) {
        Map<String, List<List<Object>>> byArticle = new HashMap<>();
        for (List<Object> row : sentences.rows()) {
            byArticle
                    .computeIfAbsent(sentences.text(row, "article_id"), id -> new ArrayList<>())
                    .add(row);
        }
        Map<String, Article> articles = new HashMap<>();
        for (List<Object> row : texts.rows()) {
            String id = texts.text(row, "article_id");
            articles.put(id, article(texts.text(row, "text"), sentences, byArticle.getOrDefault(id, List.of())));
        }
        return articles;
    }

    private static Article article(String text, PageTable table, List<List<Object>> rows) {
        List<Object> ends = new ArrayList<>();
        StringBuilder kinds = new StringBuilder();
        List<List<Object>> others = new ArrayList<>();
        for (List<Object> row : rows) {
            List<?> outlets = (List<?>) row.get(table.column("other_outlets"));
            if (outlets != null && !outlets.isEmpty()) {
                List<Object> names = new ArrayList<>(outlets.subList(0, Math.min(OTHERS_NAMED, outlets.size())));
                String origin = table.text(row, "origin");
                others.add(List.of(ends.size(), outlets.size(), origin == null ? "" : origin, names));
            }
            ends.add(row.get(table.column("end")));
            kinds.append(Character.toLowerCase(table.text(row, "kind").charAt(0)));
        }
        return new Article(text, ends, kinds.toString(), others);
    }

    /** The rows of each pair, without its ids, which stand in the first two columns. */
    private static Map<List<Object>, List<List<Object>>> byPair(PageTable table) {
        Map<List<Object>, List<List<Object>>> byPair = new HashMap<>();
        for (List<Object> row : table.rows()) {
            byPair.computeIfAbsent(List.copyOf(row.subList(0, 2)), key -> new ArrayList<>())
                    .add(row.subList(2, row.size()));
        }
        return byPair;
    }

    private long cost(Wanted next, Pair pair, Map<String, Article> known) {
        long cost = EmbeddedJson.bytes(EmbeddedJson.of(pair)) + ROUNDING;
        for (String id : next.ends()) {
            if (!articles.containsKey(id)) {
                cost += EmbeddedJson.bytes(EmbeddedJson.of(id))
                        + EmbeddedJson.bytes(EmbeddedJson.of(known.get(id)))
                        + ROUNDING;
            }
        }
        return cost;
    }

    private void add(Wanted next, Pair pair, Map<String, Article> known) {
        pairs.put(next.place(), pair);
        for (String id : next.ends()) {
            articles.put(id, known.get(id));
        }
    }
}
