package org.wirecopy.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wirecopy.article.Prose;
import org.wirecopy.candidate.Anchor;
import org.wirecopy.candidate.Information;

/** The anchors of a few articles by brute force: cosine over words and pairs of words, weighed over all their sentences. */
final class TestJoin {
    /** What anchors say that are no chance. */
    static final int MUCH = 100 * Information.UNITS;

    private final Map<Long, Integer> frequencies = new HashMap<>();
    private int sentences;

    TestJoin(Collection<Prose> proses) {
        for (Prose prose : proses) {
            for (int s = 0; s < prose.sentences(); s++) {
                counts(prose, s).keySet().forEach(f -> frequencies.merge(f, 1, Integer::sum));
                sentences++;
            }
        }
    }

    List<Anchor> anchors(Prose left, Prose right, double threshold) {
        List<Anchor> anchors = new ArrayList<>();
        for (int l = 0; l < left.sentences(); l++) {
            for (int r = 0; r < right.sentences(); r++) {
                double cosine = cosine(counts(left, l), counts(right, r));
                if (left.wordsIn(l) >= 5 && right.wordsIn(r) >= 5 && cosine >= threshold) {
                    anchors.add(new Anchor(l, r, Math.min(1, cosine), MUCH, false));
                }
            }
        }
        return anchors;
    }

    private double cosine(Map<Long, Integer> left, Map<Long, Integer> right) {
        double dot = left.entrySet().stream()
                .mapToDouble(
                        e -> weight(e.getKey()) * e.getValue() * weight(e.getKey()) * right.getOrDefault(e.getKey(), 0))
                .sum();
        return dot == 0 ? 0 : dot / Math.sqrt(norm(left) * norm(right));
    }

    private double norm(Map<Long, Integer> counts) {
        return counts.entrySet().stream()
                .mapToDouble(e -> Math.pow(weight(e.getKey()) * e.getValue(), 2))
                .sum();
    }

    private double weight(long feature) {
        return Math.log(1 + (double) sentences / frequencies.get(feature));
    }

    private static Map<Long, Integer> counts(Prose prose, int sentence) {
        Map<Long, Integer> counts = new HashMap<>();
        long[] keys = prose.words().keys();
        for (int w = prose.firstWords()[sentence]; w < prose.firstWords()[sentence + 1]; w++) {
            counts.merge(keys[w], 1, Integer::sum);
            if (w > prose.firstWords()[sentence]) {
                counts.merge((long) Objects.hash(keys[w - 1], keys[w]) << 32 | 1, 1, Integer::sum);
            }
        }
        return counts;
    }
}
