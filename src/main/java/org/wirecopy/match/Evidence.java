package org.wirecopy.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wirecopy.article.Prose;
import org.wirecopy.candidate.Information;
import org.wirecopy.candidate.SaidWords;
import org.wirecopy.text.Words;

/**
 * Whether matches prove that wording is shared, or are chance: "he declined to comment" is alike everywhere.
 *
 * <p>What two sentences' common words say is the sum of their {@link Information}. Matches near each other on both sides prove
 * each other, so the sum goes over all of them; a match that stands alone has its own words only. Names and numbers say
 * little: two reports of one event both have those of it. What is needed grows with the logarithm of the days between the
 * articles, as the odds fall that the one was written from the other, or both from one source.
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

    /** What a match says itself, in nats, if it is to stand alone or to vouch for others. */
    private static final int ITSELF = 8;

    /** Words of a sentence that is to stand alone or to vouch for others: "It was never used." is rare, and still anybody's. */
    private static final int FEWEST = 6;

    /**
     * Words in a row, names and numbers aside, by which an edited or rewritten sentence proves itself: two reports of one fact
     * share its names and its numbers, but hardly a clause. Chosen by eye, like
     * {@link #ITSELF}, on 400 passages of American news.
     */
    private static final int RUN = 7;

    /** How many times the usual proof proves a sentence without such a run. */
    private static final double WITHOUT_A_RUN = 2;

    /** How many times the usual proof an edited or rewritten sentence with such a run needs if it stands alone ... */
    private static final double WITH_A_RUN = 1.5;

    /** ... unless the run has as many words as this: of two reports of one fact, few say as much. */
    private static final int LONG_RUN = 13;

    /**
     * Words in a row, names and numbers too, by which shared speech proves itself if it does not say much: who says the same on
     * another day says it in other words, and two speakers share a phrase. Chosen on 200 quoted passages of American news, drawn
     * at random, and held against 100 others.
     */
    private static final int CITED = 8;

    /**
     * Numbers from which on a sentence is a form that is filled in: with others in it, it does not say the same, and its words
     * prove nothing. A sentence of the same words may have a figure or two that were brought up to date.
     */
    private static final Map<Kind, Integer> FORM = Map.of(Kind.REWRITTEN, 1, Kind.EDITED, 3);

    /**
     * What an edited or rewritten sentence must have in common beside names and numbers, in nats, if it is to stand alone or to
     * vouch for others: lists of one event's victims, candidates or embassies are alike, and so is a single fact in the words
     * that everybody has for it. This and the next were chosen on all 557 edited and rewritten passages that American news had,
     * read by eye.
     */
    private static final int BESIDE_THE_EVENT = 19;

    /**
     * The words of a run, as {@link #RUN}, that say as much. Of rewritten ones only a long run does: names of committees and
     * the words of a law are long too. The number for these was chosen on all 138 rewritten passages of American news.
     */
    private static final Map<Kind, Integer> TELLING_RUN = Map.of(Kind.EDITED, 10, Kind.REWRITTEN, 16);

    /** What is not as strong as this is no match by default, and vouches for none. */
    private static final double FIRM = 0.45;

    /** What two reports of one event have in common, however they were written. */
    private static final byte OF_THE_EVENT = Words.NAME | Words.NUMBER;

    /** The same, and the words of a charge, which are the court's: a run of these is nobody's clause. */
    private static final byte NO_CLAUSE = OF_THE_EVENT | Words.CHARGE;

    /** The same, and what was said there. */
    private static final byte SEEN_OR_HEARD = NO_CLAUSE | Words.QUOTED;

    /** The words of a run that do not count. */
    private static final Map<Kind, Byte> PASSED_OVER = Map.of(Kind.EDITED, NO_CLAUSE, Kind.REWRITTEN, SEEN_OR_HEARD);

    private final IndexedProse left;
    private final IndexedProse right;
    private final List<Group> groups;
    private final List<Kind> kinds;
    /** For each group another one of its cluster, or itself. */
    private final int[] parents;
    /** What each group's common words say, in {@link Information#UNITS} of a nat. */
    private final int[] common;

    private Evidence(List<Group> groups, List<Kind> kinds, IndexedProse left, IndexedProse right, int near) {
        this.groups = groups;
        this.kinds = kinds;
        this.left = left;
        this.right = right;
        parents = IntStream.range(0, groups.size()).toArray();
        common = groups.stream().mapToInt(this::common).toArray();
        cluster(near);
    }

    /**
     * Which of the groups are proven.
     *
     * @param near how many sentences away, on both sides, matches prove each other
     */
    static boolean[] proven(
            List<Group> groups,
            List<Kind> kinds,
            IndexedProse left,
            IndexedProse right,
            MatchSettings settings,
            int near) {
        Evidence evidence = new Evidence(groups, kinds, left, right, near);
        int[] said = evidence.summed(evidence.common);
        int days = days(left.prose, right.prose);
        double itself = settings.proof() * ITSELF * Information.UNITS;
        boolean[] saysMuch = new boolean[groups.size()];
        boolean[] alone = new boolean[groups.size()];
        boolean[] vouches = new boolean[groups.size()];
        for (int g = 0; g < alone.length; g++) {
            Kind kind = kinds.get(g);
            Group group = groups.get(g);
            int common = evidence.common[g];
            saysMuch[g] = common >= itself && evidence.words(group) >= settings.proof() * FEWEST;
            if (saysMuch[g]) {
                double need = settings.proof() * needed(kind, days);
                int run = kind == Kind.VERBATIM ? 0 : evidence.run(group, kind);
                boolean provesItself = kind == Kind.VERBATIM
                        || kind == Kind.QUOTED && (common >= WITHOUT_A_RUN * need || run >= settings.proof() * CITED)
                        || isChanged(kind)
                                && evidence.tells(group, kind, run, settings.proof())
                                && (common >= WITHOUT_A_RUN * need || run >= settings.proof() * RUN);
                boolean saysMore =
                        !isChanged(kind) || common >= WITH_A_RUN * need || run >= settings.proof() * LONG_RUN;
                alone[g] = provesItself && saysMore;
                vouches[g] = provesItself && group.core().strength() >= Math.min(FIRM, settings.threshold());
            }
        }
        boolean[] proven = new boolean[groups.size()];
        for (int g = 0; g < proven.length; g++) {
            proven[g] = said[evidence.root(g)] >= settings.proof() * needed(kinds.get(g), days)
                    && !evidence.isOtherForm(groups.get(g), kinds.get(g), settings.proof())
                    && (alone[g] || evidence.isVouchedFor(g, saysMuch[g], vouches));
        }
        return proven;
    }

    /** Whether a changed group has enough in common beside what the event gave. */
    private boolean tells(Group group, Kind kind, int run, double proof) {
        return run >= proof * TELLING_RUN.get(kind) || beside(group) >= proof * BESIDE_THE_EVENT * Information.UNITS;
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

    /**
     * Whether another group vouches for one: for a changed sentence that says little one directly before or behind it, for other
     * rewritten ones one beside it, for the rest any of its cluster. Shared speech does not vouch for changed reporting: two
     * reporters heard it.
     */
    private boolean isVouchedFor(int group, boolean saysMuch, boolean[] vouches) {
        Kind kind = kinds.get(group);
        return IntStream.range(0, vouches.length)
                .filter(other -> vouches[other] && other != group)
                .filter(other -> !isChanged(kind) || kinds.get(other) != Kind.QUOTED)
                .anyMatch(other -> isChanged(kind) && !saysMuch
                        ? adjoins(group, other)
                        : kind == Kind.REWRITTEN ? isBeside(group, other) : root(other) == root(group));
    }

    private static boolean isChanged(Kind kind) {
        return kind == Kind.EDITED || kind == Kind.REWRITTEN;
    }

    /** Whether another group stands at most a sentence away, on both sides. */
    private boolean isBeside(int group, int other) {
        Group one = groups.get(group);
        Group another = groups.get(other);
        return gap(one.leftFrom(), one.leftTo(), another.leftFrom(), another.leftTo()) <= 1
                && gap(one.rightFrom(), one.rightTo(), another.rightFrom(), another.rightTo()) <= 1;
    }

    /** Whether another group stands right before or behind it, on both sides. */
    private boolean adjoins(int group, int other) {
        Group one = groups.get(group);
        Group another = groups.get(other);
        return another.leftTo() == one.leftFrom() && another.rightTo() == one.rightFrom()
                || another.leftFrom() == one.leftTo() && another.rightFrom() == one.rightTo();
    }

    private static int gap(int from, int to, int otherFrom, int otherTo) {
        return Math.max(otherFrom - to, from - otherTo);
    }

    /** The most words of a run that stands in both sides of a group; of changed ones without those that prove no clause. */
    private int run(Group group, Kind kind) {
        byte passedOver = PASSED_OVER.getOrDefault(kind, (byte) 0);
        int[] leftWords = wordsOf(left, group.leftFrom(), group.leftTo());
        int[] rightWords = wordsOf(right, group.rightFrom(), group.rightTo());
        int longest = 0;
        int[] before = new int[rightWords[1] - rightWords[0] + 1];
        for (int l = leftWords[0]; l < leftWords[1]; l++) {
            int[] here = new int[before.length];
            for (int r = rightWords[0]; r < rightWords[1]; r++) {
                if (left.prose.words().keys()[l] == right.prose.words().keys()[r]) {
                    boolean counts = !left.prose.words().is(l, passedOver)
                            && !right.prose.words().is(r, passedOver);
                    here[r - rightWords[0] + 1] = before[r - rightWords[0]] + (counts ? 1 : 0);
                    longest = Math.max(longest, here[r - rightWords[0] + 1]);
                }
            }
            before = here;
        }
        return longest;
    }

    /** Whether both sides fill in a form: of the numbers on the side with fewer of them, at most half stand on the other. */
    private boolean isOtherForm(Group group, Kind kind, double proof) {
        if (!FORM.containsKey(kind)) {
            return false;
        }
        Set<Long> onLeft = numbers(left, group.leftFrom(), group.leftTo());
        Set<Long> onRight = numbers(right, group.rightFrom(), group.rightTo());
        int fewer = Math.min(onLeft.size(), onRight.size());
        onLeft.retainAll(onRight);
        return proof * fewer >= FORM.get(kind) && 2 * onLeft.size() <= fewer;
    }

    private static Set<Long> numbers(IndexedProse article, int from, int to) {
        Words words = article.prose.words();
        int[] range = wordsOf(article, from, to);
        return IntStream.range(range[0], range[1])
                .filter(w -> words.is(w, Words.NUMBER))
                .mapToObj(w -> words.keys()[w])
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The words of a group's shorter side. */
    private int words(Group group) {
        int[] leftWords = wordsOf(left, group.leftFrom(), group.leftTo());
        int[] rightWords = wordsOf(right, group.rightFrom(), group.rightTo());
        return Math.min(leftWords[1] - leftWords[0], rightWords[1] - rightWords[0]);
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

    /** What each cluster, at its root, has in common on both sides; a sentence says once what the best of its groups says. */
    private int[] summed(int[] common) {
        int[] onLeft = summed(common, group -> group.core().left());
        int[] onRight = summed(common, group -> group.core().right());
        return IntStream.range(0, onLeft.length)
                .map(g -> Math.min(onLeft[g], onRight[g]))
                .toArray();
    }

    private int[] summed(int[] common, ToIntFunction<Group> sentence) {
        Map<Long, Integer> best = new HashMap<>();
        for (int g = 0; g < parents.length; g++) {
            best.merge(Matches.place(root(g), sentence.applyAsInt(groups.get(g))), common[g], Math::max);
        }
        int[] summed = new int[parents.length];
        best.forEach((place, its) -> summed[(int) (place >>> 32)] += its);
        return summed;
    }

    private int common(Group group) {
        return said(left, group.leftFrom(), group.leftTo(), OF_THE_EVENT)
                .common(said(right, group.rightFrom(), group.rightTo(), OF_THE_EVENT));
    }

    private int beside(Group group) {
        return said(left, group.leftFrom(), group.leftTo(), SEEN_OR_HEARD)
                .commonBesideTheEvent(said(right, group.rightFrom(), group.rightTo(), SEEN_OR_HEARD));
    }

    private static SaidWords said(IndexedProse article, int from, int to, byte ofEvent) {
        Words words = article.prose.words();
        int[] firstWords = article.prose.firstWords();
        return SaidWords.of(
                words.keys(), article.information, firstWords[from], firstWords[to], w -> words.is(w, ofEvent));
    }
}
