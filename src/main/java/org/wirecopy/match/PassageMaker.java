package org.wirecopy.match;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.wirecopy.article.Prose;
import org.wirecopy.text.Span;

/** Tells of a hull what there is to tell: its kind, how much of it is matched, and what was changed. */
final class PassageMaker {
    /** Share of the matched characters that must be quoted, or else more than speech is shared. Chosen on German news. */
    private static final double QUOTED = 0.7;

    private final Prose left;
    private final Prose right;
    private final List<Match> matches;

    PassageMaker(Prose left, Prose right, List<Match> matches) {
        this.left = left;
        this.right = right;
        this.matches = matches;
    }

    Passage passage(Hull hull, double similarity) {
        List<Match> inside = matches.stream()
                .filter(m -> reaches(left, m.leftSentence(), hull.leftFrom(), hull.leftTo())
                        && reaches(right, m.rightSentence(), hull.rightFrom(), hull.rightTo()))
                .toList();
        List<SentencePair> pairs = inside.stream()
                .map(m -> new SentencePair(m.leftSentence(), m.rightSentence(), m.similarity()))
                .toList();
        Span onLeft = hull.left(left);
        Span onRight = hull.right(right);
        List<Edit> edits = Edits.of(left, right, hull, pairs);
        return new Passage(
                onLeft.begin(),
                onLeft.end(),
                onRight.begin(),
                onRight.end(),
                kind(inside, onLeft),
                similarity,
                Math.min(hull.leftTo() - hull.leftFrom(), hull.rightTo() - hull.rightFrom()),
                matched(inside, Match::leftSentence, left, onLeft),
                matched(inside, Match::rightSentence, right, onRight),
                edits,
                Direction.of(edits, left, right, hull));
    }

    private static boolean reaches(Prose prose, int sentence, int from, int to) {
        return prose.firstWords()[sentence] < to && prose.firstWords()[sentence + 1] > from;
    }

    private static int matched(List<Match> inside, ToIntFunction<Match> side, Prose prose, Span span) {
        return inside.stream()
                .mapToInt(side)
                .distinct()
                .map(s -> length(prose, s, span))
                .sum();
    }

    private static int length(Prose prose, int sentence, Span span) {
        int begin = Math.max(prose.contentBegins()[sentence], span.begin());
        int end = Math.min(prose.contentEnds()[sentence], span.end());
        return Math.max(0, end - begin);
    }

    /** The kind with the most characters on the left side, of equal ones the stronger claim; quoted if nearly all is. */
    private Kind kind(List<Match> inside, Span span) {
        Map<Kind, Integer> characters = new EnumMap<>(Kind.class);
        int last = -1;
        for (int i = 0; i < inside.size(); i++) {
            Match match = inside.get(i);
            Kind strongest = match.kind();
            for (; i + 1 < inside.size() && inside.get(i + 1).leftSentence() == match.leftSentence(); i++) {
                Kind next = inside.get(i + 1).kind();
                strongest = next.compareTo(strongest) < 0 ? next : strongest;
            }
            if (match.leftSentence() != last) {
                characters.merge(strongest, length(left, match.leftSentence(), span), Integer::sum);
                last = match.leftSentence();
            }
        }
        int matched = characters.values().stream().mapToInt(Integer::intValue).sum();
        if (characters.getOrDefault(Kind.QUOTED, 0) < QUOTED * matched) {
            characters.remove(Kind.QUOTED);
        }
        return characters.entrySet().stream()
                .max(Map.Entry.<Kind, Integer>comparingByValue()
                        .thenComparing(Map.Entry.<Kind, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(Kind.REWRITTEN);
    }
}
