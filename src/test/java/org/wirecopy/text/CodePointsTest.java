package org.wirecopy.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CodePointsTest {
    @Test
    void convertsThereAndBack() {
        String text = "a😀b\ud800c";
        assertThat(CodePoints.ofIndexes(text, new int[] {0, 1, 3, 4, 5, 6})).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(CodePoints.toIndexes(text, new int[] {0, 1, 2, 3, 4, 5})).containsExactly(0, 1, 3, 4, 5, 6);
        assertThat(CodePoints.slice(text, new Span(1, 3))).isEqualTo("😀b");
    }

    @Test
    void refusesWhatLiesBeyondTheText() {
        assertThatThrownBy(() -> CodePoints.toIndexes("abc", new int[] {4}))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> CodePoints.toIndexes("a😀", new int[] {4}))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
