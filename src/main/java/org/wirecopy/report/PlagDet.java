package org.wirecopy.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How well passages found agree with a gold standard: the macro-averaged measure of PAN (Potthast, Stein,
 * Barrón-Cedeño, Rosso: An Evaluation Framework for Plagiarism Detection, COLING 2010).
 *
 * @param cases how many labels, repetitions counted once
 * @param found how many passages, repetitions counted once
 * @param plagDet {@code f1 / log2(1 + granularity)}, in [0, 1]
 * @param precision mean over the passages of the share of their characters, on both sides, that labels cover
 * @param recall mean over the labels of the share of their characters, on both sides, that passages cover
 * @param f1 harmonic mean of precision and recall
 * @param granularity passages per label that is found at all; 1 is best
 */
public record PlagDet(
        int cases, int found, double plagDet, double precision, double recall, double f1, double granularity) {

    /** The measure over all cases; the left side of a passage must be the left side of its label. */
    public static PlagDet of(Collection<Case> cases, Collection<Case> found) {
        Set<Case> labels = inOrder(cases);
        Set<Case> passages = inOrder(found);
        double recall = covered(labels, passages);
        double precision = covered(passages, labels);
        double granularity = granularity(labels, passages);
        double f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
        double plagDet = f1 / (Math.log(1 + granularity) / Math.log(2));
        return new PlagDet(labels.size(), passages.size(), plagDet, precision, recall, f1, granularity);
    }

    /** One order for all sums, so that the last digit does not depend on who asks. */
    private static Set<Case> inOrder(Collection<Case> cases) {
        Set<Case> ordered = new TreeSet<>(Case.ORDER);
        ordered.addAll(cases);
        return ordered;
    }

    private static double covered(Set<Case> cases, Set<Case> by) {
        if (cases.isEmpty()) {
            return by.isEmpty() ? 1 : 0;
        }
        Map<Case.ArticlePair, List<Case>> near = Coverage.byPair(by);
        double total = 0;
        for (Case each : cases) {
            total += Coverage.share(each, near.getOrDefault(each.pair(), List.of()));
        }
        return total / cases.size();
    }

    private static double granularity(Set<Case> cases, Set<Case> found) {
        Map<Case.ArticlePair, List<Case>> near = Coverage.byPair(found);
        Map<Case, Long> met = new HashMap<>();
        for (Case each : cases) {
            long hits = near.getOrDefault(each.pair(), List.of()).stream()
                    .filter(each::meets)
                    .count();
            if (hits > 0) {
                met.put(each, hits);
            }
        }
        long hits = met.values().stream().mapToLong(Long::longValue).sum();
        return met.isEmpty() ? 1 : (double) hits / met.size();
    }
}
