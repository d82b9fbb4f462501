package org.wirecopy.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Learns which sentences recur alone in one outlet's articles: furniture does, copy recurs together with its neighbours.
 *
 * <p>A sentence recurs if enough articles carry it. It recurs alone if in at least half of them most of what stands around it
 * is fresh, that is, in hardly any other article: where a text is printed twice, or grows from update to update, little
 * is. Then the place counts: before or after the prose little is asked for; a short line without an end mark inside the
 * prose ("Story Continued Below") must recur more often; a full sentence inside the prose, which may be the background that
 * an outlet gives each time, must be in many articles, and speech is never furniture. A full sentence whose articles are all
 * on one topic is background wherever it stands ({@link Topics}): furniture recurs in unrelated articles.
 */
final class OutletRecurrence {
    /** Keys kept per outlet, the most frequent first, so that what is learned fits in memory. */
    private static final int MOST_KEYS = 5_000;
    /** Least articles in any case: two printings are an update. */
    private static final int LEAST = 3;
    /** Articles from which on furniture is likelier than a text that was printed so often. */
    private static final int MANY = 10;
    /** Part of an outlet's articles from which on a sentence inside the prose is furniture. */
    private static final double LARGE_PART = 0.05;
    /** Part of a small outlet's articles from which on three of them are enough. */
    private static final double SMALL_OUTLET_PART = 0.2;

    private static final int LABEL_WORDS = 12;
    /** Words from which on a full sentence may be background. */
    private static final int PROSE_WORDS = 8;
    /** Articles that are looked at to tell whether they are on one topic. */
    private static final int MOST_CARRIERS = 200;

    private final List<Trace> articles;
    private final int leastArticles;
    private final long[] keys;
    private final int[] counts;
    private final int[] fresh;
    private final int[] edge;
    private final int[] lines;
    private final int[] stopped;
    private final int[] quoted;
    private final int[] seen;
    private final int[] words;
    private final int[] firstDay;
    private final int[] lastDay;

    private OutletRecurrence(List<Trace> articles, int leastArticles) {
        this.articles = articles;
        this.leastArticles = leastArticles;
        long[] all = distinctPerArticle(articles);
        keys = recurring(all);
        int n = keys.length;
        counts = new int[n];
        for (long key : all) {
            int at = Arrays.binarySearch(keys, key);
            if (at >= 0) {
                counts[at]++;
            }
        }
        fresh = new int[n];
        edge = new int[n];
        lines = new int[n];
        stopped = new int[n];
        quoted = new int[n];
        seen = new int[n];
        words = new int[n];
        firstDay = new int[n];
        lastDay = new int[n];
        Arrays.fill(firstDay, Integer.MAX_VALUE);
        Arrays.fill(lastDay, Integer.MIN_VALUE);
    }

    /**
     * The keys, ascending, of sentences that recur alone.
     *
     * @param articles of one outlet
     * @param leastArticles how many of them must carry a sentence
     */
    static long[] learn(List<Trace> articles, int leastArticles) {
        if (articles.size() < LEAST) {
            return new long[0];
        }
        OutletRecurrence recurrence = new OutletRecurrence(articles, leastArticles);
        if (recurrence.keys.length > 0) {
            articles.forEach(recurrence::count);
        }
        return recurrence.alone();
    }

    private static long[] distinctPerArticle(List<Trace> articles) {
        int n = articles.stream().mapToInt(a -> a.keys().length).sum();
        long[] all = new long[n];
        int count = 0;
        for (Trace article : articles) {
            long[] sorted = article.keys().clone();
            Arrays.sort(sorted);
            for (int i = 0; i < sorted.length; i++) {
                if (sorted[i] != 0 && (i == 0 || sorted[i] != sorted[i - 1])) {
                    all[count++] = sorted[i];
                }
            }
        }
        return Arrays.copyOf(all, count);
    }

    private static long[] recurring(long[] all) {
        long[] sorted = all.clone();
        Arrays.sort(sorted);
        long[] found = new long[sorted.length / LEAST];
        int n = 0;
        for (int i = LEAST - 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - LEAST + 1] && (n == 0 || found[n - 1] != sorted[i])) {
                found[n++] = sorted[i];
            }
        }
        return Arrays.copyOf(found, n);
    }

    private void count(Trace article) {
        int n = article.keys().length;
        int[] index = new int[n];
        int[] carried = new int[n];
        boolean recurs = false;
        for (int s = 0; s < n; s++) {
            index[s] = Arrays.binarySearch(keys, article.keys()[s]);
            carried[s] = index[s] >= 0 ? counts[index[s]] : 1;
            recurs |= index[s] >= 0;
        }
        if (!recurs) {
            return;
        }
        boolean[] atEdge = edges(index);
        int[] sorted = carried.clone();
        Arrays.sort(sorted);
        for (int s = 0; s < n; s++) {
            if (index[s] >= 0) {
                count(article, s, index[s], atEdge[s], isAlone(carried[s], sorted));
            }
        }
    }

    private void count(Trace article, int s, int key, boolean atEdge, boolean alone) {
        seen[key]++;
        fresh[key] += alone ? 1 : 0;
        edge[key] += atEdge ? 1 : 0;
        lines[key] += article.is(s, Outline.WHOLE_LINE) ? 1 : 0;
        stopped[key] += article.is(s, Outline.STOPPED) ? 1 : 0;
        quoted[key] += article.is(s, Outline.QUOTED) ? 1 : 0;
        words[key] = Math.max(words[key], article.words(s));
        if (article.day() != Integer.MIN_VALUE) {
            firstDay[key] = Math.min(firstDay[key], article.day());
            lastDay[key] = Math.max(lastDay[key], article.day());
        }
    }

    /** Whether enough of the article is fresh, beside a sentence that so many articles carry. */
    private static boolean isAlone(int carried, int[] sorted) {
        int most = Math.max(1, Math.max(Math.min(2, carried / 4), carried / 8));
        int freshSentences = upTo(sorted, most);
        return carried >= MANY
                ? freshSentences >= 2
                : freshSentences >= 3 && 10L * freshSentences >= 3L * sorted.length;
    }

    private static int upTo(int[] sorted, int most) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= most) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first two and last three sentences, and from them on what recurs, until two sentences in a row do not. */
    private static boolean[] edges(int[] index) {
        int n = index.length;
        boolean[] edge = new boolean[n];
        int missing = 0;
        for (int s = 0; s < n && missing < 2; s++) {
            missing = index[s] >= 0 ? 0 : s < 2 ? 0 : missing + 1;
            edge[s] = missing == 0;
        }
        missing = 0;
        for (int s = n - 1; s >= 0 && missing < 2; s--) {
            missing = index[s] >= 0 ? 0 : s > n - 4 ? 0 : missing + 1;
            edge[s] |= missing == 0;
        }
        return edge;
    }

    private long[] alone() {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (Trace article : articles) {
            if (article.day() != Integer.MIN_VALUE) {
                first = Math.min(first, article.day());
                last = Math.max(last, article.day());
            }
        }
        boolean oneDay = first >= last;
        int[] alone = IntStream.range(0, keys.length)
                .filter(k -> isAlone(k) && (oneDay || firstDay[k] == Integer.MAX_VALUE || firstDay[k] < lastDay[k]))
                .toArray();
        Set<Integer> background = background(alone);
        return Arrays.stream(alone)
                .filter(k -> !background.contains(k))
                .boxed()
                .sorted(Comparator.comparingInt((Integer k) -> -counts[k]).thenComparingLong(k -> keys[k]))
                .limit(MOST_KEYS)
                .mapToLong(k -> keys[k])
                .sorted()
                .toArray();
    }

    /** Full sentences whose articles are all on one topic. */
    private Set<Integer> background(int[] alone) {
        Map<Long, List<Integer>> carriers = new HashMap<>();
        for (int k : alone) {
            if (words[k] >= PROSE_WORDS && 2 * stopped[k] > seen[k]) {
                carriers.put(keys[k], new ArrayList<>());
            }
        }
        if (carriers.isEmpty()) {
            return Set.of();
        }
        for (int a = 0; a < articles.size(); a++) {
            int article = a;
            Arrays.stream(articles.get(a).keys()).distinct().forEach(key -> {
                List<Integer> of = carriers.get(key);
                if (of != null && of.size() < MOST_CARRIERS) {
                    of.add(article);
                }
            });
        }
        Topics topics = new Topics(articles, key -> Arrays.binarySearch(keys, key) >= 0);
        Set<Integer> background = new HashSet<>();
        for (int k : alone) {
            if (carriers.containsKey(keys[k]) && topics.areOne(carriers.get(keys[k]))) {
                background.add(k);
            }
        }
        return background;
    }

    private boolean isAlone(int k) {
        int n = counts[k];
        if (2 * fresh[k] < seen[k]) {
            return false;
        }
        boolean line = 10 * lines[k] >= 8 * seen[k];
        if (10 * edge[k] >= 7 * seen[k]) {
            int enough = n >= SMALL_OUTLET_PART * articles.size() ? LEAST : leastArticles;
            return n >= enough && (line || words[k] >= (n >= MANY ? 2 : 4));
        }
        if (line && 2 * stopped[k] < seen[k] && words[k] <= LABEL_WORDS) {
            return n >= leastArticles;
        }
        return words[k] >= 4
                && 10 * quoted[k] < seen[k]
                && n >= Math.max(Math.max(MANY, leastArticles), LARGE_PART * articles.size());
    }
}
