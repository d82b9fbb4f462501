package org.wirecopy.article;

import java.time.Duration;

/** How exactly a time of publication is known. */
public enum Precision {
    SECOND(Duration.ofSeconds(1)),
    MINUTE(Duration.ofMinutes(1)),
    DAY(Duration.ofDays(1));

    private final Duration length;

    Precision(Duration length) {
        this.length = length;
    }

    /** The length of the interval in which the article appeared: it begins at the time given. */
    public Duration length() {
        return length;
    }
}
