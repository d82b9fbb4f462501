package org.wirecopy.outlet;

/**
 * Code points of whole sentences, summed over an article, an outlet or a period.
 *
 * @param originated shared copy that this outlet had first
 * @param taken shared copy that another outlet, or an agency outside the corpus, had first
 * @param undecided shared copy of which the times do not tell who had it first
 * @param recycled own text that the outlet had printed before
 * @param ownCredited own text in articles that credit a supplier
 * @param withinOwner text found, as copy, at an outlet of the same owner
 */
public record Figures(
        long own,
        long verbatim,
        long edited,
        long rewritten,
        long quoted,
        long boilerplate,
        long originated,
        long taken,
        long undecided,
        long recycled,
        long ownCredited,
        long withinOwner) {
    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** All text. */
    public long characters() {
        return prose() + boilerplate;
    }

    /** All text but the boilerplate: what shares are shares of. */
    public long prose() {
        return own + shared() + quoted;
    }

    /** Text found as copy elsewhere. */
    public long shared() {
        return verbatim + edited + rewritten;
    }

    /** own ÷ prose; null where there is no prose. */
    public Double ownShare() {
        return share(own, prose());
    }

    /** (own + originated) ÷ prose; null where there is no prose. */
    public Double originalShare() {
        return share(own + originated, prose());
    }

    static Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    /** The sum of both. */
    public Figures plus(Figures more) {
        return new Figures(
                own + more.own,
                verbatim + more.verbatim,
                edited + more.edited,
                rewritten + more.rewritten,
                quoted + more.quoted,
                boilerplate + more.boilerplate,
                originated + more.originated,
                taken + more.taken,
                undecided + more.undecided,
                recycled + more.recycled,
                ownCredited + more.ownCredited,
                withinOwner + more.withinOwner);
    }
}
