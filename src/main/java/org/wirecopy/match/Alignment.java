package org.wirecopy.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.wirecopy.article.Prose;
import org.wirecopy.candidate.Anchor;
import org.wirecopy.text.Span;

/** Aligns two articles: sentences with sentences, then word by word inside the passages that these form. */
public final class Alignment {
    /** Chosen on PAN 2013's training half, as are the other numbers here. */
    private static final int SUMMARY_GAP = 60;

    private static final int SUMMARY_RATIO = 3;

    private static final int LEAST_SUMMARY = 300;

    private final Prose left;
    private final Prose right;
    private final SentenceVectors vectors;
    private final MatchSettings settings;

    private Alignment(Prose left, Prose right, MatchSettings settings) {
        this.left = left;
        this.right = right;
        this.settings = settings;
        vectors = SentenceVectors.of(left, right);
    }

    /**
     * All that two articles share; null if they share nothing.
     *
     * @param left the article with the smaller id
     * @param anchors the similar sentences that the join over the corpus found in the two articles
     */
    public static AlignedPair of(Prose left, Prose right, List<Anchor> anchors, MatchSettings settings) {
        Alignment alignment = new Alignment(left, right, settings);
        List<Match> matches = Matches.of(left, right, alignment.vectors, anchors, settings.threshold());
        if (matches.isEmpty()) {
            return null;
        }
        return new AlignedPair(
                left.articleId(),
                right.articleId(),
                left.outlet(),
                right.outlet(),
                matches,
                alignment.passages(matches));
    }

    private List<Passage> passages(List<Match> matches) {
        List<Match> accepted = matches.stream()
                .filter(m -> m.strength() >= settings.threshold())
                .toList();
        List<Cluster> clusters = clusters(dominant(accepted));
        List<Passage> passages = new ArrayList<>();
        for (Cluster cluster : clusters) {
            passages.add(passage(cluster, accepted));
        }
        passages.sort(Comparator.comparingInt(Passage::leftBegin).thenComparingInt(Passage::rightBegin));
        return passages;
    }

    private List<SentencePair> dominant(List<Match> matches) {
        double[] bestOfLeft = new double[left.sentences()];
        double[] bestOfRight = new double[right.sentences()];
        for (Match m : matches) {
            bestOfLeft[m.leftSentence()] = Math.max(bestOfLeft[m.leftSentence()], m.similarity());
            bestOfRight[m.rightSentence()] = Math.max(bestOfRight[m.rightSentence()], m.similarity());
        }
        return matches.stream()
                .filter(m -> m.similarity()
                        >= Strengths.DOMINANCE * Math.max(bestOfLeft[m.leftSentence()], bestOfRight[m.rightSentence()]))
                .map(m -> new SentencePair(m.leftSentence(), m.rightSentence(), m.similarity()))
                .toList();
    }

    private List<Cluster> clusters(List<SentencePair> pairs) {
        List<Cluster> clusters =
                Overlaps.settled(Clusters.of(pairs, vectors, settings.gap(), settings.hull()), vectors);
        if (settings.borders()) {
            Borders borders = new Borders(vectors);
            clusters = clusters.stream()
                    .map(borders::moved)
                    .filter(Objects::nonNull)
                    .toList();
            clusters = Overlaps.settled(clusters, vectors);
        }
        clusters = longEnough(clusters);
        if (settings.summaries() && isSummary(clusters)) {
            return longEnough(Overlaps.settled(Clusters.of(pairs, vectors, SUMMARY_GAP, settings.hull()), vectors));
        }
        return clusters;
    }

    private boolean isSummary(List<Cluster> clusters) {
        int onLeft = clusters.stream().mapToInt(c -> leftSpan(c).length()).sum();
        int onRight = clusters.stream().mapToInt(c -> rightSpan(c).length()).sum();
        int shorter = Math.min(onLeft, onRight);
        return shorter > LEAST_SUMMARY && Math.max(onLeft, onRight) > SUMMARY_RATIO * shorter;
    }

    private List<Cluster> longEnough(List<Cluster> clusters) {
        return clusters.stream()
                .filter(c -> {
                    int a = leftSpan(c).length();
                    int b = rightSpan(c).length();
                    return Math.min(a, b) >= settings.shorterSide() && Math.max(a, b) >= settings.longerSide();
                })
                .toList();
    }

    private Span leftSpan(Cluster cluster) {
        return span(left, cluster.leftFrom(), cluster.leftTo());
    }

    private Span rightSpan(Cluster cluster) {
        return span(right, cluster.rightFrom(), cluster.rightTo());
    }

    private static Span span(Prose prose, int from, int to) {
        return new Span(prose.contentBegins()[from], prose.contentEnds()[to - 1]);
    }

    private Passage passage(Cluster cluster, List<Match> matches) {
        List<Match> inside = matches.stream()
                .filter(m -> m.leftSentence() >= cluster.leftFrom()
                        && m.leftSentence() < cluster.leftTo()
                        && m.rightSentence() >= cluster.rightFrom()
                        && m.rightSentence() < cluster.rightTo())
                .toList();
        Span l = leftSpan(cluster);
        Span r = rightSpan(cluster);
        int words = Math.min(
                left.firstWords()[cluster.leftTo()] - left.firstWords()[cluster.leftFrom()],
                right.firstWords()[cluster.rightTo()] - right.firstWords()[cluster.rightFrom()]);
        List<Edit> edits = Edits.of(left, right, cluster);
        return new Passage(
                l.begin(),
                l.end(),
                r.begin(),
                r.end(),
                PassageKind.of(inside, left),
                cluster.similarity(),
                words,
                (int) inside.stream()
                        .mapToInt(Match::leftSentence)
                        .distinct()
                        .map(s -> characters(left, s))
                        .sum(),
                (int) inside.stream()
                        .mapToInt(Match::rightSentence)
                        .distinct()
                        .map(s -> characters(right, s))
                        .sum(),
                edits,
                null);
    }

    private static int characters(Prose prose, int sentence) {
        return prose.sentenceEnds()[sentence] - prose.sentenceBegins()[sentence];
    }
}
