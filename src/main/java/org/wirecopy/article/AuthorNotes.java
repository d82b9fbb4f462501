package org.wirecopy.article;

import java.util.regex.Pattern;

/** Who wrote it, in sentences of their own at an article's beginning or end: "Ann Other is a columnist for The Times." */
final class AuthorNotes {
    /** How far from the end, furniture aside, such a note is looked for. */
    private static final int AT_THE_END = 6;

    private static final int AT_THE_BEGINNING = 2;
    private static final int LONGEST = 600;

    private static final String NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]*+";
    private static final String NAME =
            "(?!(?:Since|While|If|As|But|And|When|Because|Now|Today|The|This|That|Der|Die|Das)\\s)" + NAME_WORD
                    + "(?:\\s++(?:" + NAME_WORD + "|de|da|van|von|der|bin|al)){1,4}+";
    /** Of what the author is by trade, before the word for it: an, the, CNN's, senior, law … */
    private static final String WHICH =
            "(?:\\s++(?:an?|the|one|and|of|currently|also|ein|eine|der|die|[\\p{L}\\p{M}.,&'’-]++)){0,9}?\\s++";

    private static final String TRADE =
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

    /** What goes on about the author. */
    private static final Pattern MORE = Pattern.compile(
            "^[^\\p{L}\\d]{0,4}(?:(?:His|Her|Their)\\s(?:\\p{L}++\\s){0,3}?(?:book|books|novel|column|columns|work|podcast|website|blog|e-?mail|Twitter|email)\\b"
                    + "|(?:He|She|They)\\s(?:\\p{L}++\\s){0,3}?(?:author|co-?author|editor|host|hosts|write|writes|written|tweets|blogs|contributes|previously|formerly|lives|teaches)\\b"
                    + "|(?:Follow|Email|E-mail|Contact|Reach|Visit)\\s|You can (?:also )?(?:follow|find|reach|contact|email)\\s"
                    + "|The (?:views|opinions)\\s)[\\s\\S]*+$");

    private AuthorNotes() {}

    /**
     * Marks the notes among the first and the last sentences that no rule marked before, and those that begin with the author's
     * name wherever they stand.
     *
     * @param author the article's, or null
     */
    static void mark(Outline outline, String author, String[] rules) {
        int unmarked = 0;
        for (int s = rules.length - 1; s >= 0 && unmarked < AT_THE_END; s--) {
            unmarked += markAt(outline, rules, s);
        }
        unmarked = 0;
        for (int s = 0; s < rules.length && unmarked < AT_THE_BEGINNING; s++) {
            unmarked += markAt(outline, rules, s);
        }
        for (int s = 0; s < rules.length && author != null; s++) {
            if (outline.text.startsWith(author + " ", outline.begins[s])) {
                markAt(outline, rules, s);
            }
        }
    }

    /** 1 if the sentence was not marked before, else 0. */
    private static int markAt(Outline outline, String[] rules, int sentence) {
        if (rules[sentence] != null) {
            return 0;
        }
        if (matches(outline, sentence, NOTE) || matches(outline, sentence, DOES)) {
            rules[sentence] = Furniture.FORM;
            for (int s = sentence + 1; s < rules.length && (rules[s] != null || matches(outline, s, MORE)); s++) {
                rules[s] = rules[s] == null ? Furniture.FORM : rules[s];
            }
        }
        return 1;
    }

    private static boolean matches(Outline outline, int sentence, Pattern pattern) {
        return outline.ends[sentence] - outline.begins[sentence] <= LONGEST
                && pattern.matcher(outline.sentence(sentence)).matches();
    }
}
