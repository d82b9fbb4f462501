package org.wirecopy.outlet;

import java.time.Instant;
import java.util.List;
import org.wirecopy.article.Precision;

/**
 * An article without its text and words: what the account of its sentences needs.
 *
 * @param headline the title with case and punctuation evened out; null where there is none
 * @param ends where each sentence ends, in code points; it begins where the one before ends, the first at 0
 * @param words how many words the article has
 * @param furniture per sentence the rule by which it is boilerplate, or null
 * @param suppliers as in {@link Standing}
 * @param printings per sentence a 64-bit key of its words as printed; 0 where it is too short to tell a repetition
 *     from chance, or boilerplate
 */
public record Outline(
        String articleId,
        String outlet,
        String owner,
        boolean agency,
        Instant publishedAt,
        Precision publishedPrecision,
        String headline,
        int[] ends,
        int words,
        List<String> furniture,
        List<String> suppliers,
        long[] printings) {

    /** Code points of one sentence. */
    public int length(int sentence) {
        return ends[sentence] - (sentence == 0 ? 0 : ends[sentence - 1]);
    }

    /** Code points of the article. */
    public int characters() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    /** Where it stands among others. */
    public Standing standing() {
        return new Standing(articleId, outlet, owner, agency, publishedAt, publishedPrecision, suppliers);
    }
}
