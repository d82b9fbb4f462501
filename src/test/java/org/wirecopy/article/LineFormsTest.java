package org.wirecopy.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineFormsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Home > National > North Korea",
                "Startseite › Politik",
                "BY ANN OTHER [ann@example.org]",
                "By Admin",
                "By Ann Other and Carl Example, Harbour Times",
                "Von Anna Beispiel",
                "(0/250자)",
                "Rules of the house (0/500)",
                "3 of 12",
                "6 years ago",
                "vor 3 Stunden",
                "4 min read",
                "Share Tweet Email",
                "* * *",
                "print dictionary print",
                "Contributing: Ann Other, Carl Example",
                "(Reporting by Ann Other in Harbour and Carl Example; Editing by Anna Beispiel)",
                "— With assistance by Ann Other",
                "Updated 3:15 p.m. ET, Oct. 12, 2031",
                "https://example.org/a/b",
                "@harbour_times"
            })
    void furnitureAnywhere(String line) {
        assertThat(LineForms.anywhere(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By the numbers",
                "Contributing to the fund is easy",
                "Reporting by the council was late",
                "BY THE NUMBERS",
                "Von Wien nach Berlin",
                "Home is where the heart is",
                "By Monday Germany had lost its lead and its captain.",
                "Twitter",
                "1989",
                "First foreigners"
            })
    void headingsAreNot(String line) {
        assertThat(LineForms.anywhere(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fri. Jul 19th, 2024", "July 27, 2023", "2023-07-29", "Montag, 3. Juli 2023", "Twitter"})
    void furnitureAtTheEdge(String line) {
        assertThat(LineForms.atTheEdge(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sunday in the park", "March of 400 miners", "May and June"})
    void noDates(String line) {
        assertThat(LineForms.atTheEdge(line)).isFalse();
    }
}
