package org.wirecopy.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.wirecopy.article.Prose;
import org.wirecopy.candidate.Information;
import org.wirecopy.candidate.SaidWords;
import org.wirecopy.text.Words;

/**
 * Whether matches prove that wording is shared, or are chance: "he declined to comment" is alike everywhere.
 *
 * <p>What two sentences' common words say is the sum of their {@link Information}. Matches near each other on both sides prove
 * each other, so the sum goes over all of them; a match that stands alone has its own words only. Names say little: two reports
 * on one minister both name her. What is needed grows with the logarithm of the days between the articles, as the odds
 * fall that the one was written from the other, or both from one source.
 */
final class Evidence {
    /**
     * What a match needs, in nats.
     *
     * @param sameDay between two articles of one day
     * @param perDays what each factor e of days adds
     */
    private record Need(int sameDay, int perDays) {}

    /**
     * Chosen by eye on matches of 4,000 articles of American news: under these, most pairs were stock phrases, titles of
     * persons, and two reports of one fact.
     */
    private static final Map<Kind, Need> NEEDED = Map.of(
            Kind.VERBATIM, new Need(9, 1),
            Kind.QUOTED, new Need(9, 1),
            Kind.EDITED, new Need(10, 3),
            Kind.REWRITTEN, new Need(16, 4));

    /**
     * What the anchors of two articles must say, all taken together, in nats, or none of their sentences is compared: chosen on
     * US news, where it spares seven of ten pairs of articles, and 4 in a thousand of those with a match have anchors that say
     * less, but neighbours that say the rest.
     */
    static final int ANCHORS = 7;

    /** Days that are taken to lie between two articles of which one has no date. */
    private static final int UNDATED = 30;

    /** What a rewritten sentence says itself, in nats, unless it directly follows, or is followed by, another match. */
    private static final int ITSELF = 8;

    /**
     * Words in a row, names aside, that a rewritten sentence has in common if no other match is near, unless it says
     * {@link #TWICE} what it needs: two reports of one fact share its names and its numbers, but hardly a clause. Chosen by eye
     * on 100 passages of American news.
     */
    private static final int RUN = 7;

    private static final int TWICE = 2;

    private final IndexedProse left;
    private final IndexedProse right;
    private final List<Group> groups;
    /** For each group another one of its cluster, or itself. */
    private final int[] parents;

    private Evidence(List<Group> groups, IndexedProse left, IndexedProse right) {
        this.groups = groups;
        this.left = left;
        this.right = right;
        parents = IntStream.range(0, groups.size()).toArray();
    }

    /**
     * Which of the groups are proven.
     *
     * @param proof how many times the usual need
     * @param near how many sentences away, on both sides, matches prove each other
     */
    static boolean[] proven(
            List<Group> groups, List<Kind> kinds, IndexedProse left, IndexedProse right, double proof, int near) {
        Evidence evidence = new Evidence(groups, left, right);
        evidence.cluster(near);
        int[] common = evidence.common();
        int[] onLeft = evidence.summed(common, group -> group.core().left());
        int[] onRight = evidence.summed(common, group -> group.core().right());
        int days = days(left.prose, right.prose);
        boolean[] proven = new boolean[groups.size()];
        for (int g = 0; g < proven.length; g++) {
            int root = evidence.root(g);
            Kind kind = kinds.get(g);
            double need = proof * needed(kind, days);
            int said = Math.min(onLeft[root], onRight[root]);
            boolean vouched = kind != Kind.REWRITTEN
                    || (evidence.isAlone(g)
                            ? said >= TWICE * need || evidence.run(groups.get(g)) >= proof * RUN
                            : common[g] >= proof * ITSELF * Information.UNITS || evidence.adjoins(g));
            proven[g] = vouched && said >= need;
        }
        return proven;
    }

    private static long needed(Kind kind, int days) {
        Need need = NEEDED.get(kind);
        return Math.round(Information.UNITS * (need.sameDay + need.perDays * StrictMath.log1p(days)));
    }

    private static int days(Prose left, Prose right) {
        return left.publishedAt() == null || right.publishedAt() == null
                ? UNDATED
                : (int) Math.abs(day(left) - day(right));
    }

    private static long day(Prose article) {
        return Math.floorDiv(article.publishedAt().getEpochSecond(), 86_400);
    }

    /** Whether another group stands right before or behind it, on both sides. */
    private boolean adjoins(int group) {
        Group one = groups.get(group);
        return groups.stream()
                .anyMatch(other -> other.leftTo() == one.leftFrom() && other.rightTo() == one.rightFrom()
                        || other.leftFrom() == one.leftTo() && other.rightFrom() == one.rightTo());
    }

    private boolean isAlone(int group) {
        return IntStream.range(0, parents.length).noneMatch(other -> other != group && root(other) == root(group));
    }

    /** The most words, names aside, of a run that stands in both sides of a group. */
    private int run(Group group) {
        int[] leftWords = wordsOf(left, group.leftFrom(), group.leftTo());
        int[] rightWords = wordsOf(right, group.rightFrom(), group.rightTo());
        int longest = 0;
        int[] before = new int[rightWords[1] - rightWords[0] + 1];
        for (int l = leftWords[0]; l < leftWords[1]; l++) {
            int[] here = new int[before.length];
            for (int r = rightWords[0]; r < rightWords[1]; r++) {
                if (left.prose.words().keys()[l] == right.prose.words().keys()[r]) {
                    boolean isName = left.prose.words().is(l, Words.NAME)
                            || right.prose.words().is(r, Words.NAME);
                    here[r - rightWords[0] + 1] = before[r - rightWords[0]] + (isName ? 0 : 1);
                    longest = Math.max(longest, here[r - rightWords[0] + 1]);
                }
            }
            before = here;
        }
        return longest;
    }

    private static int[] wordsOf(IndexedProse article, int from, int to) {
        int[] firstWords = article.prose.firstWords();
        return new int[] {firstWords[from], firstWords[to]};
    }

    private void cluster(int near) {
        List<Integer> byLeft =
                new ArrayList<>(IntStream.range(0, groups.size()).boxed().toList());
        byLeft.sort(Comparator.comparingInt((Integer g) -> groups.get(g).leftFrom()));
        for (int i = 0; i < byLeft.size(); i++) {
            Group one = groups.get(byLeft.get(i));
            for (int j = i + 1; j < byLeft.size() && groups.get(byLeft.get(j)).leftFrom() - one.leftTo() < near; j++) {
                Group other = groups.get(byLeft.get(j));
                if (one.rightFrom() - other.rightTo() < near && other.rightFrom() - one.rightTo() < near) {
                    parents[root(byLeft.get(i))] = root(byLeft.get(j));
                }
            }
        }
    }

    private int root(int group) {
        int root = group;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    /** The information of each cluster's common words; a sentence says once what the best of its groups says. */
    private int[] summed(int[] common, ToIntFunction<Group> sentence) {
        Map<Long, Integer> best = new HashMap<>();
        for (int g = 0; g < parents.length; g++) {
            best.merge(Matches.place(root(g), sentence.applyAsInt(groups.get(g))), common[g], Math::max);
        }
        int[] summed = new int[parents.length];
        best.forEach((place, its) -> summed[(int) (place >>> 32)] += its);
        return summed;
    }

    private int[] common() {
        int[] common = new int[parents.length];
        for (int g = 0; g < common.length; g++) {
            common[g] = common(groups.get(g));
        }
        return common;
    }

    private int common(Group group) {
        return said(left, group.leftFrom(), group.leftTo()).common(said(right, group.rightFrom(), group.rightTo()));
    }

    private static SaidWords said(IndexedProse article, int from, int to) {
        Words words = article.prose.words();
        int[] firstWords = article.prose.firstWords();
        return SaidWords.of(
                words.keys(), article.information, firstWords[from], firstWords[to], w -> words.is(w, Words.NAME));
    }
}
