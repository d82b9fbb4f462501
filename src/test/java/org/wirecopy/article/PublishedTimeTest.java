package org.wirecopy.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTimeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-02-25|2021-02-25T00:00:00Z|DAY",
                "2021/2/5|2021-02-05T00:00:00Z|DAY",
                "20210225|2021-02-25T00:00:00Z|DAY",
                "2021-02-25T00:00:00|2021-02-25T00:00:00Z|DAY",
                "2021-02-25T00:00:00+01:00|2021-02-24T23:00:00Z|DAY",
                "2021-02-25T10:30|2021-02-25T10:30:00Z|MINUTE",
                "2021-02-25 10:30 +0100|2021-02-25T09:30:00Z|MINUTE",
                "2021-02-25T10:30:00Z|2021-02-25T10:30:00Z|SECOND",
                "2021-02-25T10:30:12.345-05:00|2021-02-25T15:30:12Z|SECOND",
                "2021-02-25T10:30:60Z|2021-02-25T10:30:59Z|SECOND",
                "2021-02-25T10:30:12+01:00[Europe/Berlin]|2021-02-25T09:30:12Z|SECOND",
                "20210225103012|2021-02-25T10:30:12Z|SECOND",
                "Thu, 25 Feb 2021 10:30:12 GMT|2021-02-25T10:30:12Z|SECOND",
                "Mon, 25 Feb 2021 10:30:12 +0100|2021-02-25T09:30:12Z|SECOND",
                "25 feb 2021 10:30 EST|2021-02-25T15:30:00Z|MINUTE",
                "5 Feb 2021 10:30|2021-02-05T10:30:00Z|MINUTE",
                "1614249012|2021-02-25T10:30:12Z|SECOND",
                "1614249012345|2021-02-25T10:30:12Z|SECOND",
                "1614211200|2021-02-25T00:00:00Z|DAY"
            })
    void readsTimesWithTheirPrecision(String written, String at, Precision precision) {
        assertThat(PublishedTime.of(written)).contains(new PublishedTime(Instant.parse(at), precision));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "9/29/12",
                "yesterday",
                "2021",
                "2021-02-30",
                "2021-13-01",
                "1066-10-14",
                "9999-12-31",
                "2021-02-25T25:00",
                "1614249012345678",
                "99999999999999",
                "Thu, 25 Foo 2021 10:30:12 GMT",
                "-1",
                "\0"
            })
    void leavesNonsenseAlone(String written) {
        assertThat(PublishedTime.of(written)).isEmpty();
    }
}
