package org.wirecopy.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormsTest {
    @Test
    void caseTypographyAndSpacingAreEvenedOut() {
        assertThat(Forms.normalise("\u00a0“It’s  a ﬁrst” –\tSTRASSE…\n")).isEqualTo("\"it's a first\" - strasse...");
        assertThat(Forms.normalise("\"It's a first\" - Straße...")).isEqualTo("\"it's a first\" - strasse...");
        assertThat(Forms.normalise(" \n")).isEmpty();
    }

    @Test
    void theKeyFollowsTheForm() {
        assertThat(Forms.key("Sign up “now”!"))
                .isEqualTo(Forms.key("  sign up \"NOW\"! "))
                .isNotEqualTo(Forms.key("sign up now"));
    }

    @Test
    void normalisingTwiceChangesNothing() {
        for (int seed = 0; seed < 3000; seed++) {
            String once = Forms.normalise(Texts.hostile(seed));
            assertThat(Forms.normalise(once)).as("seed %s", seed).isEqualTo(once);
        }
    }
}
