package org.wirecopy.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With one article per outlet nothing recurs: position, form and phrases must do. */
class FurnitureSeedsTest {
    private static final Credits CREDITS = Credits.ofKnownAgencies();

    private static List<String> furniture(String file) throws IOException {
        String text = Files.readString(Path.of("seeds", file));
        Outline outline = Outline.of(text, "en");
        String[] rules = Furniture.of(
                outline,
                null,
                "en",
                CleanSettings.defaults(),
                CREDITS,
                CREDITS.names(outline.text),
                RecurringKeys.NONE);
        List<String> found = new ArrayList<>();
        for (int s = 0; s < rules.length; s++) {
            if (rules[s] != null) {
                String sentence = outline.sentence(s);
                found.add(rules[s] + ": " + sentence.substring(0, Math.min(30, sentence.length())));
            }
        }
        return found;
    }

    @Test
    void menuSloganAndSignUpInAnotherLanguage() throws IOException {
        assertThat(furniture("000_9400b0a63d4a3bd2.txt"))
                .containsExactly(
                        "form: Início Uncategorized Kim shows",
                        "foreign: Meio de comunicação social gen",
                        "between: Plataforma Studio",
                        "phrase: Subscreva a Newsletter Platafo");
    }

    @Test
    void readersCommentAboveItsReplyLink() throws IOException {
        assertThat(furniture("001_45889ed3ac58e209.txt"))
                .hasSize(8)
                .allMatch(line -> line.startsWith("comments: "))
                .startsWith("comments: It looks like Putin is stuck i")
                .endsWith("comments: Reply1 Comment(s)");
    }

    @Test
    void creditsButNoHeadings() throws IOException {
        assertThat(furniture("002_3a98f6a98e2f4050.txt")).containsExactly("credit: (KCNA/Reuters)");
    }

    @Test
    void captionsPrintedTwiceAndLoginForm() throws IOException {
        assertThat(furniture("003_67b4b5a4b1538449.txt"))
                .contains(
                        "form: Home > National > North Korea",
                        "form: print dictionary print",
                        "repeated: Kim shows off North's arsenal ",
                        "repeated: Seated from right: Russian Def",
                        "form: BY MICHAEL LEE [lee.junhyuk@jo",
                        "phrase: Log in to Twitter or Facebook ",
                        "between: help-image Social comment?",
                        "between: s",
                        "between: lock icon",
                        "form: Standards Board Policy (0/250자")
                .filteredOn(line -> line.startsWith("repeated: "))
                .hasSize(6);
    }

    @Test
    void dateBylineAndReplyForm() throws IOException {
        assertThat(furniture("004_43b90feca7e4b91a.txt"))
                .containsExactly(
                        "form: Fri. Jul 19th, 2024",
                        "form: By Admin",
                        "phrase: Leave a Reply",
                        "phrase: Your email address will not be",
                        "phrase: Required fields are marked *",
                        "phrase: WP2Social Auto Publish Powered");
    }
}
