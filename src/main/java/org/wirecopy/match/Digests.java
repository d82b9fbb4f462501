package org.wirecopy.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.wirecopy.article.Prose;

/**
 * Finds where a short run of sentences of the left article sums up a much longer stretch of the right one: its matches
 * are dense on the left and scattered on the right.
 *
 * <p>The numbers were chosen on PAN 2013's training half.
 */
final class Digests {
    /** Sentences without a match that may lie between two matches. */
    static final int GAP = 60;

    /** How many times longer the stretch summed up must be, in characters. */
    static final double LONGER = 2.7;

    /** Part of an article that a digest's matches span from which on it sums up the whole article. */
    static final double WHOLE = 1.0 / 3;

    static final int LEAST_CHARACTERS = 300;

    static final int LEAST_SENTENCES = 3;

    /** Share of the digest's sentences that must have a match. */
    static final double DENSE = 0.5;

    /** A part of about the same length on both sides ... */
    static final double PLAIN = 1.1;

    /** ... that is this share of the digest shows a copy with stray matches. */
    static final double PLAIN_SHARE = 0.5;

    private Digests() {}

    /** Whether one of the articles, and not the other, is of the outlet that sums up. */
    static boolean areSought(Prose left, Prose right, MatchSettings settings) {
        return settings.digests().equals(left.outlet()) != settings.digests().equals(right.outlet());
    }

    /**
     * The clusters that are digests.
     *
     * @param wide clusters with gaps of {@link #GAP}
     * @param narrow clusters with the usual gaps
     */
    static List<Cluster> of(
            List<Cluster> wide, List<Cluster> narrow, ToIntFunction<Cluster> onLeft, ToIntFunction<Cluster> onRight) {
        List<Cluster> digests = new ArrayList<>();
        for (Cluster cluster : wide) {
            int length = onLeft.applyAsInt(cluster);
            boolean plain = narrow.stream()
                    .filter(part -> part.meets(cluster))
                    .anyMatch(part -> onRight.applyAsInt(part) < PLAIN * onLeft.applyAsInt(part)
                            && onLeft.applyAsInt(part) >= PLAIN_SHARE * length);
            if (!plain
                    && length >= LEAST_CHARACTERS
                    && onRight.applyAsInt(cluster) >= LONGER * length
                    && isScattered(cluster)) {
                digests.add(cluster);
            }
        }
        return digests;
    }

    private static boolean isScattered(Cluster cluster) {
        long left =
                cluster.pairs().stream().mapToInt(SentencePair::left).distinct().count();
        long right = cluster.pairs().stream()
                .mapToInt(SentencePair::right)
                .distinct()
                .count();
        return left >= LEAST_SENTENCES
                && right >= LEAST_SENTENCES
                && left >= DENSE * (cluster.leftTo() - cluster.leftFrom());
    }
}
