package org.wirecopy.text;

import java.util.ArrayList;
import java.util.List;
import org.wirecopy.text.CodePoints.Indexes;

/**
 * Finds what stands inside quotation marks.
 *
 * <p>Read: “…”, "…", ”…”, «…», »…«, „…“, „…”, ‹…›, ‚…‘, ‘…’, '…', 「…」, 『…』, ``…'' and mixtures of the double ones. Whether
 * a mark opens or closes follows from its shape, from its neighbours and from what is open, not from the language, since
 * quotations in a text may follow another style than its language.
 *
 * <p>A quotation runs over several sentences but not over the end of a paragraph: one that is not closed ends there, as
 * in English, where each paragraph of a running quotation reopens and only the last closes. If another
 * quotation opens before that, the one left open ends with its sentence. If the first mark of a paragraph closes, behind a comma
 * or the end of a sentence, the paragraph began inside the quotation. Other closing marks without an opening one are nothing,
 * nor are the marks of inches, feet and minutes, nor apostrophes. Quotations inside quotations belong to them.
 *
 * <p>{@link UnmarkedSpeech} is quoted too.
 */
public final class Quotes {
    private static final String DOUBLE = "\"“”„‟«»＂″〝〞〟";
    private static final String SINGLE = "'‘’‚‛‹›";
    private static final String CORNERS = "「」『』｢｣";

    private final String text;
    private final Indexes bounds = new Indexes();
    private int open = -1;
    private char opener;
    /** Whether this paragraph has had no quotation and no double mark yet. */
    private boolean isUnopened;

    private Quotes(String text) {
        this.text = text;
    }

    /**
     * The quotations of a text, in its order, apart from each other, with their quotation marks.
     *
     * @return spans in code points
     */
    public static List<Span> in(String text) {
        int[] bounds = CodePoints.ofIndexes(text, bounds(text));
        List<Span> quotes = new ArrayList<>(bounds.length / 2);
        for (int i = 0; i < bounds.length; i += 2) {
            quotes.add(new Span(bounds[i], bounds[i + 1]));
        }
        return quotes;
    }

    /** Begin and end of each quotation in turn, as UTF-16 indexes. */
    static int[] bounds(String text) {
        Quotes quotes = new Quotes(text);
        int[] ends = Paragraphs.ends(text);
        int[] unmarked = UnmarkedSpeech.in(text, ends);
        int speech = 0;
        int begin = 0;
        for (int end : ends) {
            for (; speech < unmarked.length && unmarked[speech] < end; speech += 2) {
                quotes.paragraph(begin, unmarked[speech]);
                quotes.open = unmarked[speech];
                begin = unmarked[speech + 1];
                quotes.close(begin);
            }
            quotes.paragraph(begin, end);
            begin = end;
        }
        return quotes.bounds.toArray();
    }

    /** A mark that only opens, in most languages. */
    static boolean isOpener(char c) {
        return switch (c) {
            case '“', '„', '«', '‘', '‚', '‹', '(', '[', '{', '「', '『', '《', '〈', '（', '〝', '‟' -> true;
            default -> false;
        };
    }

    private void paragraph(int from, int to) {
        open = -1;
        isUnopened = true;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c != '"' && c != '\'' && c != '`' && c < 0xAB) {
                continue;
            }
            if (DOUBLE.indexOf(c) >= 0) {
                at = doubleMark(from, at, to);
            } else if (CORNERS.indexOf(c) >= 0) {
                corner(c, at);
            } else if (SINGLE.indexOf(c) >= 0 || c == '`') {
                at = singleMark(from, at, to);
            }
        }
        if (open >= 0 && (DOUBLE.indexOf(opener) >= 0 || CORNERS.indexOf(opener) >= 0 || open == from)) {
            close(Signs.trimmed(text, open, to));
        }
    }

    /** Reads a mark, and says where the last one stands that was read with it. */
    private int doubleMark(int from, int at, int to) {
        char sign = text.charAt(at);
        char c = sign == '″' || sign == '＂' ? '"' : sign;
        if (open >= 0 && closes(c, from, at, to)) {
            close(at + 1);
        } else if (opens(c, from, at, to)) {
            if (open >= 0) {
                int inner = innerEnd(at, to);
                if (inner >= 0) {
                    return inner;
                }
                close(sentenceEnd(open, at));
            }
            open = at;
            opener = c;
        } else if (open < 0 && isUnopened && endsSpeech(from, at, to)) {
            open = from;
            close(at + 1);
        }
        isUnopened = false;
        return at;
    }

    /** Whether a mark can only close, behind words: the paragraph began inside the quotation. */
    private boolean endsSpeech(int from, int at, int to) {
        char c = text.charAt(at);
        return (c == '"' || c == '”')
                && at > from
                && ",.!?".indexOf(text.charAt(at - 1)) >= 0
                && (at + 1 == to || Signs.is(text.charAt(at + 1), Signs.SPACE));
    }

    /** The mark that closes a quotation inside another, of the same marks: another one that closes follows it. Else -1. */
    private int innerEnd(int at, int to) {
        int end = nextDouble(at + 1, to);
        int outerEnd = end < 0 ? -1 : nextDouble(end + 1, to);
        return outerEnd >= 0 && looksClosing(end, to) && looksClosing(outerEnd, to) ? end : -1;
    }

    private int nextDouble(int from, int to) {
        for (int i = from; i < to; i++) {
            if (DOUBLE.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private boolean looksClosing(int at, int to) {
        return !isGap(text.charAt(at - 1)) && (at + 1 == to || !Signs.isWordSign(text.charAt(at + 1)));
    }

    private boolean closes(char c, int from, int at, int to) {
        if (isSingle(opener) || CORNERS.indexOf(opener) >= 0) {
            return false;
        }
        if (c == '"' && isMeasure(at, from)) {
            return false;
        }
        boolean free = at + 1 == to || !Signs.isWordSign(text.charAt(at + 1));
        boolean bound = at > from && !Signs.is(text.charAt(at - 1), Signs.SPACE);
        return switch (opener) {
            case '„', '‟' ->
                c == '“' || c == '”' || c == '‟' && at > open + 1 || (c == '"' || c == '＂') && (free || bound);
            case '«' -> c == '»' || (c == '”' || c == '"') && bound && free;
            case '»' -> c == '«' || c == '»' && bound && free;
            case '“' -> c == '”' || c == '"' && (bound || free) || c == '“' && bound && free || c == '»' && free;
            default ->
                c != '„' && c != '«' && (bound ? free || c == '”' || !isGap(text.charAt(at - 1)) : free && c == opener);
        };
    }

    private boolean opens(char c, int from, int at, int to) {
        if (c == '„' || c == '〝' || c == '‟') {
            return true;
        }
        if (c == '〞' || c == '〟') {
            return false;
        }
        boolean before = at == from || isGap(text.charAt(at - 1)) || open < 0 && c == '"' && beginsSentence(at, to);
        boolean wordBehind = at + 1 < to && !isGap(text.charAt(at + 1));
        if (c == '“' || c == '«') {
            return before || wordBehind && at + 1 < to && Signs.isWordSign(text.charAt(at + 1));
        }
        return before
                && (wordBehind
                        ? !isPunctuation(text.charAt(at + 1)) || text.startsWith("...", at + 1)
                        : c == '"' && at + 1 < to && open < 0 && closesLater(at + 1, to));
    }

    /** Whether a mark stands between the end of a sentence and a capital letter, as where paragraphs were glued together. */
    private boolean beginsSentence(int at, int to) {
        return Signs.is(text.charAt(at - 1), Signs.STOP | Signs.END)
                && at + 1 < to
                && Character.isUpperCase(text.charAt(at + 1));
    }

    /** A straight mark with spaces on both sides opens only if another follows. */
    private boolean closesLater(int from, int to) {
        for (int i = from; i < to && i < from + 600; i++) {
            if (text.charAt(i) == '"') {
                return true;
            }
        }
        return false;
    }

    private void corner(char c, int at) {
        boolean opening = c == '「' || c == '『' || c == '｢';
        if (opening && open < 0) {
            open = at;
            opener = c;
        } else if (!opening && open >= 0 && c == opener + 1) {
            close(at + 1);
        }
    }

    /** Single marks count outside other quotations only, and only as a pair. */
    private int singleMark(int from, int at, int to) {
        char c = text.charAt(at);
        boolean twice = at + 1 < to && text.charAt(at + 1) == c && (c == '`' || c == '\'' || c == '’');
        if (twice) {
            twin(c, at);
            return at + 1;
        }
        if (open < 0
                ? opensSingle(c, from, at, to)
                : open >= 0 && isSingle(opener) && opensSingle(c, from, at, to) && c == opener) {
            open = at;
            opener = c;
        } else if (open >= 0 && isSingle(opener) && closesSingle(c, at, to)) {
            close(at + 1);
        }
        return at;
    }

    /** ``…'' as typesetters write it. */
    private void twin(char c, int at) {
        if (c == '`' && open < 0) {
            open = at;
            opener = '“';
        } else if (c != '`' && open >= 0 && DOUBLE.indexOf(opener) >= 0) {
            close(at + 2);
        }
    }

    private boolean opensSingle(char c, int from, int at, int to) {
        if (c == '’' || at + 1 >= to) {
            return false;
        }
        boolean before = at == from || isGap(text.charAt(at - 1));
        char next = text.charAt(at + 1);
        return before && Signs.isLetter(next) && !isClipped(at + 1, to)
                || c == '‹'
                || c == '‚' && before && Signs.isWordSign(next);
    }

    /** 'tis, 'em, 'til: an apostrophe, not a quotation. */
    private boolean isClipped(int at, int to) {
        for (String word : new String[] {
            "tis", "twas", "em", "til", "till", "cause", "n", "bout", "round", "s", "ne", "nen", "nem", "ner"
        }) {
            int end = at + word.length();
            if (end <= to
                    && text.regionMatches(true, at, word, 0, word.length())
                    && (end == to || !Signs.isWordSign(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private boolean closesSingle(char c, int at, int to) {
        if (at + 1 < to && Signs.isWordSign(text.charAt(at + 1))
                || Signs.is(text.charAt(at - 1), Signs.SPACE) && c != '›') {
            return false;
        }
        return switch (opener) {
            case '‹' -> c == '›';
            case '‚' -> c == '‘' || c == '’' || c == '\'';
            default -> c == '’' || c == '\'' || c == '‘';
        };
    }

    private static boolean isSingle(char c) {
        return SINGLE.indexOf(c) >= 0 || c == '`';
    }

    /** 5'10": inches behind feet. */
    private boolean isMeasure(int at, int from) {
        int i = at - 1;
        while (i > from && at - i < 6 && (Signs.is(text.charAt(i), Signs.DIGIT) || text.charAt(i) == '.')) {
            i--;
        }
        return i < at - 1
                && i > from
                && (text.charAt(i) == '\'' || text.charAt(i) == '’')
                && Signs.is(text.charAt(i - 1), Signs.DIGIT);
    }

    private static boolean isGap(char c) {
        return Signs.is(c, Signs.SPACE) || "([{-–—/:‘'¿¡".indexOf(c) >= 0;
    }

    private static boolean isPunctuation(char c) {
        return ",.;:!?)]}".indexOf(c) >= 0;
    }

    /** Where the sentence that a mark opens ends; the place given if there is no end mark before it. */
    private int sentenceEnd(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Signs.is(text.charAt(i), Signs.STOP | Signs.END)
                    && (i + 1 == to || Signs.is(text.charAt(i + 1), Signs.SPACE))) {
                return i + 1;
            }
        }
        return Signs.trimmed(text, from, to);
    }

    private void close(int end) {
        bounds.add(open);
        bounds.add(end);
        open = -1;
        isUnopened = false;
    }
}
