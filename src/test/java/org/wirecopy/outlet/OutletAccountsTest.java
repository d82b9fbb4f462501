package org.wirecopy.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class OutletAccountsTest {
    private static ArticleFigures article(int number, String storyId, String time, long own, long verbatim) {
        return new ArticleFigures(
                "a%03d".formatted(number),
                "Alpha",
                null,
                time == null ? null : Instant.parse(time),
                storyId,
                20,
                new Figures(own, verbatim, 0, 0, 0, 10, 0, 0, verbatim, 0, 0, 0),
                List.of(new Variant(0.35, own - 1, 0), new Variant(0.55, own, 1)));
    }

    private static List<ArticleFigures> articles(int count) {
        List<ArticleFigures> articles = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            articles.add(article(number, null, "2023-07-%02dT00:00:00Z".formatted(1 + number % 28), 100 + number, 50));
        }
        return articles;
    }

    private static OutletAccount account(List<ArticleFigures> articles) {
        return OutletAccounts.account("Alpha", articles.iterator(), FigureSettings.defaults());
    }

    @Test
    void sharesLeaveBoilerplateOut() {
        OutletRow row = account(articles(2)).figures();
        assertThat(row.characters()).isEqualTo(100 + 101 + 100 + 20);
        assertThat(row.ownShare()).isEqualTo(201 / 301.0);
    }

    @Test
    void underTenUnitsThereIsNoInterval() {
        OutletRow nine = account(articles(9)).figures();
        assertThat(nine.smallSample()).isTrue();
        assertThat(nine.ownShareLow()).isNull();
        OutletRow ten = account(articles(10)).figures();
        assertThat(ten.smallSample()).isFalse();
        assertThat(ten.ownShareLow()).isLessThan(ten.ownShare());
        assertThat(ten.ownShareHigh()).isGreaterThan(ten.ownShare());
    }

    @Test
    void aStoryIsOneUnitHoweverManyArticlesItHas() {
        List<ArticleFigures> articles = articles(9);
        for (int number = 9; number < 40; number++) {
            articles.add(article(number, "a009", null, 10, 10));
        }
        assertThat(account(articles).figures().smallSample()).isFalse();
        articles.remove(0);
        assertThat(account(articles).figures().smallSample()).isTrue();
        assertThat(account(articles).figures().stories()).isEqualTo(1);
    }

    @Test
    void theOrderOfTheArticlesDoesNotMatter() {
        List<ArticleFigures> articles = articles(30);
        OutletAccount expected = account(articles);
        Collections.shuffle(articles, new Random(3));
        assertThat(account(articles)).isEqualTo(expected);
    }

    /** For 400 units of which half are all own, the share's standard error is .5 ÷ √400. */
    @Test
    void theIntervalIsAsWideAsTheNormalOne() {
        List<ArticleFigures> articles = new ArrayList<>();
        for (int number = 0; number < 400; number++) {
            articles.add(article(number, null, null, number % 2 * 100, (1 - number % 2) * 100));
        }
        OutletRow row = account(articles).figures();
        assertThat(row.ownShareLow()).isCloseTo(0.5 - 1.96 * 0.025, Offset.offset(0.006));
        assertThat(row.ownShareHigh()).isCloseTo(0.5 + 1.96 * 0.025, Offset.offset(0.006));
    }

    @Test
    void periodsAddUpAndKnowTheUndated() {
        OutletAccount account = account(List.of(
                article(1, null, "2023-06-30T23:59:59Z", 1, 0),
                article(2, null, "2023-07-01T00:00:00Z", 2, 0),
                article(3, null, null, 4, 0)));
        assertThat(account.periods())
                .extracting(OutletPeriodRow::period)
                .containsExactly("2023-06", "2023-07", "undated");
        assertThat(account.periods().stream()
                        .mapToLong(OutletPeriodRow::ownCharacters)
                        .sum())
                .isEqualTo(7);
    }

    @Test
    void periodsAreNamedByIso() {
        Instant newYear = Instant.parse("2021-01-01T12:00:00Z");
        assertThat(new Period("week").of(newYear)).isEqualTo("2020-W53");
        assertThat(new Period("day").of(newYear)).isEqualTo("2021-01-01");
        assertThat(new Period("year").of(newYear)).isEqualTo("2021");
    }

    @Test
    void sharesAreToldAtOtherThresholds() {
        assertThat(account(articles(1)).sensitivity())
                .containsExactly(
                        new SensitivityRow("Alpha", 0.35, 99 / 150.0, 99 / 150.0),
                        new SensitivityRow("Alpha", 0.55, 100 / 150.0, 101 / 150.0));
    }

    @Test
    void anOutletOfBoilerplateHasNoShare() {
        OutletRow row = account(List.of(article(1, null, null, 0, 0))).figures();
        assertThat(row.ownShare()).isNull();
        assertThat(row.originalShare()).isNull();
    }

    @Test
    void settingsNameWhatIsWrong() {
        assertThatThrownBy(() -> new FigureSettings("feed", "month", 1000, 1, 10, 200, 0.2, 100))
                .hasMessage("compareBy must be one of outlet, owner, got feed");
        assertThatThrownBy(() -> new FigureSettings("outlet", "month", 1000, 1, 10, 200, 7, 100))
                .hasMessage("storyShare must lie in 0 to 1, got 7.0");
    }
}
