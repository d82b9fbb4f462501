package org.wirecopy.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When an article appeared: the beginning of an interval, and how long that is.
 *
 * <p>Read are ISO 8601 (dates; times with or without seconds, fractions and zone; a space for the T; the basic forms
 * of 8 and 14 digits), RFC 1123 (with or without weekday and seconds), and seconds or milliseconds since 1970. Without
 * a zone, times are UTC. Midnight to the second is a day: feeds that know only the date write it so, and where one
 * means midnight, a day is too cautious but not wrong. Years must lie in 1600 to 2100.
 */
record PublishedTime(Instant at, Precision precision) {
    private static final int FIRST_YEAR = 1600;
    private static final int LAST_YEAR = 2100;

    private static final Pattern ISO = Pattern.compile("(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})"
            + "(?:[Tt ]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?"
            + "\\s*([Zz]|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?(?:\\[[^]]*])?)?");
    private static final Pattern BASIC = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:(\\d{2})(\\d{2})(\\d{2}))?");
    private static final Pattern EPOCH = Pattern.compile("(\\d{9,10}|\\d{12,13})(?:\\.\\d+)?");
    private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}{3,9}\\.?,?\\s+(?=\\d)");
    private static final DateTimeFormatter RFC_1123 = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMM yyyy H:mm[:ss][ ][XXX][XX][X][zzz]")
            .toFormatter(Locale.ENGLISH);

    /** The time that a field tells; empty if it is none. */
    static Optional<PublishedTime> of(String written) {
        String text = written.strip();
        try {
            return iso(text)
                    .or(() -> basic(text))
                    .or(() -> epoch(text))
                    .or(() -> rfc1123(text))
                    .filter(PublishedTime::isSane);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<PublishedTime> iso(String text) {
        Matcher m = ISO.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        LocalDate date = LocalDate.of(number(m.group(1)), number(m.group(3)), number(m.group(4)));
        if (m.group(5) == null) {
            return Optional.of(day(date));
        }
        int seconds = m.group(7) == null ? 0 : Math.min(59, number(m.group(7)));
        int nanos = m.group(8) == null ? 0 : number((m.group(8) + "00000000").substring(0, 9));
        LocalTime time = LocalTime.of(number(m.group(5)), number(m.group(6)), seconds, nanos);
        Precision precision = m.group(7) == null ? Precision.MINUTE : Precision.SECOND;
        return Optional.of(at(date.atTime(time), zone(m.group(9)), precision));
    }

    private static Optional<PublishedTime> basic(String text) {
        Matcher m = BASIC.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        LocalDate date = LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3)));
        return Optional.of(
                m.group(4) == null
                        ? day(date)
                        : at(
                                date.atTime(number(m.group(4)), number(m.group(5)), number(m.group(6))),
                                ZoneOffset.UTC,
                                Precision.SECOND));
    }

    private static Optional<PublishedTime> epoch(String text) {
        Matcher m = EPOCH.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(m.group(1));
        Instant instant = m.group(1).length() <= 10 ? Instant.ofEpochSecond(count) : Instant.ofEpochMilli(count);
        return Optional.of(at(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), ZoneOffset.UTC, Precision.SECOND));
    }

    private static Optional<PublishedTime> rfc1123(String text) {
        // The weekday says nothing that the date does not, and is wrong often enough.
        String plain = WEEKDAY.matcher(text).replaceFirst("");
        var parsed = RFC_1123.parseBest(plain, java.time.ZonedDateTime::from, LocalDateTime::from);
        LocalDateTime local = LocalDateTime.from(parsed);
        ZoneId zone = parsed instanceof java.time.ZonedDateTime zoned ? zoned.getZone() : ZoneOffset.UTC;
        boolean hasSeconds = plain.indexOf(':') != plain.lastIndexOf(':');
        return Optional.of(at(local, zone, hasSeconds ? Precision.SECOND : Precision.MINUTE));
    }

    private static PublishedTime day(LocalDate date) {
        return new PublishedTime(date.atStartOfDay(ZoneOffset.UTC).toInstant(), Precision.DAY);
    }

    private static PublishedTime at(LocalDateTime local, ZoneId zone, Precision written) {
        boolean midnight = local.toLocalTime().equals(LocalTime.MIDNIGHT);
        // Milliseconds are below every precision there is, and Spark keeps microseconds.
        Instant instant = local.withNano(0).atZone(zone).toInstant();
        return new PublishedTime(instant, midnight ? Precision.DAY : written);
    }

    private static ZoneId zone(String written) {
        if (written == null || Character.isLetter(written.charAt(0))) {
            return ZoneOffset.UTC;
        }
        return ZoneOffset.of(written);
    }

    private static boolean isSane(PublishedTime time) {
        int year = time.at.atZone(ZoneOffset.UTC).getYear();
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
