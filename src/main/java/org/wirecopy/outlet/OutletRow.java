package org.wirecopy.outlet;

import java.util.List;
import org.wirecopy.candidate.TermWeight;

/**
 * A row of the table {@code outlets}; key: outlet.
 *
 * @param stories stories with an article of the outlet
 * @param smallSample whether there are too few stories and articles outside stories for an interval
 * @param terms the outlet's telling terms by TF-IDF; null where they were not computed
 */
public record OutletRow(
        String outlet,
        String owner,
        long articles,
        long stories,
        long characters,
        long words,
        long ownCharacters,
        long verbatimCharacters,
        long editedCharacters,
        long rewrittenCharacters,
        long quotedCharacters,
        long boilerplateCharacters,
        long originatedCharacters,
        long takenCharacters,
        long undecidedCharacters,
        long recycledCharacters,
        long ownCreditedCharacters,
        long withinOwnerCharacters,
        Double ownShare,
        Double ownShareLow,
        Double ownShareHigh,
        Double originalShare,
        Double originalShareLow,
        Double originalShareHigh,
        boolean smallSample,
        List<TermWeight> terms) {}
