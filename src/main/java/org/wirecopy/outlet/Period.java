package org.wirecopy.outlet;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** Names the period in which an article appeared, in UTC. */
final class Period {
    static final String UNDATED = "undated";

    private final DateTimeFormatter format;

    /** By {@code day}, {@code week} (ISO 8601), {@code month} or {@code year}. */
    Period(String period) {
        DateTimeFormatter local = switch (period) {
            case "day" -> DateTimeFormatter.ISO_LOCAL_DATE;
            case "week" ->
                new DateTimeFormatterBuilder()
                        .appendValue(IsoFields.WEEK_BASED_YEAR, 4)
                        .appendLiteral("-W")
                        .appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2)
                        .toFormatter(Locale.ROOT);
            case "month" -> DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);
            case "year" -> DateTimeFormatter.ofPattern("uuuu", Locale.ROOT);
            default -> throw new IllegalArgumentException("no period: " + period);
        };
        format = local.withZone(ZoneOffset.UTC);
    }

    String of(Instant publishedAt) {
        return publishedAt == null ? UNDATED : format.format(publishedAt);
    }
}
