package org.wirecopy.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.wirecopy.article.Prose;
import org.wirecopy.candidate.Information;
import org.wirecopy.text.Words;

/** Tells which of the shared kinds corresponding sentences are. */
final class Kinds {
    /**
     * Share of the words, of both sides together, that stand in the same order on the other side, from which a sentence
     * counts as edited rather than rewritten. Chosen on the seeds.
     */
    static final double EDITED = 0.72;

    /** The same, of the shorter side alone: a sentence cut short or lengthened is edited too. */
    static final double CONTAINED = 0.9;

    /** A contained side must still be this share of the longer one. */
    static final double CONTAINED_LENGTH = 0.4;

    /**
     * Words that a quotation inside reporting needs: fewer are a turn of phrase. This and the next three were chosen by eye on
     * 900 passages of American and German news.
     */
    static final int LEAST_QUOTED = 4;

    /** Share of the words outside quotation marks, names aside, above which more than the quotation is shared. */
    static final double REPORTED = 0.6;

    /** Words outside quotation marks, names aside, that are too few to be reporting of their own ("he said in a statement"). */
    static final int LEAST_REPORTED = 6;

    /** Share of the words in common, names aside, that are speech if one side quotes them and the other one does not. */
    static final double SPEECH = 0.8;

    /** What common reporting says, in nats, that says too little to be shared: less proves no edited sentence either. */
    static final int LEAST_SAID = 10;

    private enum Speech {
        /** More than a quotation is shared. */
        NONE,
        /** Only a quotation is shared, and there is more around it. */
        SHARED,
        /** There is nothing but a quotation: shared speech, unless the reporting around it was copied too. */
        ALONE
    }

    private final Prose left;
    private final Prose right;
    /** What each word says, by {@link Information}. */
    private final byte[] saidLeft;

    private final byte[] saidRight;
    private final List<Group> groups;
    private final Kind[] byOrder;
    private final Speech[] speech;
    /** Whether most of what a group shares stands outside the quotation marks of both sides. */
    private final boolean[] reports;

    private Kinds(List<Group> groups, IndexedProse left, IndexedProse right) {
        this.groups = groups;
        this.left = left.prose;
        this.right = right.prose;
        saidLeft = left.information;
        saidRight = right.information;
        byOrder = new Kind[groups.size()];
        speech = new Speech[groups.size()];
        reports = new boolean[groups.size()];
    }

    /** The kinds of these groups, each by itself. */
    static Kinds of(List<Group> groups, IndexedProse left, IndexedProse right) {
        Kinds kinds = new Kinds(groups, left, right);
        for (int g = 0; g < groups.size(); g++) {
            kinds.judge(g);
        }
        return kinds;
    }

    /** The kind of each group, in the order of the groups. */
    List<Kind> told() {
        return IntStream.range(0, speech.length)
                .mapToObj(g -> speech[g] == Speech.NONE ? byOrder[g] : Kind.QUOTED)
                .toList();
    }

    private void judge(int g) {
        Group group = groups.get(g);
        int leftFrom = left.firstWords()[group.leftFrom()];
        int leftTo = left.firstWords()[group.leftTo()];
        int rightFrom = right.firstWords()[group.rightFrom()];
        int rightTo = right.firstWords()[group.rightTo()];
        long[] leftKeys = Arrays.copyOfRange(left.words().keys(), leftFrom, leftTo);
        long[] rightKeys = Arrays.copyOfRange(right.words().keys(), rightFrom, rightTo);
        int[] partners = CommonWords.of(leftKeys, rightKeys);
        List<Common> common = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] >= 0) {
                common.add(common(leftFrom + i, rightFrom + partners[i]));
            }
        }
        byOrder[g] = isVerbatim(leftFrom, leftTo, rightFrom, rightTo)
                ? Kind.VERBATIM
                : byOrder(common.size(), leftKeys.length, rightKeys.length);
        reports[g] =
                2 * common.stream().filter(w -> !w.quotedLeft && !w.quotedRight).count() > common.size();
        speech[g] = speech(common, outside(left.words(), leftFrom, leftTo), outside(right.words(), rightFrom, rightTo));
        if (speech[g] == Speech.NONE
                && (speaks(left.words(), leftFrom, leftTo) || speaks(right.words(), rightFrom, rightTo))) {
            speech[g] = Speech.ALONE;
        }
    }

    /**
     * Whether a side speaks of itself outside quotation marks. If the other one does not, it tells what was said; if it does,
     * both print it, unless reporting beside it was copied too, as in a column.
     */
    private static boolean speaks(Words words, int from, int to) {
        return IntStream.range(from, to).anyMatch(w -> words.is(w, Words.SPEAKER) && !words.is(w, Words.QUOTED));
    }

    private Common common(int leftWord, int rightWord) {
        return new Common(
                left.words().is(leftWord, Words.QUOTED),
                right.words().is(rightWord, Words.QUOTED),
                left.words().is(leftWord, Words.NAME) || right.words().is(rightWord, Words.NAME),
                Math.min(saidLeft[leftWord], saidRight[rightWord]));
    }

    /**
     * How much of what is shared is speech.
     *
     * @param outsideLeft words of the left side that are its reporting, common or not
     * @param outsideRight the same of the right side
     */
    private static Speech speech(List<Common> common, int outsideLeft, int outsideRight) {
        // Where one outlet prints a statement as it is, and the other one quotes it.
        Speech ofLeft = speech(common, w -> w.quotedLeft && !w.quotedRight, w -> w.quotedLeft, outsideLeft);
        Speech ofRight = speech(common, w -> w.quotedRight && !w.quotedLeft, w -> w.quotedRight, outsideRight);
        if (ofLeft == Speech.SHARED || ofRight == Speech.SHARED) {
            return Speech.SHARED;
        }
        Speech ofBoth = speech(
                common,
                w -> w.quotedLeft && w.quotedRight,
                w -> w.quotedLeft || w.quotedRight,
                Math.min(outsideLeft, outsideRight));
        boolean isOfOne = isSpeech(common, w -> w.quotedLeft) || isSpeech(common, w -> w.quotedRight);
        return ofBoth == Speech.NONE && (isOfOne || isBarelyReported(common)) ? Speech.ALONE : ofBoth;
    }

    /** Whether what is common outside the quotation marks of both sides, names aside, is less, and says too little. */
    private static boolean isBarelyReported(List<Common> common) {
        List<Common> reported = common.stream()
                .filter(w -> !w.quotedLeft && !w.quotedRight && !w.isName)
                .toList();
        long quoted = common.stream().filter(w -> w.quotedLeft || w.quotedRight).count();
        return quoted >= LEAST_QUOTED
                && quoted >= reported.size()
                && reported.stream().mapToInt(Common::said).sum() < LEAST_SAID * Information.UNITS;
    }

    /** Whether one side says nearly all that is shared inside quotation marks, names aside. */
    private static boolean isSpeech(List<Common> common, Predicate<Common> isQuoted) {
        List<Common> said = common.stream().filter(w -> !w.isName).toList();
        long quoted = said.stream().filter(isQuoted).count();
        return quoted >= Math.max(1, SPEECH * said.size())
                && (quoted >= LEAST_QUOTED || common.stream().allMatch(isQuoted));
    }

    /** A word that both sides have in common. Names are no reporting: whoever reports a speech names who held it. */
    private record Common(boolean quotedLeft, boolean quotedRight, boolean isName, int said) {}

    /**
     * How much of what is shared is one quotation.
     *
     * @param isSpeech whether a word is of the shared quotation
     * @param isQuoted whether a word is no reporting
     * @param outside how many words are reporting, common or not
     */
    private static Speech speech(
            List<Common> common, Predicate<Common> isSpeech, Predicate<Common> isQuoted, int outside) {
        long quoted = common.stream().filter(isSpeech).count();
        long reported =
                common.stream().filter(w -> !w.isName && !isQuoted.test(w)).count();
        if (quoted == 0 || quoted < reported) {
            return Speech.NONE;
        }
        if (outside < LEAST_REPORTED) {
            return Speech.ALONE;
        }
        if (quoted < LEAST_QUOTED) {
            return Speech.NONE;
        }
        return reported <= REPORTED * outside ? Speech.SHARED : Speech.NONE;
    }

    private static int outside(Words words, int from, int to) {
        int outside = 0;
        for (int w = from; w < to; w++) {
            outside += words.is(w, Words.QUOTED) || words.is(w, Words.NAME) ? 0 : 1;
        }
        return outside;
    }

    private boolean isVerbatim(int leftFrom, int leftTo, int rightFrom, int rightTo) {
        return Arrays.equals(
                left.words().forms(), leftFrom, leftTo, right.words().forms(), rightFrom, rightTo);
    }

    private static Kind byOrder(int inOrder, int leftWords, int rightWords) {
        int shorter = Math.min(leftWords, rightWords);
        int longer = Math.max(leftWords, rightWords);
        boolean contained = inOrder >= CONTAINED * shorter && shorter >= CONTAINED_LENGTH * longer;
        return contained || 2.0 * inOrder >= EDITED * (leftWords + rightWords) ? Kind.EDITED : Kind.REWRITTEN;
    }

    /**
     * A sentence that is nothing but a quotation is copied if the reporting next to it on both sides is. Reporting in other
     * words does not tell: two reporters who heard one speech introduce it alike.
     *
     * @param firm which groups are matches at the job's threshold
     */
    void copyQuotationsInsideCopies(boolean[] firm) {
        List<List<Integer>> byLeft = new ArrayList<>();
        for (int s = 0; s <= left.sentences(); s++) {
            byLeft.add(new ArrayList<>(1));
        }
        Deque<Integer> copied = new ArrayDeque<>();
        for (int g = 0; g < groups.size(); g++) {
            byLeft.get(groups.get(g).leftFrom()).add(g);
            byLeft.get(groups.get(g).leftTo() - 1).add(g);
            if (firm[g] && reports[g] && speech[g] == Speech.NONE && byOrder[g] != Kind.REWRITTEN) {
                copied.add(g);
            }
        }
        while (!copied.isEmpty()) {
            Group group = groups.get(copied.remove());
            for (int s = Math.max(0, group.leftFrom() - 1); s <= Math.min(left.sentences(), group.leftTo()); s++) {
                for (int other : byLeft.get(s)) {
                    if (firm[other] && speech[other] == Speech.ALONE && areAdjacent(group, groups.get(other))) {
                        speech[other] = Speech.NONE;
                        copied.add(other);
                    }
                }
            }
        }
    }

    private static boolean areAdjacent(Group one, Group other) {
        boolean after = one.leftTo() == other.leftFrom() && one.rightTo() == other.rightFrom();
        boolean before = other.leftTo() == one.leftFrom() && other.rightTo() == one.rightFrom();
        return after || before;
    }
}
