package org.wirecopy.article;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who wrote it, in sentences of their own: "Ann Other is a columnist for The Times." They are looked for at an article's beginning
 * and end, and wherever a paragraph begins with the name of its author, or of the author of one of its parts; and wherever one
 * tells how to reach whom it names first, or tells the trade of somebody whom the article names nowhere else.
 */
final class AuthorNotes {
    /** How far from the end, furniture aside, such a note is looked for. */
    private static final int AT_THE_END = 6;

    private static final int AT_THE_BEGINNING = 2;
    static final int LONGEST = 600;

    static final String NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]*+";
    static final String NAME =
            "(?!(?:Since|While|If|As|But|And|When|Because|Now|Today|The|This|That|Der|Die|Das|Ein|Eine)\\s)" + NAME_WORD
                    + "(?:\\s++(?:" + NAME_WORD + "|de|da|van|von|der|bin|al)){1,5}+";
    /** Of what the author is by trade, before the word for it: an, the, CNN's, senior, law … */
    private static final String WHICH =
            "(?:\\s++(?:an?|the|one|and|of|currently|also|ein|eine|der|die|[\\p{L}\\p{M}.,&'’-]++)){0,9}?\\s++";

    static final String TRADE =
            "(?:columnists?|commentators?|contributors?|contributing|fellow|analyst|authors?|co-?authors?|editors?"
                    + "|editor-in-chief|professor|lecturer|hosts?|co-?hosts?|scholar|syndicated|reporter|correspondent"
                    + "|writer|strategist|cartoonist"
                    + "|Redakteur(?:in)?|Korrespondent(?:in)?|Kolumnist(?:in)?|Professor(?:in)?|Autor(?:in)?"
                    + "|Publizist(?:in)?|Chefredakteur(?:in)?)";

    private static final Pattern NOTE = Pattern.compile("^[^\\p{L}\\d]{0,4}(?:[Ee]ditor['’]s [Nn]ote:\\s*+)?" + NAME
            + "(?:,[^.,]{2,80}+(?:,[^.,]{2,80}+)?,)?+\\s++(?:is|are|ist|serves as)(?=\\s++(?:an?|the|one of|ein|eine|der|die"
            + "|\\p{Lu}|\\p{L}++['’]s|senior|associate|assistant|adjunct|chief|executive|managing|deputy|currently|"
            + TRADE + "))"
            + WHICH + TRADE + "(?![\\p{L}])[\\s\\S]*+$");

    /** The same said by what the author does: "Ann Other, who anchors CNN's morning edition, …" */
    private static final Pattern DOES = Pattern.compile("^[^\\p{L}\\d]{0,4}" + NAME
            + "(?:,\\s\\d\\d)?+,?+\\s++(?:who\\s++)?(?:(?:co-?)?(?:anchors|hosts)\\s[\\s\\S]*?\\b(?:show|program|programme|podcast|edition|newscast|newsroom|Newsroom)\\b"
            + "|is a graduate of\\s|is (?:an?|the)\\s[\\s\\S]*?\\b(?:can be reached|be reached at|reached by e-?mail))"
            + "[\\s\\S]*+$");

    /** How many lines that introduce somebody are looked at, each of them beside the whole article. */
    private static final int MOST_INTRODUCED = 50;

    private static final int MOST_NAMES = 4;
    /** The name with which a paragraph begins. */
    private static final Pattern FIRST = Pattern.compile("[^\\p{L}\\d]{0,4}(" + NAME + ")(?=[ ,])");
    /** A line that is a name. */
    private static final Pattern ONE = Pattern.compile("^" + NAME + "$");

    private static final Pattern IS_OR_WAS =
            Pattern.compile("^[^\\p{L}\\d]{0,4}" + NAME + ",?+\\s++(?:is|was|has been|served|ist|war)\\s[\\s\\S]*+$");
    private static final Pattern OF_A_TRADE =
            Pattern.compile("^[\\s\\S]*?(?<!\\p{L})" + TRADE + "(?!\\p{L})[\\s\\S]*+$");

    /** What goes on about the author. */
    private static final Pattern MORE =
            Pattern.compile("^[^\\p{L}\\d]{0,4}(?:A graduate of\\s|In (?:19|20)\\d\\d, s?he was named\\s"
                    + "|(?:His|Her|Their)\\s(?:\\p{L}++\\s){0,3}?(?:book|books|novel|column|columns|work|podcast|website|blog|e-?mail|Twitter|email)\\b"
                    + "|(?:He|She|They)\\s(?:\\p{L}++\\s){0,3}?(?:author|co-?author|editor|host|hosts|write|writes|written|tweets|blogs|contributes|previously|formerly|lives|teaches)\\b"
                    + "|(?:Follow|Email|E-mail|Contact|Reach|Visit)\\s|You can (?:also )?(?:follow|find|reach|contact|email)\\s"
                    + "|The (?:views|opinions)\\s)[\\s\\S]*+$");

    /** What goes on about the author in the same paragraph. */
    private static final Pattern MORE_OF_LINE = Pattern.compile(
            "^(?:He|She|They)\\s(?:also\\s)?(?:is|are|was|were|has|have|had|served|worked|holds|held)\\s[\\s\\S]*+$");

    /** How to reach the author, or that the views are theirs. */
    private static final Pattern CONTACT =
            Pattern.compile("^(?:(?:Follow|E-?mail|Contact|Reach|Tweet)\\s(?:him|her|them|@)"
                    + "|You can (?:also )?(?:follow|find|reach|contact|e-?mail)\\s(?:him|her|them)\\b"
                    + "|(?:He|She|They)\\s(?:(?:can|may) (?:also )?be (?:reached|followed|contacted)|tweets at|blogs at)\\b"
                    + "|The (?:views|opinions) expressed\\s|Twitter:? @)[\\s\\S]*+$");

    /** Sentences of a note up to the one that says how to reach the author. */
    private static final int BEFORE_CONTACT = 3;

    /** Sentences of a note behind its first. */
    private static final int LONGEST_NOTE = 5;

    private AuthorNotes() {}

    /**
     * Marks the notes among the first and the last sentences that no rule marked before, and those that begin with an author's
     * name wherever they stand.
     *
     * @param author the article's, or null
     */
    static void mark(Outline outline, String author, String[] rules) {
        markAtTheEnd(outline, author, rules);
        int unmarked = 0;
        for (int s = 0; s < rules.length && unmarked < AT_THE_BEGINNING; s++) {
            unmarked += markAt(outline, rules, s, isNote(outline, s));
        }
        markStrangers(outline, rules);
        Map<String, Integer> named = new HashMap<>();
        for (int s = 0; s < rules.length; s++) {
            if (author != null && outline.text.startsWith(author + " ", outline.begins[s])) {
                markAt(outline, rules, s, isNote(outline, s));
            }
            if (outline.is(s, Outline.WHOLE_LINE) && outline.wordsIn(s) <= MOST_NAMES && matches(outline, s, ONE)) {
                named.putIfAbsent(outline.sentence(s), s);
            } else if (outline.startsLine(s) && isOnPartsAuthor(outline, s, named)) {
                markAt(outline, rules, s, true);
            }
        }
    }

    private static void markAtTheEnd(Outline outline, String author, String[] rules) {
        int unmarked = 0;
        boolean isLastLine = true;
        for (int s = rules.length - 1; s >= 0 && unmarked < AT_THE_END; s--) {
            boolean startsLine = outline.startsLine(s);
            boolean isNote = rules[s] == null
                    && (author != null && begins(outline, s, author) && matches(outline, s, IS_OR_WAS)
                            || isNote(outline, s)
                            || isLastLine && startsLine && Introductions.isOfAStranger(outline, s, rules));
            unmarked += markAt(outline, rules, s, isNote);
            if (isNote && startsLine) {
                markLine(outline, rules, s);
            }
            isLastLine &= rules[s] != null || !startsLine;
        }
    }

    /** Marks lines that introduce somebody with how to reach them, or with a trade and nothing else that tells of them. */
    private static void markStrangers(Outline outline, String[] rules) {
        int introduced = 0;
        for (int s = 0; s < rules.length && introduced < MOST_INTRODUCED; s++) {
            boolean mayBegin = rules[s] == null && outline.startsLine(s) && Introductions.mayBegin(outline, s);
            if (mayBegin && Introductions.isAt(outline, s)) {
                introduced++;
                markFromTo(s, contact(outline, s), rules);
                boolean isTrade = matches(outline, s, OF_A_TRADE) && Introductions.isOfAStranger(outline, s, rules);
                markAt(outline, rules, s, isTrade);
            }
        }
    }

    /**
     * Whether a paragraph is about one of several authors, each of whose parts of the article stands below their name: it tells
     * a trade, and there is text between the name and it.
     */
    private static boolean isOnPartsAuthor(Outline outline, int sentence, Map<String, Integer> named) {
        if (named.isEmpty() || !matches(outline, sentence, OF_A_TRADE)) {
            return false;
        }
        Matcher name = FIRST.matcher(outline.sentence(sentence));
        Integer line = name.lookingAt() ? named.get(name.group(1)) : null;
        return line != null && sentence > line + 2;
    }

    /** The sentence of a note that says how to reach whom its first one introduces; -1 if there is none. */
    private static int contact(Outline outline, int sentence) {
        int to = Math.min(outline.sentences(), sentence + 1 + BEFORE_CONTACT);
        for (int s = sentence + 1; s < to && (s == sentence + 1 || !outline.startsLine(s)); s++) {
            if (matches(outline, s, CONTACT)) {
                return s;
            }
        }
        return -1;
    }

    private static void markFromTo(int first, int last, String[] rules) {
        for (int s = first; s <= last; s++) {
            rules[s] = rules[s] == null ? Furniture.FORM : rules[s];
        }
    }

    /** Marks the rest of a note's line, unless that is more than a note. */
    private static void markLine(Outline outline, String[] rules, int sentence) {
        int last = sentence;
        while (last + 1 < rules.length && !outline.startsLine(last + 1)) {
            last++;
        }
        if (last - sentence <= LONGEST_NOTE) {
            markFromTo(sentence, last, rules);
        }
    }

    /** Whether a paragraph begins with a name, behind a bullet or none. */
    private static boolean begins(Outline outline, int sentence, String name) {
        int begin = outline.begins[sentence];
        int letter = begin;
        while (letter < outline.ends[sentence] && !Character.isLetter(outline.text.charAt(letter))) {
            letter++;
        }
        int end = letter + name.length();
        return letter - begin <= 2
                && outline.startsLine(sentence)
                && end < outline.ends[sentence]
                && outline.text.startsWith(name, letter)
                && " ,".indexOf(outline.text.charAt(end)) >= 0;
    }

    private static boolean isNote(Outline outline, int sentence) {
        return matches(outline, sentence, NOTE) || matches(outline, sentence, DOES);
    }

    /** 1 if the sentence was not marked before, else 0. */
    private static int markAt(Outline outline, String[] rules, int sentence, boolean isNote) {
        if (rules[sentence] != null) {
            return 0;
        }
        if (isNote) {
            rules[sentence] = Furniture.FORM;
            for (int s = sentence + 1; s < rules.length && (rules[s] != null || goesOn(outline, s)); s++) {
                rules[s] = rules[s] == null ? Furniture.FORM : rules[s];
            }
        }
        return 1;
    }

    /** Whether a note goes on in a sentence that follows it. */
    private static boolean goesOn(Outline outline, int sentence) {
        boolean inItsLine = !outline.startsLine(sentence) && !outline.is(sentence, Outline.QUOTED);
        return matches(outline, sentence, MORE) || inItsLine && matches(outline, sentence, MORE_OF_LINE);
    }

    private static boolean matches(Outline outline, int sentence, Pattern pattern) {
        return outline.ends[sentence] - outline.begins[sentence] <= LONGEST
                && pattern.matcher(outline.sentence(sentence)).matches();
    }
}
