package org.wirecopy.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your email address will not be published.",
                "Required fields are marked *",
                "ADVERTISEMENT",
                "Sign up for the Daily Harbour newsletter",
                "Copyright © 2031 The Harbour Times, LLC.",
                "Deine E-Mail-Adresse wird nicht veröffentlicht.",
                "Votre adresse e-mail ne sera pas publiée.",
                "Tu dirección de correo electrónico no será publicada.",
                "O seu endereço de email não será publicado.",
                "Il tuo indirizzo email non sarà pubblicato.",
                "Het e-mailadres wordt niet gepubliceerd.",
                "Ваш адрес email не будет опубликован.",
                "لن يتم نشر عنوان بريدك الإلكتروني.",
                "您的邮箱地址不会被公开。",
                "メールアドレスが公開されることはありません。",
                "이메일 주소는 공개되지 않습니다."
            })
    void furnitureInManyLanguages(String line) {
        assertThat(inTable(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She said she would sign up for the course next year, and nobody was surprised by that.",
                "The advertisement was shown on Sunday.",
                "Police asked readers of the story to read more about the case.",
                "Comments by the minister angered the fishermen.",
                "First foreigners",
                "A noteworthy visit"
            })
    void proseAndHeadingsAreNot(String line) {
        assertThat(inTable(line)).isFalse();
    }

    @Test
    void anchorsGapsAndNumbers() {
        Phrases phrases = new Phrases(List.of("^ page 0 of 0 $", "^ … powered by $", "ask … the harbour master"));
        assertThat(in(phrases, "Page 3 of 12")).isTrue();
        assertThat(in(phrases, "See page 3 of 12")).isFalse();
        assertThat(in(phrases, "Some plug-in, powered by:")).isTrue();
        assertThat(in(phrases, "powered by steam")).isFalse();
        assertThat(in(phrases, "Do ask one or two friends of the harbour master"))
                .isTrue();
        assertThat(in(phrases, "Ask one two three four five six seven eight nine the harbour master"))
                .isFalse();
    }

    @Test
    void aPhraseNeedsAWordAtAKnownPlace() {
        assertThatThrownBy(() -> new Phrases(List.of("… anywhere"))).hasMessageContaining("\"… anywhere\"");
    }

    private static boolean inTable(String line) {
        return in(Phrases.table(), line);
    }

    private static boolean in(Phrases phrases, String line) {
        Outline outline = Outline.of(line, null);
        for (int s = 0; s < outline.sentences(); s++) {
            if (phrases.in(outline, s)) {
                return true;
            }
        }
        return false;
    }
}
