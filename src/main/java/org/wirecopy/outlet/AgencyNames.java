package org.wirecopy.outlet;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.wirecopy.article.Agencies;

/** Tells whether an outlet is the agency that a credit names. */
final class AgencyNames {
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private AgencyNames() {}

    /**
     * Whether the agency and the outlet are the same house: the outlet's name holds the agency's ("Reuters UK"), is
     * one of its spellings ("The Associated Press", AP), or, if the job calls the outlet an agency, has its initials.
     */
    static boolean mean(String agency, String outlet, boolean outletIsAgency) {
        List<String> wanted = words(agency);
        List<String> found = words(outlet);
        if (wanted.isEmpty()) {
            return false;
        }
        return Collections.indexOfSubList(found, wanted) >= 0
                || Agencies.spellings(agency).stream().map(AgencyNames::words).anyMatch(found::equals)
                || outletIsAgency && wanted.size() == 1 && initials(found).equals(wanted.get(0));
    }

    private static List<String> words(String name) {
        return Arrays.stream(GAPS.split(name.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty() && !word.equals("the"))
                .toList();
    }

    private static String initials(List<String> words) {
        StringBuilder initials = new StringBuilder();
        for (String word : words) {
            initials.appendCodePoint(word.codePointAt(0));
        }
        return initials.toString();
    }
}
