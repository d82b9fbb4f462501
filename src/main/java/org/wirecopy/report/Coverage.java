package org.wirecopy.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wirecopy.text.Span;

/** How much of a case other cases of the same two articles cover. */
final class Coverage {
    private Coverage() {}

    static Map<Case.ArticlePair, List<Case>> byPair(Collection<Case> cases) {
        Map<Case.ArticlePair, List<Case>> groups = new HashMap<>();
        for (Case each : cases) {
            groups.computeIfAbsent(each.pair(), pair -> new ArrayList<>()).add(each);
        }
        return groups;
    }

    /** The share of a case's characters, both sides together, that the cases meeting it cover; in [0, 1]. */
    static double share(Case of, List<Case> others) {
        List<Case> near = others.stream().filter(of::meets).toList();
        if (near.isEmpty() || of.characters() == 0) {
            return 0;
        }
        int left = union(
                of.leftBegin(),
                of.leftEnd(),
                near.stream().map(c -> new Span(c.leftBegin(), c.leftEnd())).toList());
        int right = union(
                of.rightBegin(),
                of.rightEnd(),
                near.stream().map(c -> new Span(c.rightBegin(), c.rightEnd())).toList());
        return (double) (left + right) / of.characters();
    }

    /** Code points between two offsets that at least one span covers. */
    private static int union(int begin, int end, List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(Span::begin).thenComparingInt(Span::end));
        int total = 0;
        int reach = begin;
        for (Span span : sorted) {
            int from = Math.max(span.begin(), reach);
            int to = Math.min(span.end(), end);
            if (to > from) {
                total += to - from;
                reach = to;
            }
        }
        return total;
    }
}
