package org.wirecopy.outlet;

import java.util.List;
import org.wirecopy.match.Kind;

/**
 * What is found about one sentence.
 *
 * @param evidence the rule by which it is boilerplate; else the best match, as {@code article#sentence}; null where
 *     nothing matches
 * @param similarity of the best match; null where nothing matches
 * @param coveredCharacters code points found word by word in the best match
 * @param otherOutlets where it is found, sorted
 * @param origin an outlet, an agency or {@code undecided}; null for own, quoted and boilerplate
 * @param recycled whether it is own text that the outlet had printed before
 */
public record Verdict(
        Kind kind,
        String evidence,
        Double similarity,
        int coveredCharacters,
        List<String> otherOutlets,
        String origin,
        boolean recycled) {

    /** Whether it is copy that others have as well. */
    public boolean isShared() {
        return kind.compareTo(Kind.QUOTED) < 0;
    }
}
