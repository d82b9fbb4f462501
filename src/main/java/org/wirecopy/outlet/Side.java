package org.wirecopy.outlet;

import java.util.List;

/**
 * What one article shares with one other.
 *
 * @param isLeft whether this article is the left one of the pair
 * @param sameOwner whether both outlets are known to have one owner
 * @param compared false where such an outlet does not count as another
 * @param third the agency that supplied the story of both; null where there is none
 * @param findings one for each match, seen from this article
 */
public record Side(
        boolean isLeft, Standing other, boolean sameOwner, boolean compared, String third, List<Finding> findings) {}
