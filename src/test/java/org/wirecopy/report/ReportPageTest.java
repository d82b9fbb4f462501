package org.wirecopy.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wirecopy.spark.LocalSpark;

class ReportPageTest {
    private static final PageLimits ALL = PageLimits.defaults();

    private static JsonNode block(String html, String id) throws Exception {
        Matcher block = Pattern.compile(
                        "<script type=\"application/json\" id=\"" + id + "\">(.*?)</script>", Pattern.DOTALL)
                .matcher(html);
        assertThat(block.find()).isTrue();
        return new JsonMapper().readTree(block.group(1));
    }

    private static List<String> column(JsonNode table, String name) {
        int place = -1;
        for (int column = 0; column < table.path("columns").size(); column++) {
            place = table.path("columns").get(column).asText().equals(name) ? column : place;
        }
        assertThat(place).as(name).isNotNegative();
        List<String> values = new ArrayList<>();
        for (JsonNode row : table.path("rows")) {
            values.add(row.get(place).asText());
        }
        return values;
    }

    private static PageLimits limits(int outlets, int pairs, int stories, int bytes) {
        return new PageLimits(outlets, ALL.periods(), pairs, pairs, 2, stories, 3, 40, ALL.articleCharacters(), bytes);
    }

    @Test
    void theSameTablesGiveTheSamePage() {
        MadePages.Made made = MadePages.hostile();
        assertThat(made.html(ALL)).isEqualTo(made.html());
    }

    @Test
    void everythingOfASmallRunIsShown() throws Exception {
        JsonNode data = block(MadePages.hostile().html(), "data");
        assertThat(data.path("outlets").path("rows")).hasSize(8);
        assertThat(data.path("stories").path("rows")).hasSize(6);
        assertThat(data.path("left_out")).isEmpty();
        assertThat(block(MadePages.hostile().html(), "texts").path("pairs"))
                .hasSize(data.path("article_pairs").path("rows").size());
    }

    @Test
    void whatIsLeftOutIsSaidWithTheTableThatHasIt() throws Exception {
        JsonNode data = block(MadePages.hostile().html(limits(3, 2, 1, 8_000_000)), "data");
        assertThat(data.path("outlets").path("rows")).hasSize(3);
        assertThat(data.path("totals").path("outlets").asInt()).isEqualTo(8);
        List<String> said = new ArrayList<>();
        data.path("left_out").forEach(sentence -> said.add(sentence.asText()));
        assertThat(said)
                .contains("Of 8 outlets this page shows 3: those with the most text. All are in the table outlets.")
                .anyMatch(sentence -> sentence.startsWith("Of 11 pairs of outlets this page shows 2"))
                .anyMatch(sentence -> sentence.contains("Of 6 stories this page shows 1"))
                .anyMatch(sentence -> sentence.startsWith("Timelines show the first 3 articles"));
    }

    @Test
    void thePairsThatShareTheMostComeFirst() throws Exception {
        JsonNode pairs = block(MadePages.large().html(), "data").path("outlet_pairs");
        List<String> left = column(pairs, "left_shared_characters");
        List<String> right = column(pairs, "right_shared_characters");
        long last = Long.MAX_VALUE;
        for (int pair = 0; pair < left.size(); pair++) {
            long shared = Long.parseLong(left.get(pair)) + Long.parseLong(right.get(pair));
            assertThat(shared).isLessThanOrEqualTo(last);
            last = shared;
        }
        assertThat(left).hasSizeGreaterThan(300);
    }

    @Test
    void aPairOfOutletsIsListedWhicheverArticleHasTheSmallerId() throws Exception {
        JsonNode pairs = block(MadePages.hostile().html(limits(10, 1000, 10, 8_000_000)), "data")
                .path("article_pairs");
        List<String> left = column(pairs, "left_outlet");
        List<String> right = column(pairs, "right_outlet");
        List<String> both = new ArrayList<>();
        for (int pair = 0; pair < left.size(); pair++) {
            boolean inOrder = left.get(pair).compareTo(right.get(pair)) < 0;
            both.add(inOrder ? left.get(pair) + "|" + right.get(pair) : right.get(pair) + "|" + left.get(pair));
        }
        List<String> places = column(pairs, "place");
        for (String names : both) {
            List<String> of = new ArrayList<>();
            for (int pair = 0; pair < both.size(); pair++) {
                if (both.get(pair).equals(names)) {
                    of.add(places.get(pair));
                }
            }
            assertThat(of).as(names).contains("1").doesNotContain("3");
        }
    }

    private static JsonNode dataOfPageWithin(int bytes, MadePages.Made made) throws Exception {
        String html = made.html(limits(1000, 2000, 100, bytes));
        int length = html.getBytes(StandardCharsets.UTF_8).length;
        assertThat(length).isLessThanOrEqualTo(bytes).isEqualTo((int) EmbeddedJson.bytes(html));
        return block(html, "data");
    }

    @Test
    void thePageStaysUnderItsBytesByReadingLess() throws Exception {
        JsonNode data = dataOfPageWithin(1_500_000, MadePages.large());
        assertThat(data.path("outlets").path("rows"))
                .hasSize(data.path("totals").path("outlets").asInt());
        assertThat(data.path("left_out").toString()).contains("can be read side by side");
    }

    @Test
    void thePageStaysUnderItsBytesByListingLess() throws Exception {
        int all = MadePages.hostile().html().getBytes(StandardCharsets.UTF_8).length;
        JsonNode data = dataOfPageWithin(all * 2 / 3, MadePages.hostile());
        assertThat(data.path("left_out").toString()).contains("this page shows");
    }

    @Test
    void titlesAreCutAndSaySo() throws Exception {
        JsonNode articles = block(MadePages.hostile().html(), "data").path("articles");
        assertThat(column(articles, "title"))
                .allMatch(title -> title.codePointCount(0, title.length()) <= ALL.titleCharacters() + 1)
                .anyMatch(title -> title.endsWith("…"));
    }

    @Test
    void nothingInTheDataEndsItsElement() throws Exception {
        String html = MadePages.hostile().html();
        assertThat(Pattern.compile("</script>").matcher(html).results()).hasSize(3);
        assertThat(html)
                .doesNotContain("<!--")
                .doesNotContain("<img")
                .doesNotContain("\u2028")
                .doesNotContain("\0");
        assertThat(block(html, "texts").toString()).contains("</script><script>window.hacked = 1</script><!-- ");
    }

    @Test
    void embeddedJsonKeepsEveryCharacter() throws Exception {
        StringBuilder all = new StringBuilder();
        for (int unit = 0; unit <= 0xFFFF; unit += unit < 0x3000 ? 1 : 7) {
            all.append((char) unit).append('x');
        }
        all.append("\uD83D\uDE00");
        String json = EmbeddedJson.of(all.toString());
        assertThat(new JsonMapper().readTree(json).asText()).isEqualTo(all.toString());
        assertThat(json.getBytes(StandardCharsets.UTF_8).length).isEqualTo((int) EmbeddedJson.bytes(json));
        assertThat(new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(json);
    }

    @Test
    void aRunFileThatIsNoJsonObjectIsRefused() {
        String folder = MadePages.textless().folder().toString();
        assertThatThrownBy(() -> ReportPage.html(LocalSpark.session(), folder, "[]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("run.json holds no JSON object");
        assertThatThrownBy(() -> ReportPage.html(LocalSpark.session(), folder, "{"))
                .hasMessageContaining("run.json is no JSON");
    }
}
