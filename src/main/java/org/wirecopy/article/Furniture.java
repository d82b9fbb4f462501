package org.wirecopy.article;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirecopy.text.Inserts;

/**
 * Says of each sentence of an article by which rule it is the outlet's furniture.
 *
 * <p>The rules stand in an order of certainty, and the first that holds gives its name to the evidence: {@code credit},
 * {@code phrase}, {@code form}, {@code recurring}, {@code comments}, {@code repeated}, {@code foreign}, {@code between}.
 */
final class Furniture {
    static final String CREDIT = "credit";
    static final String PHRASE = "phrase";
    static final String FORM = "form";
    static final String RECURRING = "recurring";
    static final String COMMENTS = "comments";
    static final String REPEATED = "repeated";
    static final String FOREIGN = "foreign";
    /** Short lines between furniture, outside the prose. */
    static final String BETWEEN = "between";

    /** Words that a sentence of running prose has at least; with an end mark it is taken for the body of the article. */
    private static final int PROSE_WORDS = 8;
    /** Words of a line in capitals that is the title of another article: headings are shorter. */
    private static final int WORDS_OF_A_TITLE = 6;
    /**
     * A sentence said twice inside a paragraph is a repetition only from this length on ("Thank you very much."), and only
     * if it is no speech: speakers repeat themselves, captions are printed twice.
     */
    private static final int REPEATED_WORDS = 6;

    /** What a gallery has below each caption. */
    private static final Pattern GALLERY = Pattern.compile("Hide Caption \\d{1,3} of \\d{1,3}");

    /** Marks that end a quotation. */
    private static final String CLOSING = "\"”“»«";

    private static final int SHORT_WORDS = 6;
    private static final int SHORT_QUESTION = 4;
    private static final int LONGEST_FORM = 24;
    private static final int LONGEST_BETWEEN = 4;

    private final Outline outline;
    private final CleanSettings settings;
    private final String[] rules;

    private Furniture(Outline outline, CleanSettings settings) {
        this.outline = outline;
        this.settings = settings;
        this.rules = new String[outline.sentences()];
    }

    /**
     * The rule per sentence, or null where a sentence is not furniture.
     *
     * @param author the article's, or null
     * @param language the article's, ISO 639-1, or null: then no line is foreign
     * @param credits tells lines that are nothing but a credit
     * @param names where the text names agencies
     * @param recurring the keys learned from the corpus
     */
    static String[] of(
            Outline outline,
            String author,
            String language,
            CleanSettings settings,
            Credits credits,
            List<Agencies.Hit> names,
            RecurringKeys recurring) {
        Furniture furniture = new Furniture(outline, settings);
        if (settings.credits()) {
            furniture.credits(credits, names);
        }
        furniture.single(recurring);
        furniture.edges();
        if (settings.forms()) {
            furniture.video();
            furniture.galleries();
            furniture.links();
            furniture.attributions();
            AuthorNotes.mark(outline, author, furniture.rules);
        }
        if (settings.comments()) {
            Comments.mark(outline, furniture.rules);
        }
        if (settings.repeated()) {
            furniture.repeated();
        }
        if (settings.foreign() && language != null) {
            ForeignLines.mark(outline, language, settings.languages(), furniture.rules);
        }
        furniture.enclosed();
        furniture.between();
        return furniture.rules;
    }

    /** Only a sentence that names an agency can be a credit. */
    private void credits(Credits credits, List<Agencies.Hit> names) {
        int s = 0;
        for (Agencies.Hit name : names) {
            while (s < rules.length && outline.ends[s] <= name.begin()) {
                s++;
            }
            for (; s < rules.length && outline.begins[s] < name.end(); s++) {
                rules[s] = isCredit(s, credits) ? CREDIT : null;
            }
        }
    }

    private void single(RecurringKeys recurring) {
        Phrases phrases = Phrases.table();
        for (int s = 0; s < rules.length; s++) {
            if (rules[s] != null) {
                continue;
            }
            if (settings.phrases() && phrases.in(outline, s)) {
                rules[s] = PHRASE;
            } else if (settings.forms() && hasForm(s)) {
                rules[s] = FORM;
            } else if (settings.recurring() && recurring.has(outline, s)) {
                rules[s] = RECURRING;
            }
        }
    }

    private boolean hasForm(int s) {
        String sentence = outline.sentence(s);
        return isInsert(s, sentence) || mayHaveForm(s) && LineForms.anywhere(sentence);
    }

    /** What stands in the article's first line, if that tells of a video. */
    private void video() {
        boolean isVideo = rules.length > 0 && LineForms.isVideo(outline.sentence(0));
        for (int s = 0; s < rules.length && isVideo && (s == 0 || !outline.startsLine(s)); s++) {
            rules[s] = rules[s] == null ? FORM : rules[s];
        }
    }

    /** The lines of a gallery of pictures: it stands in many articles on a topic, and each of its lines holds captions. */
    private void galleries() {
        Matcher link = GALLERY.matcher(outline.text);
        int s = 0;
        int end = 0;
        while (end < outline.text.length() && link.find(end)) {
            int begin = outline.text.lastIndexOf('\n', link.start()) + 1;
            int lineBreak = outline.text.indexOf('\n', link.end());
            end = lineBreak < 0 ? outline.text.length() : lineBreak;
            for (; s < rules.length && outline.begins[s] < end; s++) {
                rules[s] = rules[s] == null && outline.begins[s] >= begin ? FORM : rules[s];
            }
        }
    }

    /** Titles of other articles: below the word for them, or in capitals amid prose. */
    private void links() {
        boolean above = false;
        for (int s = 0; s < rules.length; s++) {
            boolean isAbove = isLine(s) && LineForms.isAboveLinks(outline.sentence(s));
            above = isAbove || above && isLine(s) && outline.text.charAt(outline.ends[s] - 1) != '.';
            rules[s] = above && rules[s] == null ? FORM : rules[s];
        }
        for (int s = 1; s < rules.length; s++) {
            int end = outline.startsLine(s) ? titleInCapitals(s) : s;
            for (int t = s; t < end; t++) {
                rules[t] = rules[t] == null ? FORM : rules[t];
            }
        }
    }

    /** Where a title ends that begins here, in capitals below a line that is not; the place itself if there is none. */
    private int titleInCapitals(int s) {
        int end = s;
        int words = 0;
        while (end < rules.length
                && (end == s || !outline.startsLine(end))
                && LineForms.isInCapitals(outline.sentence(end))) {
            words += outline.wordsIn(end++);
        }
        boolean isLine = end > s && (end == rules.length || outline.startsLine(end));
        return isLine
                        && words >= WORDS_OF_A_TITLE
                        && outline.text.charAt(outline.ends[end - 1] - 1) != '.'
                        && !LineForms.isInCapitals(outline.sentence(s - 1))
                ? end
                : s;
    }

    /** Whose words stood in the quotation above: "— Ann Other, The Times". */
    private void attributions() {
        for (int s = 1; s < rules.length; s++) {
            boolean isBehindQuotation = CLOSING.indexOf(outline.text.charAt(Math.max(0, outline.ends[s - 1] - 1))) >= 0;
            boolean endsLine = s + 1 == rules.length || outline.startsLine(s + 1);
            if (rules[s] == null && isBehindQuotation && endsLine && LineForms.isAttribution(outline.sentence(s))) {
                rules[s] = FORM;
            }
        }
    }

    /** A line of its own that ends in MORE is no box: a box follows a name. */
    private boolean isInsert(int s, String sentence) {
        return !outline.is(s, Outline.WHOLE_LINE) && Inserts.isBox(sentence)
                || Inserts.isSignature(sentence)
                || Inserts.isPermalink(sentence);
    }

    /** Lines of furniture are short, or at least no full sentences; so most lines need no closer look. */
    private boolean mayHaveForm(int s) {
        int words = outline.wordsIn(s);
        return isLine(s) && words <= LONGEST_FORM && (words <= PROSE_WORDS || !outline.is(s, Outline.STOPPED));
    }

    private boolean isCredit(int s, Credits credits) {
        return outline.ends[s] - outline.begins[s] <= 160 && credits.isCreditLine(outline.sentence(s));
    }

    private boolean isLine(int s) {
        return outline.is(s, Outline.WHOLE_LINE) && outline.ends[s] > outline.begins[s];
    }

    /** Dates, single share words and breadcrumbs without signs: furniture before and after the prose, not inside it. */
    private void edges() {
        if (!settings.forms()) {
            return;
        }
        int first = firstProse();
        int last = lastProse();
        for (int s = 0; s < rules.length; s++) {
            if (rules[s] == null && (s < first || s > last) && mayHaveForm(s)) {
                String line = outline.sentence(s);
                if (LineForms.atTheEdge(line) || s < 3 && LineForms.beginsWithHome(line) && endsLikeALine(s)) {
                    rules[s] = FORM;
                }
            }
        }
    }

    private boolean isProse(int s) {
        return rules[s] == null && readsAsProse(outline, s);
    }

    /** Whether a sentence looks like the body of an article. */
    static boolean readsAsProse(Outline outline, int sentence) {
        return outline.is(sentence, Outline.STOPPED) && outline.wordsIn(sentence) >= PROSE_WORDS;
    }

    private int firstProse() {
        int s = 0;
        while (s < rules.length && !isProse(s)) {
            s++;
        }
        return s;
    }

    private int lastProse() {
        int s = rules.length - 1;
        while (s >= 0 && !isProse(s)) {
            s--;
        }
        return s;
    }

    /** Whether one of the next lines, of three words at least, is the end of this one: the title in a breadcrumb. */
    private boolean endsLikeALine(int s) {
        for (int next = s + 1; next < Math.min(rules.length, s + 6); next++) {
            int words = outline.wordsIn(next);
            int from = outline.firstWords[s + 1] - words;
            if (words >= 3
                    && from > outline.firstWords[s]
                    && Arrays.equals(
                            outline.words,
                            from,
                            from + words,
                            outline.words,
                            outline.firstWords[next],
                            outline.firstWords[next] + words)) {
                return true;
            }
        }
        return false;
    }

    private void repeated() {
        Set<Long> seen = new HashSet<>();
        for (int s = 0; s < rules.length; s++) {
            boolean line = outline.wordsIn(s) >= 3 && isLine(s);
            boolean sentence = outline.wordsIn(s) >= REPEATED_WORDS && !outline.is(s, Outline.QUOTED);
            if ((line || sentence) && !seen.add(outline.keys[s]) && rules[s] == null) {
                rules[s] = REPEATED;
            }
        }
    }

    /** A short line without an end mark, or a shorter question, as forms ask: "Not a member?" */
    private boolean isLabel(int s) {
        if (!isLine(s)) {
            return false;
        }
        int words = outline.wordsIn(s);
        boolean asks = words <= SHORT_QUESTION && outline.text.charAt(outline.ends[s] - 1) == '?';
        return words <= SHORT_WORDS && (asks || !outline.is(s, Outline.STOPPED));
    }

    /** Labels that stand between furniture behind the prose share its fate. */
    private void between() {
        int run = 0;
        boolean open = false;
        for (int s = lastProse() + 1; s < rules.length; s++) {
            if (rules[s] != null) {
                boolean certain = isCertain(s);
                if (open && certain && run > 0 && run <= LONGEST_BETWEEN) {
                    Arrays.fill(rules, s - run, s, BETWEEN);
                }
                open = certain;
                run = 0;
            } else if (isLabel(s)) {
                run++;
            } else {
                open = false;
            }
        }
    }

    /** A sentence between two phrases on a line that is furniture otherwise. */
    private void enclosed() {
        for (int s = 1; s + 1 < rules.length; s++) {
            boolean isEnclosed = rules[s] == null && PHRASE.equals(rules[s - 1]) && PHRASE.equals(rules[s + 1]);
            if (isEnclosed && isAloneInLine(s)) {
                rules[s] = BETWEEN;
            }
        }
    }

    /** Whether a line begins and ends elsewhere than with a sentence, which is the only one there that is no furniture. */
    private boolean isAloneInLine(int s) {
        int from = s;
        while (!outline.startsLine(from) && (from == s || rules[from] != null)) {
            from--;
        }
        int to = s + 1;
        while (to < rules.length && !outline.startsLine(to) && rules[to] != null) {
            to++;
        }
        return from < s && rules[from] != null && to > s + 1 && (to == rules.length || outline.startsLine(to));
    }

    private boolean isCertain(int s) {
        return rules[s] != null && !rules[s].equals(RECURRING) && !rules[s].equals(REPEATED);
    }
}
