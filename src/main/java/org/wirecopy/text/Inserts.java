package org.wirecopy.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What pages put into the middle of a sentence, and what a reader of the page does not see there: the box of links that opens
 * over a name ({@code "Sen. Marco Rubio Marco Antonio RubioRubio to vote Friday Senate votes again MORE (R-Fla.) said"}),
 * the signature below an embedded post ({@code "— Ted Cruz (@tedcruz) December 11, 2015"}), and the link to an entry of a live
 * blog ({@code "2 Min. Permalink: https://…"}).
 *
 * <p>A box begins behind a name that stands there again, glued to the first link, and ends with the word MORE. Found in
 * one scan, so that time is linear in the length of the text.
 */
public final class Inserts {
    private static final int LONGEST_BOX = 900;
    /** The characters between a name and its repetition, first names included. */
    private static final int NAMES = 60;

    private static final int LONGEST_NAME = 30;
    private static final int SHORTEST_NAME = 3;
    /** In lower case only particles stand inside a name. */
    private static final int LONGEST_PARTICLE = 3;

    private static final String MORE = "MORE";

    private static final String MONTH = "\\p{L}{3,12}\\.?";
    private static final String DATE = "(?:" + MONTH + "\\s\\d{1,2},?|\\d{1,2}\\.?\\s(?:de\\s)?" + MONTH
            + ",?(?:\\sde)?)\\s(?:19|20)\\d{2}(?!\\d)";
    private static final Pattern SIGNED = Pattern.compile("\\(@\\w{1,20}\\)\\s{0,3}" + DATE);
    private static final Pattern SIGNATURE = Pattern.compile("(?:—|–|--?)\\s?[^—–\\n\\r(]{1,60}" + SIGNED);
    private static final String LINK = "Permalink: http";
    private static final Pattern PERMALINK = Pattern.compile("(?:\\d{1,3} Min\\. )?" + LINK + "s?://\\S{1,200}");
    private static final int LONGEST_LINK = 220;
    /** The characters before the link: how many minutes its entry takes to read. */
    private static final int MINUTES = 9;

    private static final String HANDLE = "(@";
    private static final int AFTER_HANDLE = 64;

    private Inserts() {}

    /** The inserts of a text: begin and end of each in turn, as UTF-16 indexes, ascending. */
    static int[] of(String text) {
        List<int[]> found = new ArrayList<>();
        addBoxes(text, found);
        addSignatures(text, found);
        addPermalinks(text, found);
        found.sort(Comparator.comparingInt(insert -> insert[0]));
        int[] borders = new int[2 * found.size()];
        int n = 0;
        for (int[] insert : found) {
            if (n == 0 || insert[0] >= borders[n - 1]) {
                borders[n++] = insert[0];
                borders[n++] = insert[1];
            }
        }
        return Arrays.copyOf(borders, n);
    }

    /** The signatures of embedded posts: begin and end of each in turn, as UTF-16 indexes, ascending. */
    static int[] signatures(String text) {
        List<int[]> found = new ArrayList<>();
        addSignatures(text, found);
        return found.stream().flatMapToInt(Arrays::stream).toArray();
    }

    /** Whether a part of a line that ends where a box may end is one. */
    public static boolean isBox(String part) {
        int most = Math.min(part.length() - MORE.length(), NAMES + LONGEST_NAME);
        return part.endsWith(MORE)
                && part.length() <= LONGEST_BOX
                && IntStream.range(1, most).anyMatch(at -> isGlued(part, at));
    }

    /** Whether a sentence is the signature of a post and nothing else. */
    public static boolean isSignature(String sentence) {
        return sentence.contains(HANDLE)
                && sentence.length() <= NAMES + AFTER_HANDLE
                && SIGNATURE.matcher(sentence).matches();
    }

    /** Whether a sentence is the link to an entry and nothing else. */
    public static boolean isPermalink(String sentence) {
        return sentence.contains(LINK) && PERMALINK.matcher(sentence).matches();
    }

    private static void addBoxes(String text, List<int[]> found) {
        int from = 0;
        for (int more = text.indexOf(MORE); more >= 0; more = text.indexOf(MORE, more + MORE.length())) {
            int end = more + MORE.length();
            if (more > 0 && Signs.is(text.charAt(more - 1), Signs.SPACE) && !Signs.isWordSign(at(text, end))) {
                int begin = boxBegin(text, Math.max(from, more - LONGEST_BOX), more);
                if (begin >= 0) {
                    found.add(new int[] {begin, end});
                }
                from = end;
            }
        }
    }

    /** Where the box begins that ends at {@code more}; -1 if there is none from {@code from} on. */
    private static int boxBegin(String text, int from, int more) {
        int line = more;
        while (line > from && !Signs.is(text.charAt(line - 1), Signs.LINE_END)) {
            line--;
        }
        for (int glue = line + SHORTEST_NAME; glue < more; glue++) {
            if (isGlued(text, glue)) {
                int begin = nameBefore(text, line, glue);
                if (begin >= 0) {
                    return begin;
                }
            }
        }
        return -1;
    }

    private static boolean isGlued(String text, int at) {
        char c = text.charAt(at);
        return Character.isLowerCase(text.charAt(at - 1))
                && (Character.isUpperCase(c) || Character.isDigit(c) || c == '‘' || c == '“');
    }

    /** Where the words after a name begin that end with the same name at {@code end}; -1 if it does not stand there twice. */
    private static int nameBefore(String text, int from, int end) {
        int begin = end - 1;
        while (begin > from
                && end - begin < LONGEST_NAME
                && !Character.isUpperCase(text.charAt(begin))
                && Signs.isWordSign(text.charAt(begin))) {
            begin--;
        }
        if (end - begin < SHORTEST_NAME || !Character.isUpperCase(text.charAt(begin))) {
            return -1;
        }
        String name = text.substring(begin, end);
        int nearest = Math.max(from, begin - NAMES);
        int found = text.substring(nearest, begin).lastIndexOf(name);
        if (found < 0) {
            return -1;
        }
        int earlier = nearest + found;
        int after = earlier + name.length();
        while (after < begin
                && !Character.isUpperCase(text.charAt(after))
                && !Signs.is(text.charAt(after), Signs.SPACE)) {
            after++;
        }
        int insert = Signs.skipSpaces(text, after, begin);
        return areNames(text, insert, begin) ? insert : -1;
    }

    private static boolean areNames(String text, int begin, int end) {
        int length = 0;
        boolean lower = false;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            length = Signs.is(c, Signs.SPACE) ? 0 : length + 1;
            lower = length == 1 ? Character.isLowerCase(c) : lower;
            if (length > LONGEST_PARTICLE && lower) {
                return false;
            }
        }
        return true;
    }

    private static void addSignatures(String text, List<int[]> found) {
        Matcher signed = SIGNED.matcher(text);
        int from = 0;
        for (int handle = text.indexOf(HANDLE); handle >= 0; handle = text.indexOf(HANDLE, handle + 2)) {
            signed.region(handle, Math.min(text.length(), handle + AFTER_HANDLE));
            if (signed.lookingAt()) {
                int begin = dashBefore(text, Math.max(from, handle - NAMES), handle);
                if (begin >= 0) {
                    found.add(new int[] {begin, signed.end()});
                    from = signed.end();
                }
            }
        }
    }

    private static void addPermalinks(String text, List<int[]> found) {
        Matcher permalink = PERMALINK.matcher(text);
        int from = 0;
        for (int link = text.indexOf(LINK); link >= 0; link = text.indexOf(LINK, from)) {
            permalink.region(Math.max(from, link - MINUTES), Math.min(text.length(), link + LONGEST_LINK));
            from = link + LINK.length();
            if (permalink.find()) {
                found.add(new int[] {permalink.start(), permalink.end()});
                from = permalink.end();
            }
        }
    }

    private static int dashBefore(String text, int from, int handle) {
        for (int i = handle - 1; i >= from; i--) {
            char c = text.charAt(i);
            if (c == '—' || c == '–' || c == '-' && Signs.is(at(text, i + 1), Signs.SPACE)) {
                return c == '-' && i > from && text.charAt(i - 1) == '-' ? i - 1 : i;
            }
            if (c == '(' || Signs.is(c, Signs.LINE_END)) {
                return -1;
            }
        }
        return -1;
    }

    private static char at(String text, int index) {
        return index < text.length() ? text.charAt(index) : ' ';
    }
}
