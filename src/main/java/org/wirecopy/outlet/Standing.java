package org.wirecopy.outlet;

import java.time.Instant;
import java.util.List;
import org.wirecopy.article.Precision;

/**
 * Where an article stands among others: who printed it, when, and whom it credits.
 *
 * @param agency whether supplying copy is the outlet's trade
 * @param publishedAt the beginning of the interval in which it appeared; null where unknown
 * @param publishedPrecision the length of that interval; null exactly where {@code publishedAt} is
 * @param suppliers the agencies with a {@code supply} credit, the outlet itself left out; sorted, each once
 */
public record Standing(
        String articleId,
        String outlet,
        String owner,
        boolean agency,
        Instant publishedAt,
        Precision publishedPrecision,
        List<String> suppliers) {

    /** Whether this article's interval ends before the other's begins; never where one is undated. */
    public boolean isBefore(Standing other) {
        return publishedAt != null
                && other.publishedAt != null
                && !publishedAt.plus(publishedPrecision.length()).isAfter(other.publishedAt);
    }

    /** Whether both outlets are known to have one owner. */
    public boolean sharesOwnerWith(Standing other) {
        return owner != null && owner.equals(other.owner);
    }

    /** Whether this article credits the other's outlet as its supplier. */
    public boolean credits(Standing other) {
        return suppliers.stream().anyMatch(agency -> AgencyNames.mean(agency, other.outlet, other.agency));
    }
}
