package org.wirecopy.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wirecopy.article.Prose;
import org.wirecopy.text.Words;

/** What must be done to the left side of a passage to get the right side, word by word. */
final class Edits {
    /** Words that must stand together elsewhere to count as moved. */
    static final int LEAST_MOVED = 3;

    private static final Comparator<Edit> ORDER = Comparator.comparingInt(Edit::leftBegin)
            .thenComparingInt(Edit::rightBegin)
            .thenComparingInt(Edit::leftEnd)
            .thenComparingInt(Edit::rightEnd);

    private final Words left;
    private final Words right;
    private final int leftFrom;
    private final int leftTo;
    private final int rightFrom;
    private final int rightTo;
    /** Per left word of the passage the right word it became, or -1. */
    private final int[] partners;
    /** Per left word of the passage whether it stands out of order on the right side. */
    private final boolean[] moved;
    /** Per right word of the passage the left word it comes from, or -1. */
    private final int[] sources;

    private final int[] found;
    private final List<Edit> edits = new ArrayList<>();

    private Edits(Prose left, Prose right, Hull hull) {
        this.left = left.words();
        this.right = right.words();
        leftFrom = hull.leftFrom();
        leftTo = hull.leftTo();
        rightFrom = hull.rightFrom();
        rightTo = hull.rightTo();
        partners = new int[leftTo - leftFrom];
        Arrays.fill(partners, -1);
        moved = new boolean[leftTo - leftFrom];
        sources = new int[rightTo - rightFrom];
        Arrays.fill(sources, -1);
        found = new int[leftTo];
    }

    /** The edits by (left begin, right begin); none if the two sides are the same word by word. */
    static List<Edit> of(Prose left, Prose right, Hull hull, List<SentencePair> pairs) {
        Edits edits = new Edits(left, right, hull);
        for (Chain.Block block : Chain.of(hull, pairs, left, right)) {
            edits.alignInOrder(block);
        }
        edits.findMoved();
        edits.emit();
        edits.edits.sort(ORDER);
        return edits.edits;
    }

    private void alignInOrder(Chain.Block block) {
        Arrays.fill(found, block.leftFrom(), block.leftTo(), -1);
        CommonWords.align(
                left.keys(), block.leftFrom(), block.leftTo(), right.keys(), block.rightFrom(), block.rightTo(), found);
        for (int w = block.leftFrom(); w < block.leftTo(); w++) {
            if (found[w] >= 0 && left.forms()[w] == right.forms()[found[w]]) {
                partners[w - leftFrom] = found[w] - rightFrom;
                sources[found[w] - rightFrom] = w - leftFrom;
            }
        }
    }

    /** Runs of words that are left over on both sides, the longest possible from left to right. */
    private void findMoved() {
        Map<Long, List<Integer>> starts = new HashMap<>();
        for (int r = 0; r + LEAST_MOVED <= sources.length; r++) {
            if (isFree(sources, r)) {
                starts.computeIfAbsent(hash(right.forms(), rightFrom + r), h -> new ArrayList<>(1))
                        .add(r);
            }
        }
        for (int l = 0; l + LEAST_MOVED <= partners.length; l++) {
            if (isFree(partners, l)) {
                int length = move(l, starts.getOrDefault(hash(left.forms(), leftFrom + l), List.of()));
                l += Math.max(0, length - 1);
            }
        }
    }

    private int move(int l, List<Integer> candidates) {
        int longest = 0;
        int target = -1;
        for (int r : candidates) {
            int length = 0;
            while (l + length < partners.length
                    && r + length < sources.length
                    && partners[l + length] < 0
                    && sources[r + length] < 0
                    && left.forms()[leftFrom + l + length] == right.forms()[rightFrom + r + length]) {
                length++;
            }
            if (length > longest) {
                longest = length;
                target = r;
            }
        }
        if (longest < LEAST_MOVED) {
            return 0;
        }
        for (int i = 0; i < longest; i++) {
            partners[l + i] = target + i;
            sources[target + i] = l + i;
            moved[l + i] = true;
        }
        add("move", l, l + longest, target, target + longest);
        return longest;
    }

    private static boolean isFree(int[] links, int from) {
        for (int i = 0; i < LEAST_MOVED; i++) {
            if (links[from + i] >= 0) {
                return false;
            }
        }
        return true;
    }

    private static long hash(long[] forms, int from) {
        long hash = 0;
        for (int i = 0; i < LEAST_MOVED; i++) {
            hash = (hash + forms[from + i]) * 0x9E3779B97F4A7C15L;
        }
        return hash;
    }

    /** Between two words that stay in order, the first run left over on each side is a replacement. */
    private void emit() {
        int l = 0;
        int r = 0;
        while (l < partners.length || r < sources.length) {
            int nextLeft = l;
            while (nextLeft < partners.length && (partners[nextLeft] < 0 || moved[nextLeft])) {
                nextLeft++;
            }
            int nextRight = nextLeft < partners.length ? partners[nextLeft] : sources.length;
            emitBetween(runs(partners, l, nextLeft), runs(sources, r, nextRight), l, r);
            l = nextLeft + 1;
            r = nextRight + 1;
        }
    }

    private void emitBetween(List<int[]> leftRuns, List<int[]> rightRuns, int l, int r) {
        for (int i = 0; i < Math.max(leftRuns.size(), rightRuns.size()); i++) {
            int[] a = i < leftRuns.size() ? leftRuns.get(i) : new int[] {l, l};
            int[] b = i < rightRuns.size() ? rightRuns.get(i) : new int[] {r, r};
            String operation = a[0] == a[1] ? "insert" : b[0] == b[1] ? "delete" : "replace";
            add(operation, a[0], a[1], b[0], b[1]);
            l = a[1];
            r = b[1];
        }
    }

    private static List<int[]> runs(int[] links, int from, int to) {
        List<int[]> runs = new ArrayList<>();
        int begin = -1;
        for (int i = from; i <= to; i++) {
            boolean free = i < to && links[i] < 0;
            if (free && begin < 0) {
                begin = i;
            } else if (!free && begin >= 0) {
                runs.add(new int[] {begin, i});
                begin = -1;
            }
        }
        return runs;
    }

    private void add(String operation, int l, int lEnd, int r, int rEnd) {
        int[] a = span(left, leftFrom, leftTo, leftFrom + l, leftFrom + lEnd);
        int[] b = span(right, rightFrom, rightTo, rightFrom + r, rightFrom + rEnd);
        String changed = operation.equals("move")
                ? "wording"
                : Changed.between(left, leftFrom + l, leftFrom + lEnd, right, rightFrom + r, rightFrom + rEnd);
        edits.add(new Edit(operation, a[0], a[1], b[0], b[1], changed));
    }

    /** The words' span; an empty run lies before the next word, or after the last. */
    private static int[] span(Words words, int first, int last, int from, int to) {
        if (from < to) {
            return new int[] {words.begins()[from], words.ends()[to - 1]};
        }
        int place = from < last ? words.begins()[from] : from > first ? words.ends()[from - 1] : 0;
        return new int[] {place, place};
    }
}
