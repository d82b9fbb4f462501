package org.wirecopy.candidate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Pairs of occurrences in parallel arrays, and what was not listed beside them. */
final class SharedSentences implements Serializable {
    int size;
    private String[] left = new String[16];
    private String[] right = new String[16];
    private int[] leftSentence = new int[16];
    private int[] rightSentence = new int[16];
    private double[] similarity = new double[16];
    private int[] said = new int[16];
    private boolean[] witness = new boolean[16];
    /** Groups of pairs that were too many to list, and how many pairs they have. */
    long cutGroups;

    long notListed;

    /** One pair; the article of the smaller id is the left one. It may be said several times, once as a witness. */
    public record Row(
            String leftArticleId,
            String rightArticleId,
            int leftSentence,
            int rightSentence,
            double similarity,
            int said,
            boolean witness) {}

    void add(
            SentenceBlock leftBlock,
            int leftAt,
            SentenceBlock rightBlock,
            int rightAt,
            double itsSimilarity,
            int itsSaid,
            boolean isWitness) {
        if (compare(leftBlock.article[leftAt], rightBlock.article[rightAt]) > 0) {
            add(rightBlock, rightAt, leftBlock, leftAt, itsSimilarity, itsSaid, isWitness);
            return;
        }
        if (size == left.length) {
            left = Arrays.copyOf(left, 2 * size);
            right = Arrays.copyOf(right, 2 * size);
            leftSentence = Arrays.copyOf(leftSentence, 2 * size);
            rightSentence = Arrays.copyOf(rightSentence, 2 * size);
            similarity = Arrays.copyOf(similarity, 2 * size);
            said = Arrays.copyOf(said, 2 * size);
            witness = Arrays.copyOf(witness, 2 * size);
        }
        left[size] = leftBlock.article[leftAt];
        right[size] = rightBlock.article[rightAt];
        leftSentence[size] = leftBlock.sentence[leftAt];
        rightSentence[size] = rightBlock.sentence[rightAt];
        similarity[size] = itsSimilarity;
        said[size] = itsSaid;
        witness[size] = isWitness;
        size++;
    }

    /** In the order of code points, as SQL compares text; Java's own order differs outside the basic plane. */
    static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean bothOrNone = Character.isSurrogate(a) == Character.isSurrogate(b);
                return bothOrNone ? a - b : Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return one.length() - other.length();
    }

    Iterator<Row> rows() {
        List<Row> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            rows.add(new Row(left[i], right[i], leftSentence[i], rightSentence[i], similarity[i], said[i], witness[i]));
        }
        return rows.iterator();
    }
}
