package org.wirecopy.outlet;

import java.util.Locale;

/** Names of enumerations as the tables have them: in lower case. */
final class Names {
    private Names() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
