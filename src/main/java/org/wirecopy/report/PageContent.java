package org.wirecopy.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that the page shows, except what the reader opens.
 *
 * @param run the content of {@code run.json}
 * @param totals sums over all outlets of the run, shown or not, by column
 * @param leftOut what the page does not show, in sentences that name the table that does
 */
record PageContent(
        JsonNode run,
        Map<String, Long> totals,
        PageTable outlets,
        PageTable sensitivity,
        PageTable periods,
        @JsonProperty("outlet_pairs") PageTable outletPairs,
        @JsonProperty("article_pairs") PageTable articlePairs,
        PageTable stories,
        PageTable articles,
        PageTable origins,
        @JsonProperty("left_out") List<String> leftOut) {

    /** Chooses what to show of a run. */
    static PageContent of(PageTables tables, JsonNode run, PageLimits limits) {
        var outletsAsked = tables.outlets();
        var storiesAsked = tables.stories(limits.stories());
        var outletPairsAsked = tables.outletPairs(limits.outletPairs());
        PageTable all = outletsAsked.join();
        PageTable outlets = all.first(limits.outlets());
        List<String> names = texts(outlets, "outlet");
        var periodsAsked = tables.periods(names);
        var sensitivityAsked = tables.sensitivity(names);
        PageTable stories = storiesAsked.join();
        Set<String> storyIds = new LinkedHashSet<>(texts(stories, "story_id"));
        PageTable pairs = tables.articlePairs(storyIds, limits.pairsOfOne(), limits.pairsListed())
                .join();
        Set<String> paired = new LinkedHashSet<>(texts(pairs, "left_article_id"));
        paired.addAll(texts(pairs, "right_article_id"));
        PageTable found =
                tables.articles(paired, storyIds, limits.titleCharacters()).join();
        PageTable articles = found.withRows(shown(found, paired, storyIds, limits.articlesOfStory()));
        var originsAsked = tables.origins(texts(articles.withRows(ofStories(articles, storyIds)), "article_id"));
        PageTable periods = periodsAsked.join().first(limits.periods());
        PageTable outletPairs = outletPairsAsked.join();
        List<String> leftOut = new LeftOut(run)
                .outlets(all, outlets)
                .rows("outlet_pairs", "pairs of outlets", "those that share the most text", outletPairs)
                .rows("article_pairs", "pairs of articles", "the first of each pair of outlets and story", pairs)
                .rows("stories", "stories", "those in the most outlets", stories)
                .rows("outlet_periods", "figures by period", "those of the first outlets", periods)
                .timelines(found.rows().size() - articles.rows().size(), limits.articlesOfStory())
                .sentences();
        return new PageContent(
                run,
                totals(all),
                outlets,
                sensitivityAsked.join(),
                periods,
                outletPairs,
                pairs,
                stories,
                articles,
                originsAsked.join(),
                leftOut);
    }

    /** The same with one more thing that is left out. */
    PageContent leavingOut(List<String> more) {
        List<String> sentences = new ArrayList<>(leftOut);
        sentences.addAll(more);
        return new PageContent(
                run,
                totals,
                outlets,
                sensitivity,
                periods,
                outletPairs,
                articlePairs,
                stories,
                articles,
                origins,
                sentences);
    }

    private static List<String> texts(PageTable table, String column) {
        return table.rows().stream().map(row -> table.text(row, column)).toList();
    }

    /** What is in a listed pair, and of each story the first articles. */
    private static List<List<Object>> shown(PageTable articles, Set<String> paired, Set<String> stories, int ofStory) {
        Map<String, Integer> counts = new HashMap<>();
        List<List<Object>> shown = new ArrayList<>();
        for (List<Object> row : articles.rows()) {
            String story = articles.text(row, "story_id");
            boolean onTimeline = stories.contains(story) && counts.merge(story, 1, Integer::sum) <= ofStory;
            if (onTimeline || paired.contains(articles.text(row, "article_id"))) {
                shown.add(row);
            }
        }
        return shown;
    }

    private static List<List<Object>> ofStories(PageTable articles, Set<String> stories) {
        return articles.rows().stream()
                .filter(row -> stories.contains(articles.text(row, "story_id")))
                .toList();
    }

    private static Map<String, Long> totals(PageTable outlets) {
        Map<String, Long> totals = new TreeMap<>();
        totals.put("outlets", (long) outlets.rows().size());
        for (String column : outlets.columns()) {
            if (column.equals("articles") || column.endsWith("characters")) {
                totals.put(column, outlets.sum(column));
            }
        }
        return totals;
    }
}
