package org.wirecopy.outlet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Finds the stories in a set of links: connected articles, cut where they have grown too large.
 *
 * <p>A digest of ten stories shares a tenth of itself with each and would melt all of them into one. So a component
 * with too many articles is taken apart again, keeping only links of ever greater closeness, until its parts are small
 * enough or hold together by near copies. An article left alone by that joins the part it shares most with, without
 * connecting anything.
 */
final class StoryCut {
    /** Links at the last level are copies for the most part; what they connect is one story at any size. */
    private static final double[] LEVELS = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6};

    private final List<Standing> articles;
    private final List<StoryLink> links;
    private final int[] lefts;
    private final int[] rights;
    private final int[] roots;

    private StoryCut(Collection<StoryLink> given) {
        TreeMap<String, Standing> byId = new TreeMap<>();
        for (StoryLink link : given) {
            byId.put(link.left().articleId(), link.left());
            byId.put(link.right().articleId(), link.right());
        }
        List<String> ids = new ArrayList<>(byId.keySet());
        articles = new ArrayList<>(byId.values());
        links = given.stream()
                .sorted(Comparator.comparing((StoryLink link) -> link.left().articleId())
                        .thenComparing(link -> link.right().articleId()))
                .toList();
        lefts = links.stream()
                .mapToInt(link -> binarySearch(ids, link.left().articleId()))
                .toArray();
        rights = links.stream()
                .mapToInt(link -> binarySearch(ids, link.right().articleId()))
                .toArray();
        roots = new int[articles.size()];
    }

    private static int binarySearch(List<String> ids, String id) {
        return Collections.binarySearch(ids, id);
    }

    /**
     * The stories of the linked articles.
     *
     * @param largest the number of articles above which a story is cut
     * @return in the order of the stories' smallest article id, each with its articles in the order of their ids; at
     *     least two articles each
     */
    static List<List<Standing>> stories(Collection<StoryLink> links, int largest) {
        StoryCut cut = new StoryCut(links);
        cut.connect(largest);
        return cut.parts();
    }

    private void connect(int largest) {
        for (int article = 0; article < roots.length; article++) {
            roots[article] = article;
        }
        unite(link -> true, new boolean[roots.length]);
        boolean everCut = false;
        for (double level : LEVELS) {
            boolean[] small = notLargerThan(largest);
            if (!contains(small, false)) {
                break;
            }
            everCut = true;
            for (int article = 0; article < roots.length; article++) {
                roots[article] = small[article] ? roots[article] : article;
            }
            unite(link -> link.closeness() >= level, small);
        }
        if (everCut) {
            attachSingles();
        }
    }

    private static boolean contains(boolean[] flags, boolean wanted) {
        for (boolean flag : flags) {
            if (flag == wanted) {
                return true;
            }
        }
        return false;
    }

    private void unite(Predicate<StoryLink> strong, boolean[] settled) {
        for (int link = 0; link < lefts.length; link++) {
            if (!settled[lefts[link]] && strong.test(links.get(link))) {
                int left = root(lefts[link]);
                int right = root(rights[link]);
                roots[Math.max(left, right)] = Math.min(left, right);
            }
        }
        for (int article = 0; article < roots.length; article++) {
            roots[article] = root(article);
        }
    }

    private int root(int article) {
        int at = article;
        while (roots[at] != at) {
            roots[at] = roots[roots[at]];
            at = roots[at];
        }
        return at;
    }

    private int[] sizes() {
        int[] sizes = new int[roots.length];
        for (int root : roots) {
            sizes[root]++;
        }
        return sizes;
    }

    private boolean[] notLargerThan(int largest) {
        int[] sizes = sizes();
        boolean[] small = new boolean[roots.length];
        for (int article = 0; article < roots.length; article++) {
            small[article] = sizes[roots[article]] <= largest;
        }
        return small;
    }

    /** Every single looks at the parts as the cut left them, so that the order of the articles does not matter. */
    private void attachSingles() {
        int[] sizes = sizes();
        int[] strongest = new int[roots.length];
        Arrays.fill(strongest, -1);
        for (int link = 0; link < lefts.length; link++) {
            offer(strongest, sizes, lefts[link], rights[link], link);
            offer(strongest, sizes, rights[link], lefts[link], link);
        }
        int[] attached = roots.clone();
        for (int article = 0; article < roots.length; article++) {
            if (strongest[article] >= 0) {
                int link = strongest[article];
                attached[article] = roots[lefts[link] == article ? rights[link] : lefts[link]];
            }
        }
        System.arraycopy(attached, 0, roots, 0, roots.length);
    }

    private void offer(int[] strongest, int[] sizes, int single, int neighbour, int link) {
        if (sizes[roots[single]] == 1
                && sizes[roots[neighbour]] > 1
                && (strongest[single] < 0
                        || links.get(link).shared()
                                > links.get(strongest[single]).shared())) {
            strongest[single] = link;
        }
    }

    private List<List<Standing>> parts() {
        TreeMap<Integer, List<Standing>> parts = new TreeMap<>();
        for (int article = 0; article < roots.length; article++) {
            parts.computeIfAbsent(roots[article], root -> new ArrayList<>()).add(articles.get(article));
        }
        return parts.values().stream().filter(part -> part.size() > 1).toList();
    }
}
