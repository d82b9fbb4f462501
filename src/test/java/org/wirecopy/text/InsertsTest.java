package org.wirecopy.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsertsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sen. Marco Rubio |Marco Antonio RubioRubio to vote Friday. Senate 'votes' again MORE |(R-Fla.) said so.",
                "Sen. Elizabeth Warren |Elizabeth Ann WarrenWarren goes local 2020 Dems wait MORE |(D-Mass.) agreed.",
                "New York Mayor Bill de Blasio |Bill de BlasioDNC raises the bar MORE|’s plan failed.",
                "To Rep. Jason Crow|Jason CrowHouse delivers it at last MORE |and others.",
                "Mike Crapo |Michael (Mike) Dean CrapoEleven senators MORE |and John McCain |John Sidney McCain2020 Democrats MORE |met.",
                "I will not be there. |— Ted Cruz (@tedcruz) December 11, 2015 |Report",
                "Das sagte sie. |2 Min. Permalink: https://www.faz.net/-gq5-aa5uo |Die Zahl der Toten ist gestiegen.",
                "Das sagte er. |Permalink: http://example.org/17#a |Am Montag",
                "See pic.twitter.com/jUt28SqPuv|— Andy Ngo (@MrAndyNgo) 6. November 2019\n\n|He said more.",
            })
    void areSentencesOfTheirOwn(String expected) {
        String text = expected.replace("|", "");
        assertThat(pieces(text)).containsExactly(expected.split("\\|"));
        assertThat(expected.split("\\|"))
                .extracting(String::strip)
                .anyMatch(piece -> Inserts.isBox(piece) || Inserts.isSignature(piece) || Inserts.isPermalink(piece));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He wants MORE of it, said McDonald, and iPhoneUsers agreed",
                "Marco Rubio said RubioWatch would do MORE",
                "ARE THERE MORE",
                "Ted Cruz (@tedcruz) wrote it on December 11, 2015",
                "Copy the Permalink: it is http://example.org",
                "It was — he said (@home) in 2016 — too late",
            })
    void areRareInProse(String text) {
        assertThat(Inserts.of(text)).isEmpty();
    }

    @Test
    void areFoundInLinearTime() {
        for (String hostile : List.of(
                "1 Min. Permalink: http",
                "1 Min. Permalink: https://",
                "Permalink: http://a ",
                "A MORE ",
                "AaAa AaAa MORE ",
                "MORE ",
                "— (@",
                "(@a) May 1, 2020 ",
                "AaA",
                "- ")) {
            String text = hostile.repeat(5_000_000 / hostile.length());
            assertTimeout(Duration.ofSeconds(5), () -> Inserts.of(text), hostile);
        }
    }

    private static List<String> pieces(String text) {
        return Sentences.split(text, "en").stream()
                .map(span -> text.substring(span.begin(), span.end()))
                .toList();
    }
}
