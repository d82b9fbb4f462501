package org.wirecopy.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

class PageInBrowserTest {
    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Browser hostile(String part) {
        return browser.size(1280, 900).open(MadePages.hostile().file(), part);
    }

    /** The place in the listing of the pair whose articles mean harm. */
    private static long harmfulPair() {
        return browser.number("JSON.parse(document.getElementById('data').textContent).article_pairs.rows"
                + ".findIndex(row => row[0] === '__proto__')");
    }

    @Test
    void hostileTextShowsAsTextInEveryPart() {
        for (String part : List.of("outlets", "pairs/0", "stories/0", "read/0", "about")) {
            hostile(part);
            assertThat(browser.text("main")).as(part).isNotBlank();
            browser.hasBeenQuiet();
        }
        hostile("outlets");
        assertThat(browser.texts("tbody .c-outlet bdi"))
                .contains(
                        "</script><script>window.hacked = 1</script><!--",
                        "[RLO]\"'><img src=https://evil.example/x.png onerror=window.hacked=2>");
        assertThat(browser.script("return window.hacked")).isNull();
        assertThat(browser.number("document.querySelectorAll('img, main script, main style').length"))
                .isZero();
    }

    @Test
    void theReaderShowsHostileTextAndCountsCodePoints() {
        hostile("outlets");
        hostile("read/" + harmfulPair());
        String left = browser.text(".column:first-child .paper");
        assertThat(left)
                .contains("</script><script>window.hacked = 1</script><!--")
                .contains("[RLO]reversed[PDF]")
                .contains("␀")
                .contains("{{ 7 * 7 }} {% if true %} ${7*7}")
                .contains("[BOM]")
                .contains("[RLI]isolated.");
        assertThat(browser.texts(".column:first-child .s"))
                .containsExactly(
                        "The ferry \"'><img src=https://evil.example/x.png onerror=window.hacked=2> left the harbour at 10.",
                        "He said: javascript:alert(1).");
        assertThat(browser.texts(".column:last-child mark.fact")).containsExactly("11.");
        assertThat(browser.texts(".column:last-child .s").get(1)).isEqualTo("He said: javascript:alert(1).");
        assertThat(browser.number("document.querySelector('.column h2').getBoundingClientRect().height"))
                .isLessThan(200);
        assertThat(browser.script("return window.hacked")).isNull();
        browser.hasBeenQuiet();
    }

    @Test
    void outletsSortFilterAndOpen() {
        hostile("outlets");
        browser.click("th[data-sort=own] button");
        assertThat(browser.script("return document.querySelector('th[data-sort=own]').ariaSort"))
                .isEqualTo("descending");
        List<String> down = browser.texts("tbody .c-outlet bdi");
        browser.click("th[data-sort=own] button");
        List<String> up = browser.texts("tbody .c-outlet bdi");
        assertThat(up).hasSameElementsAs(down).isNotEqualTo(down);
        browser.click("th[data-sort=outlet] button");
        assertThat(browser.texts("tbody .c-outlet bdi").stream().filter(name -> name.startsWith("Outlet")))
                .containsExactly("Outlet 0", "Outlet 1", "Outlet 2", "Outlet 3", "Outlet 4");
        browser.type("#outlet-filter", "outlet 3");
        assertThat(browser.texts("tbody .c-outlet bdi")).containsExactly("Outlet 3");
        assertThat(browser.text("#outlets-status")).isEqualTo("1 of 8 outlets");
        browser.click("tbody .c-outlet button");
        assertThat(browser.text(".outlet-details")).contains("Its text, in characters", "Shares most with", "weather");
        browser.press(Keys.ENTER);
        assertThat(browser.texts(".outlet-details")).isEmpty();
        browser.hasBeenQuiet();
    }

    @Test
    void sharesMoveWithTheThreshold() {
        hostile("outlets");
        browser.type("#outlet-filter", "outlet 3");
        String asRun = browser.text("td.c-own .number");
        browser.script("document.querySelector('.segments input[value=\"0.35\"]').click()");
        assertThat(browser.text("td.c-own .number")).isNotEqualTo(asRun);
        browser.script("document.querySelector('.segments input[value=\"0.45\"]').click()");
        assertThat(browser.text("td.c-own .number")).isEqualTo(asRun);
    }

    @Test
    void theMatrixIsWalkedByKeysAndOpensAPair() {
        hostile("pairs");
        browser.script("document.querySelector('[role=gridcell][tabindex=\"0\"]').focus()");
        String before = (String) browser.script("return document.activeElement.dataset.at");
        browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        assertThat(before).isEqualTo("0,1");
        assertThat(browser.script("return document.activeElement.dataset.at")).isEqualTo("2,1");
        String said = (String) browser.script("return document.activeElement.ariaLabel");
        browser.press(Keys.ENTER);
        String shown = browser.text("#pair-detail");
        assertThat(shown).contains("Who was first");
        assertThat(said).isNotEmpty();
        assertThat(shown).contains(said.substring(said.indexOf("of ") + 3, said.indexOf(" is found")));
        browser.click("#pair-detail ol a");
        assertThat((String) browser.script("return location.hash")).startsWith("#read/");
        assertThat(browser.texts(".column")).hasSize(2);
        browser.hasBeenQuiet();
    }

    @Test
    void theReaderIsReadByKeys() {
        hostile("read");
        browser.press("n");
        assertThat(browser.text(".passage-status")).startsWith("Passage 1 of ");
        browser.press("nn");
        assertThat(browser.text(".passage-status")).startsWith("Passage 3 of ");
        browser.press("p");
        assertThat(browser.text(".passage-status")).startsWith("Passage 2 of ");
        assertThat(browser.texts(".passage-mark.current")).containsExactly("2", "2");
        assertThat(browser.number("new Set([...document.querySelectorAll('.passage-mark.current')]"
                        + ".map(mark => Math.round(mark.getBoundingClientRect().top))).size"))
                .as("both sides at one height")
                .isLessThanOrEqualTo(2);
        String first = browser.text(".columns");
        browser.press("]");
        assertThat(browser.text("#choose-pair")).startsWith("Pair 2 of ");
        assertThat(browser.text(".columns")).isNotEqualTo(first);
        browser.press("[");
        assertThat(browser.text(".columns")).isEqualTo(first);
        browser.click("#choose-pair").press("Outlet 3");
        assertThat(browser.texts("dialog li b")).isNotEmpty().allMatch(names -> names.contains("Outlet 3"));
        browser.press(Keys.ESCAPE);
        assertThat(browser.texts("dialog")).isEmpty();
        browser.hasBeenQuiet();
    }

    @Test
    void whatIsFocusedOrClickedIsLinkedToTheOtherSide() {
        hostile("read");
        browser.script("document.querySelector('.column:first-child .passage-mark').focus()");
        assertThat(browser.texts(".passage-mark.lit")).containsExactly("1", "1");
        browser.press(Keys.ENTER);
        assertThat(browser.text(".passage-status")).startsWith("Passage 1 of ");
        browser.click(".column:last-child .s");
        assertThat(browser.number("document.querySelectorAll('.column:first-child .s.on').length"))
                .isPositive();
        browser.hasBeenQuiet();
    }

    @Test
    void aRunWithoutTextSaysSo() {
        browser.size(1280, 900).open(MadePages.textless().file(), "read");
        assertThat(browser.text(".column")).contains("leaves the articles’ text out of its tables");
        assertThat(browser.number("document.querySelectorAll('.band').length")).isPositive();
        browser.press("n");
        assertThat(browser.text(".passage-status")).startsWith("Passage 1 of ");
        browser.hasBeenQuiet();
    }

    @Test
    void nothingIsWiderThanAPhone() {
        for (String scheme : List.of("dark", "light")) {
            for (String part : List.of("outlets", "pairs/0", "stories/0", "read/0", "about")) {
                browser.size(390, 844).scheme(scheme).open(MadePages.hostile().file(), part);
                assertThat(browser.number("document.documentElement.scrollWidth - innerWidth"))
                        .as(part)
                        .isLessThanOrEqualTo(0);
                browser.hasBeenQuiet();
            }
        }
    }

    @Test
    void manyOutletsAndLongArticlesAreQuick() {
        browser.size(1280, 900).open(MadePages.large().file(), "outlets");
        assertThat(browser.number("performance.getEntriesByType('navigation')[0].loadEventEnd"))
                .isLessThan(3000);
        assertThat(browser.number("document.querySelectorAll('tr.outlet').length"))
                .isEqualTo(250);
        browser.click("section > button.plain");
        assertThat(browser.number("document.querySelectorAll('tr.outlet').length"))
                .isGreaterThan(400);
        long longest = browser.number("JSON.parse(document.getElementById('data').textContent).article_pairs.rows"
                + ".findIndex(row => row[0] === 's9998-00')");
        assertThat(longest).isNotNegative();
        browser.open(MadePages.large().file(), "read");
        long took = ((Number) browser.script(
                        "return new Promise(done => { const begun = performance.now(); addEventListener('hashchange', () =>"
                                + " requestAnimationFrame(() => { document.body.offsetHeight; done(performance.now() - begun); }));"
                                + " location.hash = '#read/" + longest + "'; })"))
                .longValue();
        assertThat(browser.number("document.querySelectorAll('.column')[0].innerText.split(/\\s+/).length"))
                .isGreaterThan(10_000);
        assertThat(took).as("ms, with room for a busy machine").isLessThan(1000);
        browser.hasBeenQuiet();
    }
}
