package org.wirecopy.outlet;

/**
 * A row of the table {@code outlet_periods}; key: outlet, period.
 *
 * @param period {@code 2023}, {@code 2023-07}, {@code 2023-W30} or {@code 2023-07-27}, in UTC; {@code undated}
 */
public record OutletPeriodRow(
        String outlet,
        String period,
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
        boolean smallSample) {
    /** The figures of an outlet's row, said of a period. */
    static OutletPeriodRow of(String period, OutletRow row) {
        return new OutletPeriodRow(
                row.outlet(),
                period,
                row.owner(),
                row.articles(),
                row.stories(),
                row.characters(),
                row.words(),
                row.ownCharacters(),
                row.verbatimCharacters(),
                row.editedCharacters(),
                row.rewrittenCharacters(),
                row.quotedCharacters(),
                row.boilerplateCharacters(),
                row.originatedCharacters(),
                row.takenCharacters(),
                row.undecidedCharacters(),
                row.recycledCharacters(),
                row.ownCreditedCharacters(),
                row.withinOwnerCharacters(),
                row.ownShare(),
                row.ownShareLow(),
                row.ownShareHigh(),
                row.originalShare(),
                row.originalShareLow(),
                row.originalShareHigh(),
                row.smallSample());
    }
}
