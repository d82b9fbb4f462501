package org.wirecopy.article;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines that say who somebody is ("Ann Other covers the harbour for The Times"): whoever is in the news is named again, but for
 * headings, so where nothing else in an article tells of them, they wrote it.
 */
final class Introductions {
    /** Words of a heading at most: a name in it does not tell of anybody. */
    private static final int HEADING = 8;

    private static final List<String> PARTICLES = List.of("de ", "da ", "van ", "von ", "der ", "bin ", "al ");

    /** In German, where all nouns are capital, a trade must follow. */
    private static final String DOING =
            "(?:(?:is|was|has been)(?!\\s\\p{Ll}*(?:ed|ing)\\s)|has (?:worked|written|covered)|covers"
                    + "|covered|writes|wrote|serves|served|teaches|taught|hosts|contributes"
                    + "|(?:ist|war)(?=[\\s\\S]*?(?<!\\p{L})" + AuthorNotes.TRADE + "(?!\\p{L})))";

    /** Who somebody is, behind a name, what stands in apposition to it, and a word for it. */
    private static final Pattern SOMEBODY = Pattern.compile(
            "^[•⦁*—–-]?+\\s?+(" + AuthorNotes.NAME + ")(?:(?<=['’]s)\\s(?:columns?|work|books?|latest book)\\s"
                    + "|(?:,[^.]{2,160}?,[\"”]?+)?\\s++" + DOING + "\\s)[\\s\\S]*+$");

    /** The same by the first name, with a trade right behind it. */
    private static final Pattern FIRST_NAME =
            Pattern.compile("^(?!(?:He|She|It|There|Here|Who|What|This|That)\\s)(" + AuthorNotes.NAME_WORD
                    + ") is (?:an?|the) (?:\\p{L}++ ){0,2}?" + AuthorNotes.TRADE + "(?!\\p{L})[\\s\\S]*+$");

    private Introductions() {}

    /** Whether the second word is a capital one, or small as in "van": most paragraphs need no closer look. */
    static boolean mayBegin(Outline outline, int sentence) {
        String text = outline.text;
        int end = outline.ends[sentence];
        int first = outline.begins[sentence];
        while (first < end && !Character.isUpperCase(text.charAt(first))) {
            first++;
        }
        int space = first;
        while (space < end && text.charAt(space) != ' ') {
            space++;
        }
        int second = space + 1;
        return second < end
                && (Character.isUpperCase(text.charAt(second))
                        || PARTICLES.stream().anyMatch(particle -> text.startsWith(particle, second)));
    }

    /** Whether a line introduces somebody by their whole name. */
    static boolean isAt(Outline outline, int sentence) {
        return isShort(outline, sentence)
                && SOMEBODY.matcher(outline.sentence(sentence)).matches();
    }

    /** Whether a line says who somebody is of whom no other one speaks. */
    static boolean isOfAStranger(Outline outline, int sentence, String[] rules) {
        if (!isShort(outline, sentence)) {
            return false;
        }
        Matcher somebody = SOMEBODY.matcher(outline.sentence(sentence));
        Matcher firstName = FIRST_NAME.matcher(outline.sentence(sentence));
        if (!somebody.matches() && !firstName.matches()) {
            return false;
        }
        String name = somebody.matches() ? somebody.group(1) : firstName.group(1);
        Pattern last = Pattern.compile("(?<!\\p{L})" + Pattern.quote(lastName(name)) + "(?![\\p{L}@]|\\.\\p{L})");
        int line = sentence;
        for (int s = 0; s < rules.length; s++) {
            line = s > sentence && outline.startsLine(s) ? s : line;
            boolean isOfLine = s >= sentence && line == sentence;
            boolean isHeading = outline.wordsIn(s) <= HEADING && outline.text.charAt(outline.ends[s] - 1) != '.';
            if (!isOfLine
                    && !isHeading
                    && rules[s] == null
                    && last.matcher(outline.sentence(s)).find()) {
                return false;
            }
        }
        return true;
    }

    private static String lastName(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).replaceFirst("['’]s$", "");
    }

    private static boolean isShort(Outline outline, int sentence) {
        return outline.ends[sentence] - outline.begins[sentence] <= AuthorNotes.LONGEST;
    }
}
