package org.wirecopy.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        long longest = longestPair();
        assertThat(longest).isNotNegative();
        browser.open(MadePages.large().file(), "read");
        assertThat(quickestSwitch("#read/" + longest, "#read/1")).isLessThan(100);
        assertThat(wordsOnTheLeft()).as("drawn while nobody waits").isGreaterThan(10_000);
        browser.hasBeenQuiet();
    }

    /** What is beyond the first piece of a long article is there as soon as it is asked for. */
    @Test
    void aPassageFarDownALongArticleIsFoundAtOnce() {
        browser.size(1280, 900).open(MadePages.large().file(), "outlets");
        long longest = longestPair();
        List<?> seen = (List<?>) browser.script("return new Promise(done => { addEventListener('hashchange', () => {"
                + " const early = document.querySelectorAll('.column:first-child .s').length;"
                + " document.querySelector('.column:first-child .passage-mark').focus();"
                + " for (let step = 0; step < 1000; step++) document.getElementById('next-passage').click();"
                + " const boxes = [...document.querySelectorAll('.column')];"
                + " const marks = boxes.map(box => box.querySelector('.passage-mark.current').getBoundingClientRect().top);"
                + " done([early, document.querySelectorAll('.column:first-child .s').length, marks[0] - marks[1],"
                + " document.querySelector('.passage-status').textContent]); }, { once: true });"
                + " location.hash = '#read/" + longest + "'; })");
        assertThat(((Number) seen.get(0)).longValue()).isLessThan(200);
        assertThat(((Number) seen.get(1)).longValue()).isGreaterThan(400);
        assertThat(Math.abs(((Number) seen.get(2)).doubleValue())).isLessThan(2);
        String last = (String) seen.get(3);
        assertThat(last).matches("Passage (\\d+) of \\1 .*");
        browser.hasBeenQuiet();
    }

    @Test
    void aSmallRunsPageLoadsInLessThanASecond() {
        browser.size(1280, 900);
        long quickest = Long.MAX_VALUE;
        for (int time = 0; time < 3; time++) {
            browser.open(MadePages.hostile().file(), "outlets");
            quickest = Math.min(quickest, browser.number("performance.getEntriesByType('navigation')[0].loadEventEnd"));
        }
        assertThat(quickest).isLessThan(1000);
    }

    @Test
    void everyPartIsReachedByTheTabulatorAndShowsWhereOneIs() {
        for (String part : List.of("outlets", "pairs/0", "stories/0", "read/0", "about")) {
            hostile(part);
            long reachable = browser.number(
                    "[...document.querySelectorAll('a[href], button:enabled, input, select,"
                            + " [tabindex=\"0\"]')].filter(element => element.offsetParent && element.type !== 'radio').length");
            Set<Object> reached = new HashSet<>();
            for (int press = 0; press < reachable + 8; press++) {
                browser.press(Keys.TAB);
                List<?> focus = (List<?>) browser.script(FOCUS);
                assertThat(focus.get(1))
                        .as(part + ": the focus is seen at " + focus.get(2))
                        .isEqualTo(true);
                reached.add(focus.get(0));
            }
            assertThat(reached.size()).as(part).isGreaterThanOrEqualTo((int) reachable);
        }
    }

    @Test
    void aWalkThroughThePageNeedsNoMouse() {
        hostile("outlets");
        tabTo("document.activeElement.textContent === 'Who shares with whom'");
        browser.press(Keys.ENTER);
        tabTo(
                "document.activeElement.role === 'gridcell' || document.activeElement.getAttribute('role') === 'gridcell'");
        browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER);
        tabTo("document.activeElement.closest('#pair-detail li')");
        browser.press(Keys.ENTER);
        tabTo("document.activeElement.id === 'next-pair'");
        String first = browser.text("#choose-pair");
        browser.press(Keys.ENTER);
        assertThat(browser.text("#choose-pair")).isNotEqualTo(first);
        assertThat(browser.script("return document.activeElement.id")).isEqualTo("next-pair");
        tabTo("document.activeElement.id === 'next-passage'");
        browser.press(Keys.ENTER);
        assertThat(browser.text(".passage-status")).startsWith("Passage 1 of ");
        tabTo("document.activeElement.matches('.column:last-child .passage-mark')");
        browser.press(Keys.ENTER);
        assertThat(browser.text(".passage-status")).startsWith("Passage ");
        browser.hasBeenQuiet();
    }

    /** Who has the focus, whether it shows, and its name for a message. */
    private static final String FOCUS =
            "const at = document.activeElement; window.met ??= []; if (!met.includes(at)) met.push(at);"
                    + " const shown = at.type === 'radio' ? at.nextElementSibling : at;"
                    + " return [met.indexOf(at), at === document.body || getComputedStyle(shown).outlineStyle !== 'none',"
                    + " at.tagName + ' ' + at.className]";

    private static void tabTo(String wanted) {
        for (int press = 0; press < 100; press++) {
            browser.press(Keys.TAB);
            if (browser.script("return !!(" + wanted + ")").equals(true)) {
                return;
            }
        }
        throw new AssertionError("the tabulator does not lead to: " + wanted);
    }

    private static long longestPair() {
        return browser.number("JSON.parse(document.getElementById('data').textContent).article_pairs.rows"
                + ".findIndex(row => row[0] === 's9998-00')");
    }

    private static long wordsOnTheLeft() {
        return ((Number) browser.script("return new Promise(done => { const look = (times) => {"
                        + " const words = document.querySelector('.column').innerText.split(/\\s+/).length;"
                        + " if (words > 10000 || !times) done(words); else setTimeout(look, 50, times - 1); };"
                        + " look(200); })"))
                .longValue();
    }

    /**
     * Milliseconds from the choice of a pair until it is laid out and the next frame is begun; the quickest of five, since other
     * work on the machine can only add.
     */
    private static long quickestSwitch(String to, String from) {
        long quickest = Long.MAX_VALUE;
        for (int time = 0; time < 5; time++) {
            quickest = Math.min(quickest, browser.number(SWITCH, to));
            if (time < 4) {
                browser.number(SWITCH, from);
            }
        }
        return quickest;
    }

    /** Goes to a part of the page, and says after how many milliseconds it was seen. */
    static final String SWITCH =
            "new Promise(done => { const begun = performance.now(); addEventListener('hashchange', () => {"
                    + " document.body.offsetHeight; requestAnimationFrame(() => setTimeout(() =>"
                    + " done(Math.ceil(performance.now() - begun)))); }, { once: true }); location.hash = arguments[0]; })";
}
