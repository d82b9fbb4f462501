package org.wirecopy.report;

/**
 * A label that the run did not find, or a passage that nobody labelled.
 *
 * @param folder the folder of the gold standard
 * @param verdict {@code miss} or {@code false_hit}
 * @param covered the share of its characters that the other side has, in [0, 1): under a half
 */
public record DoubtfulCase(
        String folder,
        String verdict,
        String leftArticleId,
        int leftBegin,
        int leftEnd,
        String rightArticleId,
        int rightBegin,
        int rightEnd,
        double covered) {
    static final String MISS = "miss";
    static final String FALSE_HIT = "false_hit";

    static DoubtfulCase of(String folder, String verdict, Case each, double covered) {
        return new DoubtfulCase(
                folder,
                verdict,
                each.left(),
                each.leftBegin(),
                each.leftEnd(),
                each.right(),
                each.rightBegin(),
                each.rightEnd(),
                covered);
    }
}
