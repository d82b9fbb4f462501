package org.wirecopy.candidate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The reference of the benchmark: weighs and joins distinct sentences by prefix filtering, in one thread. */
final class NaivePrefixJoin {
    /** A sentence's features, and the one outlet that has it, or {@link FeatureCounts#SEVERAL}. */
    record Sentence(long[] features, long outlet) {}

    /** What was compared and found; only pairs with different outlets are counted as found. */
    record Result(long candidates, long pairs) {}

    private final List<Sentence> sentences;
    private final double threshold;
    private final int[][] terms;
    private final float[][] weights;
    private int[] frequency;

    private NaivePrefixJoin(List<Sentence> sentences, double threshold) {
        this.sentences = sentences;
        this.threshold = threshold;
        terms = new int[sentences.size()][];
        weights = new float[sentences.size()][];
    }

    static Result join(List<Sentence> sentences, double threshold) {
        var join = new NaivePrefixJoin(sentences, threshold);
        join.weigh();
        return join.join();
    }

    private void weigh() {
        Map<Long, int[]> counts = new HashMap<>();
        for (Sentence sentence : sentences) {
            Arrays.stream(sentence.features)
                    .distinct()
                    .forEach(key -> counts.computeIfAbsent(key, k -> new int[1])[0]++);
        }
        Long[] order = counts.keySet().toArray(new Long[0]);
        Arrays.sort(
                order, Comparator.<Long>comparingInt(k -> counts.get(k)[0]).thenComparing(Comparator.naturalOrder()));
        Map<Long, Integer> rank = new HashMap<>(order.length * 2);
        frequency = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            rank.put(order[i], i);
            frequency[i] = counts.get(order[i])[0];
        }
        for (int i = 0; i < terms.length; i++) {
            weigh(
                    i,
                    Arrays.stream(sentences.get(i).features)
                            .mapToInt(rank::get)
                            .sorted()
                            .toArray());
        }
    }

    private void weigh(int i, int[] ranks) {
        int[] t = new int[ranks.length];
        double[] w = new double[ranks.length];
        int k = 0;
        double squares = 0;
        for (int a = 0, b; a < ranks.length; a = b) {
            for (b = a; b < ranks.length && ranks[b] == ranks[a]; b++) {}
            t[k] = ranks[a];
            w[k] = (1 + StrictMath.log(b - a)) * StrictMath.log(1 + (double) terms.length / frequency[ranks[a]]);
            squares += w[k] * w[k];
            k++;
        }
        terms[i] = Arrays.copyOf(t, k);
        weights[i] = new float[k];
        for (int j = 0; j < k; j++) {
            weights[i][j] = (float) (w[j] / Math.sqrt(squares));
        }
    }

    private Result join() {
        int n = terms.length;
        int[][] postings = new int[frequency.length][];
        int[] length = new int[frequency.length];
        float[] dense = new float[frequency.length];
        int[] stamp = new int[n];
        int[] candidates = new int[n];
        Arrays.fill(stamp, -1);
        long tried = 0;
        long pairs = 0;
        for (int x = 0; x < n; x++) {
            int[] t = terms[x];
            float[] w = weights[x];
            double rest = 0;
            for (float v : w) {
                rest += (double) v * v;
            }
            int prefix = 0;
            while (prefix < t.length && Math.sqrt(Math.max(0, rest)) >= threshold - 1e-6) {
                rest -= (double) w[prefix] * w[prefix++];
            }
            int found = 0;
            for (int p = 0; p < prefix; p++) {
                for (int q = 0; q < length[t[p]]; q++) {
                    int y = postings[t[p]][q];
                    if (stamp[y] != x) {
                        stamp[y] = x;
                        candidates[found++] = y;
                    }
                }
            }
            tried += found;
            for (int p = 0; p < t.length; p++) {
                dense[t[p]] = w[p];
            }
            for (int c = 0; c < found; c++) {
                int y = candidates[c];
                double dot = 0;
                for (int p = 0; p < terms[y].length; p++) {
                    dot += (double) dense[terms[y][p]] * weights[y][p];
                }
                if (dot >= threshold && areOfDifferentOutlets(x, y)) {
                    pairs++;
                }
            }
            for (int term : t) {
                dense[term] = 0;
            }
            for (int p = 0; p < prefix; p++) {
                int term = t[p];
                if (frequency[term] > 1) {
                    if (postings[term] == null) {
                        postings[term] = new int[4];
                    }
                    if (length[term] == postings[term].length) {
                        postings[term] = Arrays.copyOf(postings[term], length[term] * 2);
                    }
                    postings[term][length[term]++] = x;
                }
            }
        }
        return new Result(tried, pairs);
    }

    private boolean areOfDifferentOutlets(int x, int y) {
        long outlet = sentences.get(x).outlet;
        return outlet != sentences.get(y).outlet || outlet == FeatureCounts.SEVERAL;
    }
}
