package org.wirecopy.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FurnitureTest {
    private static final Credits CREDITS = Credits.ofKnownAgencies();

    private static final String BODY = "The harbour was closed on Monday because of the heavy storm in the north.\n\n"
            + "Fishermen said that they would wait until the end of the week before leaving.\n\n";
    private static final String MORE = BODY.replace("Monday", "Friday").replace("week", "month");
    /** More prose, so that what stands before it stands neither at the beginning nor at the end. */
    private static final String FAR = Stream.of("north", "south", "east", "west")
            .map(side -> "Fishermen of the " + side + " said that they would wait until spring.\n\n")
            .collect(Collectors.joining());

    private static final CleanSettings ALL = CleanSettings.defaults();

    private static List<String> rules(String text, CleanSettings settings) {
        return rules(text, null, settings);
    }

    private static List<String> rules(String text, String author, CleanSettings settings) {
        Outline outline = Outline.of(text, "en");
        return Arrays.asList(Furniture.of(
                outline, author, "en", settings, CREDITS, CREDITS.names(outline.text), RecurringKeys.NONE));
    }

    private static List<String> rules(String text) {
        return rules(text, ALL);
    }

    @Test
    void theFirstPrintingKeepsItsKind() {
        String caption = "A fisherman looks at the sea in the morning\n\n";
        assertThat(rules(caption + BODY + caption)).containsExactly(null, null, null, "repeated");
    }

    @Test
    void theVideoAboveTheProse() {
        assertThat(rules("CLOSE Two men look at the boat. They wait for the tide on Sunday. AP\n\n" + BODY))
                .containsExactly("form", "form", "credit", null, null);
        assertThat(rules("Close the bridge, said the anglers who met there.\n\n" + BODY))
                .containsOnlyNulls();
        assertThat(rules(BODY + "CLOSE Two men look at the boat in the harbour."))
                .containsOnlyNulls();
    }

    @Test
    void titlesInCapitalsAmidProseAreLinks() {
        assertThat(rules(BODY + "MAYOR SHUTS RUSTY BRIDGE AFTER SEVEN YEARS\n\n" + MORE))
                .containsExactly(null, null, "form", null, null);
        assertThat(rules(BODY + "WHO SHUT THE RUSTY BRIDGE? ... MAYOR TALKS\n\n" + MORE))
                .containsExactly(null, null, "form", "form", null, null);
        assertThat(rules(BODY + "A HEADING IN CAPITALS\n\n" + MORE)).containsOnlyNulls();
        assertThat(rules(BODY + "MAYOR SHUTS RUSTY BRIDGE AFTER SEVEN YEARS. He left.\n\n" + MORE))
                .containsOnlyNulls();
        assertThat(rules(BODY + "Mayor Shuts Rusty Bridge After Seven Years\n\n" + MORE))
                .containsOnlyNulls();
        assertThat(rules("MAYOR SHUTS RUSTY BRIDGE AFTER SEVEN YEARS\n\nHE SAYS IT WILL OPEN AGAIN IN SPRING\n\n"))
                .containsOnlyNulls();
    }

    @Test
    void theLinesOfAGalleryAreNoProse() {
        String gallery =
                "Photos: Storms A boat lies on the quay. Hide Caption 1 of 2 Photos: Storms Two men look at it.\n\n"
                        + "They wait for the tide. Hide Caption 2 of 2\n\n";
        List<String> rules = rules(BODY + gallery + MORE);
        assertThat(rules.subList(0, 2)).containsOnlyNulls();
        assertThat(rules.subList(2, rules.size() - 2)).isNotEmpty().containsOnly("form");
        assertThat(rules.subList(rules.size() - 2, rules.size())).containsOnlyNulls();
    }

    @Test
    void shortSentencesMayBeSaidTwiceInAParagraph() {
        assertThat(
                        rules(
                                "“Thank you all.” The crowd cheered for a long time. “Thank you all.” He left the stage early."))
                .containsOnlyNulls();
    }

    @Test
    void linesInAnotherLanguageOutsideTheProse() {
        String portuguese = "Subscrevam para se manter a par de tudo o que se passa na cidade\n\n";
        assertThat(rules(BODY + MORE + portuguese)).containsExactly(null, null, null, null, "foreign");
        assertThat(rules(BODY + portuguese + MORE)).containsOnlyNulls();
        assertThat(rules(BODY + MORE + "“" + portuguese.strip() + "”")).containsOnlyNulls();
        assertThat(rules(BODY + portuguese)).containsOnlyNulls();
    }

    @Test
    void aCommentStandsAboveItsReplyLink() {
        String comment = "Nobody asked the people who live here. Typical.\n";
        assertThat(rules(BODY + comment + "Reply\n" + comment.replace("here", "there") + "Reply • Share"))
                .containsExactly(null, null, "comments", "comments", "comments", "comments", "comments", "comments");
        assertThat(rules("2 comments\n\n" + BODY)).containsExactly("comments", null, null);
    }

    @Test
    void whatFollowsTheOnlyEndMark() {
        assertThat(rules(BODY + MORE + "###\n\nAsk Ann Other."))
                .containsExactly(null, null, null, null, "form", "comments");
    }

    @Test
    void notesOnTheAuthorAtTheBeginningAndTheEnd() {
        String note = "Ann Other, a former fisher, is a columnist for The Times and the author of two books.\n\n";
        assertThat(rules(BODY + MORE + note + "Follow her on the usual channels.\n\nHer latest book is out.\n"))
                .containsExactly(null, null, null, null, "form", "phrase", "form");
        assertThat(rules(note + BODY + MORE)).containsExactly("form", null, null, null, null);
        assertThat(rules("Ann Other ist Korrespondentin in Berlin.\n\n" + BODY)).containsExactly("form", null, null);
        for (String other : List.of(
                "Ann Other anchors the 9 a.m. edition of the harbour newscast.",
                "Ann Other, 35, is a graduate of two schools for fishers.",
                "Ann Other is a former pilot and can be reached at her desk.")) {
            assertThat(rules(BODY + MORE + other)).as(other).containsExactly(null, null, null, null, "form");
        }
    }

    @Test
    void whatIsSaidOfTheArticlesAuthorAtTheEndIsANote() {
        String was = "• Ann Other was the 45th harbour master of Aldmoor.";
        assertThat(rules(BODY + MORE + was, "Ann Other", ALL)).containsExactly(null, null, null, null, "form");
        assertThat(rules(BODY + MORE + "“She waited,” Other said.\n\n" + was, "Bo Body", ALL))
                .as("named in the article")
                .containsOnlyNulls();
        assertThat(rules(BODY + MORE + "Ann Other waited for the tide.", "Ann Other", ALL))
                .containsOnlyNulls();
    }

    @Test
    void aNoteOnTheAuthorGoesOnInItsParagraph() {
        String note = "Ann Other is a columnist for The Times. She was a fisher for ten years. ";
        assertThat(rules(BODY + MORE + note)).containsExactly(null, null, null, null, "form", "form");
        assertThat(rules(BODY + MORE + note + "The Times is a paper."))
                .as("all of the last paragraph")
                .containsExactly(null, null, null, null, "form", "form", "form");
        assertThat(rules(BODY + note + "Others were not.\n\n" + MORE + BODY.replace("week", "year") + MORE))
                .startsWith(null, null, "form", "form", null);
    }

    @Test
    void whoIsNamedNowhereElseIsNoneOfTheNews() {
        String trade =
                "Ann Other is a former deputy to the master of a harbour and writes as a columnist of the north.\n\n";
        String named = "“We wait,” Other said to the men at the harbour.\n\n";
        assertThat(rules(BODY + trade + MORE + FAR)).startsWith(null, null, "form", null);
        assertThat(rules(BODY + trade + named + MORE + FAR)).containsOnlyNulls();
        assertThat(rules(BODY + MORE + FAR + "Ann Other, once at sea, has worked at the harbour of Aldmoor for years."))
                .endsWith(null, "form");
        assertThat(rules(BODY + MORE + FAR + "Freie Fischer ist im Norden niemand mehr in diesem Jahr."))
                .as("no name")
                .doesNotContain("form");
        assertThat(rules(BODY + MORE + FAR + "Ann is the host of a free show on boats."))
                .endsWith(null, "form");
        assertThat(rules(BODY + MORE + FAR + "Ann Other is disputing what the analysts say about boats."))
                .containsOnlyNulls();
    }

    @Test
    void aParagraphThatSaysHowToReachSomebodyIsANote() {
        String who = "Ann Other covers the harbour and all that swims in it. She was at sea. ";
        assertThat(rules(BODY + who + "Follow her on Twitter @annother.\n\n" + MORE + FAR))
                .startsWith(null, null, "form", "form", "phrase", null);
        assertThat(rules(BODY + who + "\n\n" + MORE + FAR)).containsOnlyNulls();
    }

    @Test
    void whoseWordsAQuotationWasIsNoProse() {
        String quotation = "“The fishermen wait for the tide, and it does not come in this year.”\n\n";
        assertThat(rules(BODY + quotation + "— Ann Other, The Harbour Times\n\n" + MORE))
                .startsWith(null, null, null, "form", null);
        assertThat(rules(BODY + "Ann Other, The Harbour Times\n\n" + MORE)).containsOnlyNulls();
    }

    @Test
    void titlesBelowTheWordForThemAreTeasers() {
        String titles = "READ MORE:\n\nStorm closes the harbour\n\nWhy the tide is late\n\n";
        List<String> rules = rules(BODY + titles + MORE);
        assertThat(rules.subList(2, 5)).containsOnly("form", "phrase").hasSize(3);
        assertThat(rules.subList(5, rules.size())).containsOnlyNulls();
    }

    @Test
    void aSentenceBetweenTwoPhrasesOfALine() {
        String line =
                "Sign up for our newsletter here. It goes to many readers in the north. Follow us on Twitter.\n\n";
        assertThat(rules(BODY + MORE + line)).endsWith("phrase", "between", "phrase");
        assertThat(rules(BODY + MORE + "It rained. " + line)).endsWith(null, "phrase", null, "phrase");
    }

    @Test
    void whatIsSaidOfTheAuthorsOfPartsIsANote() {
        String note =
                "Ann Other is former deputy to the master of a harbour in the north, and a radio commentator.\n\n";
        String parts = "Ann Other\n\n" + BODY + note + "Bo Body\n\n" + MORE + MORE.replace("north", "south")
                + BODY.replace("Monday", "Tuesday").replace("week", "year")
                + "They will not wait for long, they said to us.";
        List<String> rules = rules(parts);
        assertThat(rules.subList(0, 5)).containsExactly(null, null, null, "form", null);
        String named = "“We wait,” Other said to them.\n\n";
        assertThat(rules("Bo Other" + parts.substring("Ann Other".length()) + named))
                .doesNotContain("form");
    }

    @Test
    void whatSomebodyDoesOrWasCalledInsideTheProseIsNoNoteOnTheAuthor() {
        assertThat(rules(BODY + "Ann Other is disputing what the analysts say about her.\n\n" + MORE))
                .containsOnlyNulls();
        String inside = "Ann Other is a columnist for The Times.\n\n";
        String named = "“We wait,” Other said to them.\n\n";
        assertThat(rules(BODY + inside + named + FAR + MORE)).containsOnlyNulls();
        assertThat(rules(BODY + inside + named + FAR + MORE, "Ann Other", ALL))
                .as("of the article's author")
                .startsWith(null, null, "form", null);
        assertThat(rules(BODY + "Ann Other is at sea.\n\n" + FAR + MORE, "Ann Other", ALL))
                .containsOnlyNulls();
    }

    @Test
    void headingsOutsideTheProseStay() {
        assertThat(rules("Home > Sea\n\nStorm closes harbour\n\nBy Ann Other\n\n" + BODY + "What comes next"))
                .containsExactly("form", null, "form", null, null, null);
    }

    @Test
    void headingsThatEndInMoreStay() {
        assertThat(rules("DeSantis wants to do MORE\n\n" + BODY)).containsOnlyNulls();
        assertThat(rules("Sen. Marco Rubio Marco Antonio RubioRubio to vote Friday MORE (R-Fla.) said so.\n\n" + BODY))
                .containsExactly(null, "form", null, null, null);
    }

    @Test
    void shortLinesBetweenFurnitureBehindTheProse() {
        assertThat(rules(BODY + "Leave a Reply\n\nx\n\nSea icon\n\nPost Comment"))
                .containsExactly(null, null, "phrase", "between", "between", "phrase");
    }

    @Test
    void everyRuleCanBeTurnedOff() {
        String text = "Home > Sea\n\n" + BODY + BODY + "(Reuters)\n\n2 comments\n\nLeave a Reply\n\n"
                + "Subscrevam para se manter a par de tudo o que se passa na cidade";
        assertThat(rules(text)).contains("form", "repeated", "credit", "comments", "phrase", "foreign");
        CleanSettings none =
                new CleanSettings(false, 5, false, false, false, false, false, false, List.of("en", "pt"), Map.of());
        assertThat(rules(text, none)).containsOnlyNulls();
    }

    @Test
    void whatWasLearnedAcrossOutletsHoldsForWholeLinesOnly() {
        Outline line = Outline.of("Ask the harbour master.", "en");
        Outline inner = Outline.of("It rained again. Ask the harbour master.", "en");
        RecurringKeys corpus = new RecurringKeys(new long[0], line.looseKeys);
        RecurringKeys outlet = new RecurringKeys(line.looseKeys, new long[0]);
        assertThat(corpus.has(line, 0)).isTrue();
        assertThat(corpus.has(inner, 1)).isFalse();
        assertThat(outlet.has(inner, 1)).isTrue();
    }

    @Test
    void hostileTextTakesLinearTime() {
        assertThat(rules("\n".repeat(300_000))).hasSizeLessThan(2);
        assertThat(rules("x".repeat(2_000_000))).hasSize(1);
        assertThat(rules("\ud800\u0000 \udc00".repeat(100_000))).isNotEmpty();
        assertThat(rules("a\n\n".repeat(100_000))).hasSize(100_000);
        assertThat(rules("Reply\n\n".repeat(50_000))).hasSize(50_000);
        String authors = IntStream.range(0, 20_000)
                .mapToObj(i -> "Ann O" + "abcdefghij".charAt(i % 10) + "ther"
                        + Integer.toString(i, 36).replaceAll("\\d", "z") + " is a columnist.\n\n")
                .collect(Collectors.joining());
        assertThat(rules(authors)).hasSize(20_000);
    }
}
