package org.wirecopy.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pairs of articles that the reader opens: as many of those listed, in their order, as there is room for.
 *
 * @param articles by id: {@code text}, {@code ends} of the sentences, {@code kinds} (a letter per sentence), and
 *     {@code others}: where a sentence was found elsewhere
 * @param pairs by {@code LEFT RIGHT} (ids): {@code passages} and {@code matches}
 */
record ReaderTexts(Map<String, Article> articles, Map<String, Pair> pairs) {
    /** A pair has no more bytes than this beside its articles and passages, and a list its commas. */
    private static final int ROUNDING = 64;

    /** Beyond this many outlets a sentence is simply everywhere. */
    private static final int OTHERS_NAMED = 6;

    /** An article as the reader shows it. */
    record Article(String text, List<Object> ends, String kinds, List<List<Object>> others) {}

    /** What two articles share. */
    record Pair(List<List<Object>> passages, List<List<Object>> matches) {}

    /** Opens what fits into a number of bytes. */
    static ReaderTexts of(PageTables tables, PageContent content, PageLimits limits, long bytes) {
        List<String[]> wanted = wanted(content, limits, bytes);
        Set<String> lefts = new LinkedHashSet<>();
        Set<String> rights = new LinkedHashSet<>();
        for (String[] pair : wanted) {
            lefts.add(pair[0]);
            rights.add(pair[1]);
        }
        Set<String> ids = new LinkedHashSet<>(lefts);
        ids.addAll(rights);
        Map<String, Article> articles = articles(tables.texts(ids), tables.sentences(ids));
        Map<String, List<List<Object>>> passages = byPair(tables.passages(lefts, rights));
        Map<String, List<List<Object>>> matches = byPair(tables.matches(lefts, rights));
        ReaderTexts open = new ReaderTexts(new LinkedHashMap<>(), new LinkedHashMap<>());
        long room = bytes;
        for (String[] ends : wanted) {
            String key = ends[0] + " " + ends[1];
            Pair pair = new Pair(passages.getOrDefault(key, List.of()), matches.getOrDefault(key, List.of()));
            long cost = open.cost(key, pair, ends, articles);
            if (cost <= room) {
                room -= cost;
                open.add(key, pair, ends, articles);
            }
        }
        return open;
    }

    /** Pairs worth fetching: twice what fits if every character took one byte. */
    private static List<String[]> wanted(PageContent content, PageLimits limits, long bytes) {
        Map<String, Long> characters = new HashMap<>();
        for (List<Object> row : content.articles().rows()) {
            characters.put(
                    content.articles().text(row, "article_id"),
                    content.articles().number(row, "characters"));
        }
        Set<String> counted = new LinkedHashSet<>();
        List<String[]> wanted = new ArrayList<>();
        long sum = 0;
        PageTable pairs = content.articlePairs();
        for (List<Object> row : pairs.rows()) {
            String[] ends = {pairs.text(row, "left_article_id"), pairs.text(row, "right_article_id")};
            long longest = Math.max(characters.getOrDefault(ends[0], 0L), characters.getOrDefault(ends[1], 0L));
            if (longest <= limits.articleCharacters() && sum < 2 * bytes) {
                wanted.add(ends);
                for (String id : ends) {
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
    private static Map<String, List<List<Object>>> byPair(PageTable table) {
        Map<String, List<List<Object>>> byPair = new HashMap<>();
        for (List<Object> row : table.rows()) {
            byPair.computeIfAbsent(row.get(0) + " " + row.get(1), key -> new ArrayList<>())
                    .add(row.subList(2, row.size()));
        }
        return byPair;
    }

    private long cost(String key, Pair pair, String[] ends, Map<String, Article> known) {
        long cost = EmbeddedJson.bytes(EmbeddedJson.of(key)) + EmbeddedJson.bytes(EmbeddedJson.of(pair)) + ROUNDING;
        for (String id : ends) {
            if (!articles.containsKey(id)) {
                cost += EmbeddedJson.bytes(EmbeddedJson.of(id))
                        + EmbeddedJson.bytes(EmbeddedJson.of(known.get(id)))
                        + ROUNDING;
            }
        }
        return cost;
    }

    private void add(String key, Pair pair, String[] ends, Map<String, Article> known) {
        pairs.put(key, pair);
        for (String id : ends) {
            articles.put(id, known.get(id));
        }
    }
}
