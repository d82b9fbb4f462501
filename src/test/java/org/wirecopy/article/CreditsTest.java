package org.wirecopy.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.text.Span;

class CreditsTest {
    private static final Credits CREDITS = Credits.ofKnownAgencies();
    private static final String FILLER =
            "\nThe harbour stayed shut and nobody knew for how long it would be.".repeat(40);

    private static List<String> rolesIn(String text) {
        return CREDITS.in(text, null, List.of()).stream()
                .map(credit -> credit.agency() + " " + credit.role())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The bridge will be mended soon, the mayor told AFP on Monday.              | AFP supply
            The bridge will be mended, she told The Associated Press and Reuters.      | AP supply, Reuters supply
            WASHINGTON (AP) — The bridge was closed.                                   | AP supply
            (Reuters) - The bridge was closed on Friday.                               | Reuters supply
            BERLIN (dpa) Die Brücke bleibt gesperrt, wie die Stadt am Montag sagt.     | dpa supply
            Frankfurt/Main (dpa/lhe) - Die Brücke bleibt gesperrt.                     | dpa supply
            BEIJING, July 27 (Xinhua) -- The bridge was opened.                        | Xinhua supply
            The Associated Press contributed to this report.                           | AP supply
            Our staff and the Canadian Press contributed to this report.               | CP supply
            © 2020 AFP                                                                 | AFP supply
            Copyright 2019 The Associated Press. All rights reserved.                  | AP supply
            Mit Material von dpa                                                       | dpa supply
            Die Brücke ist zu. Mit Material der Nachrichtenagenturen dpa und SID       | dpa supply, sid supply
            Die Brücke ist zu. Nachrichtenagenturen dpa, AFP                           | dpa supply, AFP supply
            Die Brücke sei sicher, sagte Bürgermeisterin Ada Beispiel der dpa.         | dpa supply
            Das sagte er am Montag der Deutschen Presse-Agentur (dpa) in Bonn.         | dpa supply
            Die Brücke wird erneuert. Quelle: ntv.de, xyz/dpa/AFP                      | AFP supply, dpa supply
            Le pont restera fermé, a déclaré la maire à l'AFP.                         | AFP supply
            El puente seguirá cerrado, dijo la alcaldesa a la agencia EFE.             | EFE supply
            A ponte vai reabrir, disse o presidente da câmara à agência Lusa.          | Lusa supply
            Il ponte riaprirà presto, ha detto il sindaco all'ANSA.                    | ANSA supply
            De brug blijft dicht, zegt de burgemeester tegen persbureau ANP.           | ANP supply
            Bron är stängd, säger kommunen till TT.                                    | TT supply
            (서울=연합뉴스) 다리가 닫혔다.                                               | Yonhap supply
            新华社北京7月27日电 大桥今天关闭。                                           | Xinhua supply
            The bridge stayed shut, KCNA said on Friday.                               | KCNA source
            The bridge stayed shut, state media KCNA reported on Friday.               | KCNA source
            The bridge is shut, according to the Russian news agency TASS.             | TASS source
            The bridge is shut, a guard told the Reuters news agency.                  | Reuters source
            A new Reuters/Ipsos poll asked who pays for the bridge.                    | Reuters source
            Die Brücke ist zu, wie die Nachrichtenagentur AFP am Montag meldete.       | AFP source
            Laut dpa bleibt die Brücke geschlossen.                                    | dpa source
            Die Brücke ist zu, sagte ein Wärter laut der Nachrichtenagentur TT.        | TT source
            Le pont est fermé, selon l'AFP, depuis lundi.                              | AFP source
            Мост закрыт, сообщает ТАСС.                                                | TASS source
            据新华社报道，大桥已经关闭。                                                 | Xinhua source
            A guard closes the bridge. Photo: AP                                       | AP photo
            A guard closes the bridge (AP Photo/Ann Other, File)                       | AP photo
            A guard closes the bridge. REUTERS/Ann Other                               | Reuters photo
            A guard closes the bridge (Ann B. Other/AFP/Getty Images)                  | AFP photo, Getty Images photo
            A guard closes the bridge. [YONHAP]                                        | Yonhap photo
            Image copyright Reuters Image caption A guard closes the bridge            | Reuters photo
            Die gesperrte Brücke bei Nacht (Foto: dpa)                                 | dpa photo
            Die gesperrte Brücke (Quelle: Ada Beispiel/dpa) am Morgen                  | dpa photo
            """)
    void theFormOfTheNameTellsTheRole(String text, String expected) {
        assertThat(rolesIn(text)).containsExactlyInAnyOrder(expected.split(", "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reuters reporter killed near the bridge.",
                "A Reuters journalist was arrested at the bridge.",
                "Thomson Reuters will sell the bridge.",
                "She took three AP classes and passed the AP exam.",
                "They shouted through the PA system that the bridge was shut.",
                "The bridge in Scranton, PA, is shut.",
                "Sid and his sister crossed the bridge.",
                "Michael Bloomberg told voters that the bridge was his.",
                "The EPA said that the bridge was clean.",
                "Bloomberg 7%",
                "Read more at www.reuters.com or ask @AFP about the bridge.",
                "The AAPPX bridge and the XAFP road.",
                "A woman of the MENA region (MENA) crossed the bridge.",
                "An art fair, the SPA, was held under the bridge.",
                "Ein Journalist der dpa stand an der Brücke."
            })
    void aNameAloneIsNoCredit(String text) {
        assertThat(rolesIn(text)).isEmpty();
    }

    @Test
    void eachAgencyIsCreditedOncePerRoleByItsFirstProof() {
        String text = "😀 They told AFP so. Again they told AFP so. AFP reported it.";
        assertThat(CREDITS.in(text, null, List.of()))
                .containsExactly(new Credit("AFP", "supply", 7, 15), new Credit("AFP", "source", 44, 56));
    }

    @Test
    void theAuthorFieldProvesSupply() {
        assertThat(CREDITS.in("The bridge is shut.", "Ann Other, The Associated Press", List.of()))
                .containsExactly(new Credit("AP", "supply", -1, -1));
        assertThat(CREDITS.in("Die Brücke ist zu.", "FAZ.NET mit dpa", List.of()))
                .containsExactly(new Credit("dpa", "supply", -1, -1));
        assertThat(CREDITS.in("The bridge is shut.", "Sid Apa", List.of())).isEmpty();
    }

    @Test
    void aBracketAtTheEndIsSupplyAndOneThatComesBackIsAPicture() {
        assertThat(rolesIn("The bridge is shut." + FILLER + " It stays shut. (AFP)"))
                .containsExactly("AFP supply");
        String twice = "A guard at the bridge (KCNA/Reuters)\n\nMore of it.\n\n(KCNA/Reuters)\n\nEnd.";
        assertThat(rolesIn(twice)).containsExactly("KCNA photo", "Reuters photo");
        assertThat(rolesIn("First." + FILLER + "\nAP\n" + FILLER + FILLER)).containsExactly("AP photo");
        assertThat(rolesIn("First." + FILLER + "\ndpa/afp")).containsExactlyInAnyOrder("dpa supply", "AFP supply");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Associated Press contributed to this report.",
                "Associated Press writers Ann Other and Bob Example in Springfield contributed to this report.",
                "(KCNA/Reuters)",
                "— Reuters",
                "© 2020 AFP",
                "[YONHAP]",
                "AP",
                "dpa/afp",
                "By The Associated Press",
                "Photo: AP",
                "REUTERS/Ann Other",
                "Quelle: ntv.de, xyz/dpa",
                "Mit Material von dpa",
                "Foto: Ada Beispiel/dpa"
            })
    void aSentenceMayBeNothingButACredit(String sentence) {
        assertThat(CREDITS.isCreditLine(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reuters reporter killed",
                "Reuters Reporter Killed",
                "AFP told the court that it would pay.",
                "The bridge is shut.",
                "By the bridge",
                "",
                "AP wins the cup",
                "\"Reuters contributed to this report\" is what the line said, a guard laughed."
            })
    void aSentenceThatSaysMoreIsNoCreditLine(String sentence) {
        assertThat(CREDITS.isCreditLine(sentence)).isFalse();
    }

    @Test
    void aJobMayAddAgencies() {
        Credits more = Credits.with(Map.of("Harbour Wire", List.of("Harbour Wire", "HW")));
        assertThat(more.in("The bridge is shut, she told HW.", null, List.of()))
                .containsExactly(new Credit("Harbour Wire", "supply", 24, 31));
        assertThatThrownBy(() -> Credits.with(Map.of("X", List.of("Y"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("X")
                .hasMessageContaining("\"Y\"");
    }

    @Test
    void theTableHasAtLeastFortyAgenciesAndNoSpellingTwice() {
        List<String> spellings = Agencies.known().stream()
                .flatMap(agency -> Stream.concat(agency.spellings().stream(), agency.weak().stream()))
                .toList();
        assertThat(Agencies.known()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(spellings).doesNotHaveDuplicates();
    }

    @Test
    void theSeedsCreditTheirAgencies() throws Exception {
        for (String seed : List.of("000_9400b0a63d4a3bd2", "001_45889ed3ac58e209", "002_3a98f6a98e2f4050")) {
            assertThat(rolesIn(Files.readString(Path.of("seeds", seed + ".txt"))))
                    .contains("AFP supply", "KCNA source");
        }
        assertThat(rolesIn(Files.readString(Path.of("seeds", "002_3a98f6a98e2f4050.txt"))))
                .contains("KCNA photo", "Reuters photo")
                .doesNotContain("Reuters supply");
        assertThat(rolesIn(Files.readString(Path.of("seeds", "003_67b4b5a4b1538449.txt"))))
                .containsExactlyInAnyOrder("KCNA source", "TASS source", "Yonhap photo", "NEWS1 photo");
        assertThat(rolesIn(Files.readString(Path.of("seeds", "004_43b90feca7e4b91a.txt"))))
                .containsExactly("KCNA source");
    }

    @Test
    void sentencesAreTakenInCodePoints() {
        String text = "😀😀 The bridge is shut. AP";
        assertThat(CREDITS.in(text, null, List.of(new Span(0, 23), new Span(23, 25))))
                .containsExactly(new Credit("AP", "supply", 23, 25));
    }

    @Test
    void hostileTextTakesLinearTime() {
        for (String piece : List.of("(AP) ", "AP/", "AFP told Reuters, ", "\ud800AP\n", "© (", "told the ", "\0dpa/")) {
            String text = piece.repeat(300_000 / piece.length());
            long begin = System.nanoTime();
            CREDITS.in(text, piece, List.of());
            assertThat(System.nanoTime() - begin).as(piece).isLessThan(10_000_000_000L);
        }
    }

    @Test
    void creditsTravelToTasks() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(CREDITS);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Credits copy = (Credits) in.readObject();
            assertThat(copy.in("She told AFP.", null, List.of())).hasSize(1);
        }
    }
}
