package org.wirecopy.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotesTest {
    /** Each text shows its quotations in ⟦ ⟧. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "He said ⟦“we will come”⟧ and left.", // English
                "He said ⟦\"we will come\"⟧ and left, ⟦\"at last\"⟧.",
                "He said ⟦‘we’ll come’⟧ and left the workers’ hall.",
                "He said ⟦'we'll come'⟧ and left the workers' hall.",
                "Er sagte: ⟦„Wir kommen“⟧ und ging, ⟦„endlich”⟧.", // German
                "Er sagte: ⟦»Wir kommen«⟧ und ging.",
                "Er sagte: ⟦‚Wir kommen‘⟧ und ging.",
                "Il a dit ⟦« nous venons »⟧ et il est parti.", // French
                "Il a dit ⟦«\u00a0nous venons\u00a0»⟧, puis ⟦‹ rien ›⟧.",
                "Dijo ⟦«ya vamos»⟧ y se fue, ⟦“ya”⟧.", // Spanish
                "Disse: ⟦“já vamos”⟧ e saiu.", // Portuguese
                "Он сказал: ⟦«мы идём»⟧ — и ушёл, ⟦„да“⟧.", // Russian
                "قال: ⟦«نحن قادمون»⟧ ثم غادر ⟦“الآن”⟧.", // Arabic
                "他说：⟦“我们来了。”⟧然后走了。⟦「好」⟧", // Chinese
                "⟦「行く。」⟧と彼は言った。⟦『本』⟧を読む。", // Japanese
                "그는 ⟦\"간다\"⟧라고 말했다. ⟦“온다”⟧고도 했다.", // Korean
                "Han sa ⟦”vi kommer”⟧ och gick.", // Swedish
                "Powiedział ⟦„idziemy”⟧ i wyszedł.", // Polish
                "He said ⟦``we will come''⟧ and left.",
                "⟦“First. Second! Third?”⟧ he said. ⟦“Fourth.”⟧",
                "⟦“One paragraph runs on.⟧\n\n⟦“The next ends it.”⟧ He left.",
                "He said ⟦“this is left open and ends here.⟧\n\nThe next paragraph is not quoted.",
                "⟦“Left open, he said.⟧ Then more. ⟦“And closed.”⟧ End.",
                "A date known as ⟦“Victory Day.”⟧ ”, since then celebrated.",
                "The ⟦“friendship\"⟧ and the ⟦“fraternal people.”⟧ End.",
                "He is 5'10\" tall and she is 6'2\" tall.",
                "The ⟦\"5'10\" man\"⟧ came.",
                "It's the '90s, 'tis said, rock 'n' roll and James' house; don't.",
                "the boys’ and girls’ teams, back in ’98",
                "⟦“He said ‘no’ to me,”⟧ she said.",
                "⟦\"'No,' he told me,\"⟧ she said.",
                "He (⟦“the chief”⟧) left—⟦“at once”⟧—today/⟦“tonight”⟧.",
                "The ⟦“Life Expectancy,’’⟧ she said, and a ⟦„Platz 15″⟧ too.",
                "Das war ⟦«Bildung und Wohnraum\"⟧. Es ist 'ne Party, sagt er' so.",
                "He wrote ⟦\"Unless you catch \"anglers\" in the act, it is hard.\"⟧ And left.",
                "⟦“I had “no” idea, he said.”⟧ Then ⟦“more.”⟧",
                "⟦\"Left open.⟧ And ⟦\"then\"⟧ a ⟦\"word\"⟧ more.",
                "They were unsure.⟦\"Both were shut,\"⟧ he said.The end.",
                "⟦It was shut,\"⟧ he said. ⟦\"And open.\"⟧",
                "It was shut.\n\n⟦Then it opened.”⟧ He left.",
                "He is 6'2\", she 5'10\". They left.",
                "no quotation at all",
                "He wrote this.\n\n⟦The “bridge” will open on Friday!⟧\n\n— Ann Other (@annother) June 30, 2017\n\nIt did not.",
                "He wrote this:\n\n⟦The bridge opens.⟧ — Ann Other (@annother) June 30, 2017 ⟦Or not.⟧ — Bo (@bo) July 1, 2017 So it went.",
                "— Ann Other (@annother) June 30, 2017\n\nIt did not.",
                "Ann Other (@annother) ⟦The bridge opens.⟧\n\nBo (@bo), a fisher, said no.",
                "ANN OTHER: ⟦It “will” open.⟧\n\nBO: I doubt it.\n\nANN OTHER: ⟦Wait.⟧\n\nThey waited.",
                "OSLO: The bridge is shut.\n\nUPDATE: It is open.",
                "He wrote:\n\n⟦Shut the bridge.⟧\n\n⟦Or open it!⟧ — Bo (@bo) July 1, 2017\n\nIt did not.",
                "The ministry put it like this:\n\n⟦Ships may pass the “old” bridge, but not before the first day of"
                        + " spring.⟧\n\nIt did not say why.",
                "He was heard at the bridge, on tape:\n\n⟦(BEGIN CLIP) Ships may pass the bridge, but not before the first"
                        + " day of spring.⟧",
                "These ships may pass the bridge:\n\nThe Aldmoor\n\nThe Berth",
                "Here is the letter in full:\n\n⟦Ships may pass the bridge.⟧\n\n⟦Yours, Bo⟧",
                "Related:\n\nShips may pass the bridge, but not before the first day of spring.",
                "It ended: ⟦\"... So we will shut it.\"⟧",
            })
    void findsWhatIsQuoted(String marked) {
        assertQuoted(marked);
    }

    @Test
    void aParagraphThatIsTooLongForAPostIsNone() {
        assertQuoted("It was long. ".repeat(25).strip() + "\n\n⟦The bridge opens.⟧ — Bo (@bo) July 1, 2017");
    }

    @Test
    void whatSpeakersInSmallLettersSayIsQuotedIfTheyTakeTurns() {
        assertQuoted("They met.\n\n"
                + "ann other\n\n⟦It opens.⟧\n\nbo (on tape)\n\n⟦No.⟧\n\n"
                        .repeat(3)
                        .strip());
        assertQuoted("They met.\n\n⟦It opens. archived recording (bo) No. archived recording Yes.⟧\n\n⟦No.⟧");
        assertQuoted("They heard an archived recording.\n\nIt opens.");
        assertQuoted("read more\n\nIt opens.\n\n".repeat(4).strip());
        assertQuoted("Other: ⟦It opens.⟧\n\nMayor Bo: ⟦No.⟧\n\n".repeat(3).strip());
        assertQuoted("Photos: It opens.\n\n".repeat(4).strip());
    }

    private static void assertQuoted(String marked) {
        String text = marked.replace("⟦", "").replace("⟧", "");
        StringBuilder found = new StringBuilder(text);
        var quotes = Quotes.in(text);
        for (int i = quotes.size() - 1; i >= 0; i--) {
            found.insert(quotes.get(i).end(), '⟧').insert(quotes.get(i).begin(), '⟦');
        }
        assertThat(found).hasToString(marked);
    }

    @Test
    void quotationsAscendAndLieApartInHostileText() {
        for (int seed = 0; seed < 3000; seed++) {
            String text = Texts.hostile(seed);
            int end = 0;
            for (Span quote : Quotes.in(text)) {
                assertThat(quote.begin()).as("seed %s", seed).isGreaterThanOrEqualTo(end);
                assertThat(quote.length()).as("seed %s", seed).isPositive();
                end = quote.end();
            }
            assertThat(end).as("seed %s", seed).isLessThanOrEqualTo(text.codePointCount(0, text.length()));
        }
    }
}
