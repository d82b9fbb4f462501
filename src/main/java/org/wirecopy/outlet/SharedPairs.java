package org.wirecopy.outlet;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.wirecopy.match.AlignedPair;
import org.wirecopy.match.Match;
import org.wirecopy.match.Passage;
import org.wirecopy.spark.Records;

/** Measures what the articles of each aligned pair share. */
public final class SharedPairs {
    private SharedPairs() {}

    /** A pair of articles, and each of the two. */
    public record Both(AlignedPair pair, Measured left, Measured right) {}

    /**
     * One row for each pair with a match of sentences that are nobody's boilerplate.
     *
     * @param threshold the strength from which on a match is listed, in (0, 1]
     */
    public static Dataset<SharedPair> of(
            Dataset<AlignedPair> pairs, Dataset<Outline> outlines, double threshold, FigureSettings settings) {
        Dataset<Measured> articles =
                outlines.map((MapFunction<Outline, Measured>) Measured::of, Records.encoder(Measured.class));
        boolean byOwner = settings.byOwner();
        return Records.nested(pairs, "pair")
                .join(
                        Records.nested(articles, "left"),
                        col("pair.leftArticleId").equalTo(col("left.standing.articleId")))
                .join(
                        Records.nested(articles, "right"),
                        col("pair.rightArticleId").equalTo(col("right.standing.articleId")))
                .as(Records.encoder(Both.class))
                .flatMap(
                        (FlatMapFunction<Both, SharedPair>)
                                both -> shared(both.pair, both.left, both.right, threshold, byOwner)
                                        .iterator(),
                        Records.encoder(SharedPair.class));
    }

    private static List<SharedPair> shared(
            AlignedPair pair, Measured left, Measured right, double threshold, boolean byOwner) {
        int[] leftLengths = left.proseLengths();
        int[] rightLengths = right.proseLengths();
        List<Match> matches = pair.matches().stream()
                .filter(match -> leftLengths[match.leftSentence()] > 0 && rightLengths[match.rightSentence()] > 0)
                .toList();
        List<Match> listed =
                matches.stream().filter(match -> match.strength() >= threshold).toList();
        if (matches.isEmpty()) {
            return List.of();
        }
        return List.of(new SharedPair(
                left.standing(),
                right.standing(),
                !(byOwner && left.standing().sharesOwnerWith(right.standing())),
                matches,
                matches.stream()
                        .mapToInt(match -> leftLengths[match.leftSentence()])
                        .toArray(),
                matches.stream()
                        .mapToInt(match -> rightLengths[match.rightSentence()])
                        .toArray(),
                listed.size(),
                passages(pair.passages(), left, right, listed),
                side(findings(listed, Finding::ofLeft), leftLengths),
                side(findings(listed, Finding::ofRight), rightLengths),
                headlineChanged(left.headline(), right.headline()),
                null,
                null));
    }

    private static Boolean headlineChanged(String left, String right) {
        return left == null || right == null ? null : !left.equals(right);
    }

    /** A passage stands as long as a listed match stands in it. */
    private static List<Passage> passages(List<Passage> passages, Measured left, Measured right, List<Match> listed) {
        return passages.stream()
                .filter(passage -> listed.stream()
                        .anyMatch(match -> left.holdsLeft(passage, match) && right.holdsRight(passage, match)))
                .toList();
    }

    private static List<Finding> findings(List<Match> matches, BiFunction<Match, Integer, Finding> seen) {
        List<Finding> findings = new ArrayList<>(matches.size());
        for (int index = 0; index < matches.size(); index++) {
            findings.add(seen.apply(matches.get(index), index));
        }
        return findings;
    }

    private static SharedSide side(List<Finding> findings, int[] lengths) {
        Finding[] best = new Finding[lengths.length];
        for (Finding finding : findings) {
            Finding known = best[finding.sentence()];
            if (finding.counts() && (known == null || Finding.BEST_FIRST.compare(finding, known) < 0)) {
                best[finding.sentence()] = finding;
            }
        }
        long prose = 0;
        long shared = 0;
        long quoted = 0;
        int sentences = 0;
        for (int sentence = 0; sentence < lengths.length; sentence++) {
            boolean speech = best[sentence] != null && best[sentence].isQuoted();
            boolean copy = best[sentence] != null && !speech;
            prose += lengths[sentence];
            shared += copy ? lengths[sentence] : 0;
            quoted += speech ? lengths[sentence] : 0;
            sentences += copy ? 1 : 0;
        }
        return new SharedSide(prose, shared, quoted, sentences);
    }
}
