package org.wirecopy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | solid-fuel ICBM, first-known | solid fuel ICBM first known",
                "en | Russia’s don't workers' | Russia’s don't workers",
                "en | the U.S. a.m. end.It 3.5 10,000. | the U.S a.m end It 3.5 10,000",
                "en | Covid-19 5th 15:00 $5 lee@x.org | Covid 19 5th 15 00 5 lee x org",
                "fr | l’homme d'État | l’homme d'État",
                "zh | 他来了。好 | 他来 来了 好",
                "ja | 日本のKCNA報道 | 日本 本の KCNA 報道",
                "ko | 북한은 무기 | 북한은 무기",
                "en | naïve cafe\u0301 re\u00adport 😀 𠀀𠀁 | naïve cafe\u0301 re\u00adport 𠀀𠀁",
                "ar | قال الوزير. | قال الوزير",
            })
    void wordsAreRunsOfLettersAndDigits(String language, String text, String expected) {
        assertThat(String.join(" ", texts(text, language))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Russia’s | RUSSIA'S",
                "en | U.S | US",
                "en | ﬁrst | first",
                "en | cafe\u0301 | CAFÉ",
                "en | re\u00adport | report",
                "de | Straße | STRASSE",
                "zh | ＡＦＰ | afp",
            })
    void formsAreEqualAcrossCaseAndTypography(String language, String left, String right) {
        assertThat(words(left, language).forms())
                .containsExactly(words(right, language).forms());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | defence centre colour organised analysing travelled programmes grey | defense center color organized analyzing traveled programs gray",
                "en | Jong-un Russia’s weapons | Jong Un Russia weapon",
                "en | 10,000 | 10000",
                "en | favourite neighbourhoods labour's honourable catalogue | favorite neighborhoods labor honorable catalog",
                "de | Münchener Strasse 10.000 schließlich | Muenchener Straße 10000 schliesslich",
                "de | Häuser Rakete | Haus Raketen",
                "fr | l'accord qu’il nationales | accord il national",
                "es | misiles europeos | misil europeo",
                "pt | nacionais | nacional",
                "ru | ракеты | ракета",
                "ar | الصاروخ | صاروخ",
                "ko | 북한은 북한이 | 북한 북한을",
                "it | dell'accordo | accordo",
            })
    void keysAreEqualAcrossVariants(String language, String left, String right) {
        assertThat(words(left, language).keys())
                .containsExactly(words(right, language).keys());
    }

    /** Alignment sends a key for each form, not for each word. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Russia’s RUSSIA'S russia's. The U.S. US us, Labour labour LABOUR! “Labour”, said Labour’s Labour.",
                "de | Straße STRASSE Strasse strasse. Häuser HÄUSER, „Häuser“ 10.000 10.000.",
                "fr | L’État l'état l’ÉTAT. L'État!",
                "zh | 他来了。他来了！ＡＦＰ AFP afp",
            })
    void oneFormHasOneKeyThroughoutAText(String language, String text) {
        Words words = words(text, language);
        Map<Long, Long> keys = new HashMap<>();
        for (int w = 0; w < words.size(); w++) {
            keys.putIfAbsent(words.forms()[w], words.keys()[w]);
            assertThat(words.keys()[w]).isEqualTo(keys.get(words.forms()[w]));
        }
        assertThat(keys.size()).isLessThanOrEqualTo(words.size() / 2);
    }

    @ParameterizedTest
    @CsvSource({
        "en, exercise, exercize",
        "en, promised, promized",
        "en, our, or",
        "en, four, for",
        "de, Abenteuer, Abentur",
        "en, us, use"
    })
    void keysOfOtherWordsDiffer(String language, String left, String right) {
        assertThat(words(left, language).keys())
                .isNotEqualTo(words(right, language).keys());
    }

    @Test
    void withoutALanguageKeysAreForms() {
        Words words = words("The missiles of 10 countries", null);
        assertThat(words.keys()).isEqualTo(words.forms());
    }

    @Test
    void hashesAreTheSameForGood() {
        assertThat(words("Missile", "en").forms()).containsExactly(-7513598244118718057L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The talks in Seoul with Kim Jong Un ended. | Seoul Kim Jong Un",
                "en | \"We met Ann,\" he said: I'm here. | Ann",
                "en | Kim Shows Off New Drones, ICBMs To Russia |",
                "de | Die Kanzlerin sprach mit Olaf Scholz in der EU. | Olaf Scholz EU",
                "ru | Он встретил Ивана в Москве. | Ивана Москве",
                "ar | وصل أحمد |",
            })
    void namesAreMarked(String language, String text, String expected) {
        assertThat(String.join(" ", marked(text, language, Words.NAME))).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | It never cost two million or 5.5, not 3rd | two million 5.5 3rd | never not",
                "de | Er hat keine zwei Häuser und nicht 5 | zwei 5 | keine nicht",
                "fr | Il n'a jamais deux maisons | deux | jamais",
                "es | No tiene cinco casas | cinco | No",
                "pt | Não tem cinco casas | cinco | Não",
                "ru | Он не видел пять домов | пять | не",
                "ar | لم يصل خمسة | خمسة | لم",
                "zh | 他没有二十 | 二十 | 没有",
                "ja | 行かない二十 | 二十 | ない",
                "ko | 가지 않았다 다섯 | 다섯 | 않았다",
            })
    void numbersAndNegationsAreMarked(String language, String text, String numbers, String negations) {
        assertThat(String.join(" ", marked(text, language, Words.NUMBER))).isEqualTo(numbers);
        assertThat(String.join(" ", marked(text, language, Words.NEGATION))).isEqualTo(negations);
    }

    @Test
    void aChargeReachesToTheEndOfItsSentence() {
        assertThat(marked("Vane, 41, is charged with two counts of arson. She waits.", "en", Words.CHARGE))
                .containsExactly("charged", "with", "two", "counts", "of", "arson");
        assertThat(marked("Vane waits.", "en", Words.CHARGE)).isEmpty();
    }

    @Test
    void quotedWordsAreMarked() {
        assertThat(marked("He said “we come. Soon.” and ‘now’ left.", "en", Words.QUOTED))
                .containsExactly("we", "come", "Soon", "now");
        assertThat(marked("It opens.\n\nWe come.\n\n— Ann Other (@annother) June 30, 2017", "en", Words.QUOTED))
                .containsExactly("We", "come");
    }

    @Test
    void wordsStayInsideSentencesInHostileText() {
        for (int seed = 0; seed < 700; seed++) {
            String text = Texts.hostile(seed);
            String language = seed % 2 == 0 ? "en" : "zh";
            List<Span> sentences = Sentences.split(text, language);
            Words words = Words.of(text, language, sentences);
            assertThat(words.forms()).hasSameSizeAs(words.keys()).hasSize(words.begins().length);
            int sentence = 0;
            for (int word = 0; word < words.size(); word++) {
                while (sentences.get(sentence).end() <= words.begins()[word]) {
                    sentence++;
                }
                assertThat(words.ends()[word])
                        .as("seed %s", seed)
                        .isLessThanOrEqualTo(sentences.get(sentence).end())
                        .isGreaterThan(words.begins()[word]);
                assertThat(word == 0 || words.begins()[word] > words.begins()[word - 1])
                        .as("seed %s", seed)
                        .isTrue();
            }
        }
    }

    @Test
    void aBorderBetweenSentencesIsNeverInsideAWord() {
        for (int seed = 0; seed < 700; seed++) {
            String text = Texts.hostile(seed);
            int whole = Words.of(text, "en", List.of(new Span(0, text.codePointCount(0, text.length()))))
                    .size();
            assertThat(Words.of(text, "en", Sentences.split(text, "en")).size())
                    .as("seed %s", seed)
                    .isEqualTo(whole);
        }
    }

    @Test
    void keysDoNotDependOnWhatWasReadBefore() {
        long[] first = words("Missiles and weapons", "en").keys();
        for (int i = 0; i < 200_000; i += 40) {
            words("w" + i + "x v" + i, "en");
        }
        assertThat(words("Missiles and weapons", "en").keys()).isEqualTo(first);
    }

    private static Words words(String text, String language) {
        return Words.of(text, language, Sentences.split(text, language));
    }

    private static List<String> texts(String text, String language) {
        return select(text, words(text, language), (byte) 0);
    }

    private static List<String> marked(String text, String language, byte mark) {
        return select(text, words(text, language), mark);
    }

    private static List<String> select(String text, Words words, byte mark) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (mark == 0 || words.is(i, mark)) {
                texts.add(CodePoints.slice(text, new Span(words.begins()[i], words.ends()[i])));
            }
        }
        return texts;
    }
}
