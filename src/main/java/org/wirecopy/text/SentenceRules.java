package org.wirecopy.text;

/**
 * Whether a sentence ends at an end mark: the exceptions to Unicode's default rules that news needs.
 *
 * <p>All looks to the left and right are bounded, so that hostile text costs no more than other text.
 */
final class SentenceRules {
    /** How far to look for a word. */
    private static final int REACH = 40;

    private final String text;
    private final Abbreviations language;

    SentenceRules(String text, Abbreviations language) {
        this.text = text;
        this.language = language;
    }

    /**
     * Whether a sentence ends before {@code next}.
     *
     * @param begin where the sentence begins
     * @param marks where its end marks begin
     * @param marksEnd where they end
     * @param closed where the closing quotation marks behind them end
     * @param next the first character that is not white space
     * @param to where the paragraph ends
     */
    boolean ends(int begin, int marks, int marksEnd, int closed, int next, int to) {
        int word = firstWordSign(next, to);
        if (word == to) {
            return false;
        }
        if (continues(closed, next)) {
            return false;
        }
        if (next == closed) {
            return endsGlued(marks, marksEnd, closed, word, to);
        }
        char mark = text.charAt(marksEnd - 1);
        if (mark == '.' && isListNumber(begin, marks) || isLower(word, to) || isPause(begin, marks, marksEnd, word)) {
            return false;
        }
        if (mark == '.' && marksEnd - marks == 1) {
            return endsAtStop(marks, closed, next, word, to);
        }
        if (closed > marksEnd && mark != '.' && language.hasSpeech()) {
            return !isAttribution(word, to);
        }
        return !language.isShout(wordBefore(marks)) || language.isStarter(wordAt(word, to));
    }

    /** A comma, semicolon or colon goes on with the sentence; so do more end marks, and a dash without a space before it. */
    private boolean continues(int closed, int next) {
        char c = text.charAt(next);
        return Signs.is(c, Signs.STOP | Signs.END)
                || c == ','
                || c == ';'
                || c == ':'
                || c == '،'
                || c == '、'
                || c == '，'
                || isDash(c) && next == closed;
    }

    /** An ellipsis behind the first word of a sentence ("But… Proposed cuts"), or where no capital tells what follows. */
    private boolean isPause(int begin, int marks, int marksEnd, int word) {
        if (text.charAt(marksEnd - 1) != '…' && marksEnd - marks < 3) {
            return false;
        }
        if (Signs.isCaseless(text.charAt(word))) {
            return true;
        }
        int at = Signs.skipSpaces(text, begin, marks);
        return wordBefore(marks).length() + 3 > marks - at;
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '–' || c == '—';
    }

    private boolean endsAtStop(int mark, int closed, int next, int word, int to) {
        String before = wordBefore(mark);
        if (before.isEmpty()) {
            return true;
        }
        if (Signs.is(text.charAt(word), Signs.DIGIT)) {
            return text.charAt(next) != '§'
                    && !language.goesBeforeNumber(before)
                    && (next != word || !isShortNumber(before));
        }
        if (closed > mark + 1) {
            return true;
        }
        // Behind a dash no capital tells anything: "ROCHESTER, N.H. — On Friday".
        String follower = isDash(text.charAt(next)) ? "" : wordAt(word, to);
        return language.ends(previous(mark - before.length()), before, follower);
    }

    /** The word one space before another. */
    private String previous(int word) {
        return word > 0 && Signs.is(text.charAt(word - 1), Signs.SPACE) ? wordBefore(word - 1) : "";
    }

    private boolean isShortNumber(String word) {
        return word.length() <= 2 && Signs.is(word.charAt(0), Signs.DIGIT);
    }

    /** "1. Apples", "a. Pears": a number that begins the sentence counts, and ends nothing. */
    private boolean isListNumber(int begin, int mark) {
        int at = begin;
        while (at < mark && at - begin < REACH && !Signs.isWordSign(text.charAt(at))) {
            at++;
        }
        int length = mark - at;
        if (length < 1 || length > 3) {
            return false;
        }
        for (int i = at; i < mark; i++) {
            if (!Signs.is(text.charAt(i), Signs.DIGIT) && (length > 1 || !Signs.isLetter(text.charAt(i)))) {
                return false;
            }
        }
        return true;
    }

    /** End marks with no space behind: "end.It", "fin.¿Qué", "。" */
    private boolean endsGlued(int marks, int marksEnd, int closed, int word, int to) {
        char mark = text.charAt(marksEnd - 1);
        char follower = text.charAt(word);
        if (mark >= 0x0964 && mark != '…') {
            return !isParticle(closed, to);
        }
        if (marks == 0 || Signs.is(follower, Signs.DIGIT) || isAddress(marks, to)) {
            return false;
        }
        for (int i = closed; i < word; i++) {
            if (!Signs.is(text.charAt(i), Signs.CLOSER) && text.charAt(i) != '¿' && text.charAt(i) != '¡') {
                return false;
            }
        }
        boolean quoted = closed > marksEnd || word > closed;
        if (Signs.isCaseless(follower)) {
            return mark != '…'
                    && Signs.isCaseless(text.charAt(marks - 1))
                    && wordBefore(marks).length() > 1
                    && !(quoted && isParticle(closed, to));
        }
        if (!Signs.is(follower, Signs.UPPER) || word + 1 < to && !goesOnSmall(text.charAt(word + 1))) {
            return false;
        }
        String before = wordBefore(marks);
        return quoted
                || isLongEnough(marks) && !language.isKnown(before) && language.ends("", before, wordAt(word, to));
    }

    private static boolean goesOnSmall(char c) {
        return Signs.is(c, Signs.LOWER | Signs.SPACE) || c == '\'' || c == '’';
    }

    private boolean isLongEnough(int mark) {
        char last = text.charAt(mark - 1);
        if (Signs.is(last, Signs.DIGIT)) {
            return mark > 1 && Signs.is(text.charAt(mark - 2), Signs.DIGIT);
        }
        return mark > 1 && Signs.is(last, Signs.LOWER) && Signs.is(text.charAt(mark - 2), Signs.LOWER);
    }

    /** Japanese and Korean go on with the sentence right behind the closing mark: 「…。」と, "…."라고. */
    private boolean isParticle(int closed, int to) {
        if (closed >= to || !Signs.is(text.charAt(closed - 1), Signs.CLOSER)) {
            return false;
        }
        char c = text.charAt(closed);
        return c >= 0x3041 && c < 0x30A0 || Signs.isHangul(c) || language.isSpeechAfterQuote(text, closed, to);
    }

    /** A web or mail address around the mark. */
    private boolean isAddress(int mark, int to) {
        for (int i = mark - 1; i >= 0 && i > mark - REACH && !Signs.is(text.charAt(i), Signs.SPACE); i--) {
            if (isAddressSign(text.charAt(i))) {
                return true;
            }
        }
        for (int i = mark + 1; i < to && i < mark + REACH && !Signs.is(text.charAt(i), Signs.SPACE); i++) {
            char c = text.charAt(i);
            if (isAddressSign(c) || c == '.' && i + 1 < to && Signs.is(text.charAt(i + 1), Signs.LOWER)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAddressSign(char c) {
        return c == '/' || c == '@' || c == '=' || c == '&' || c == '_';
    }

    /** A name and a verb of speech behind a quoted question: “Ready?” Mary Smith asked. */
    private boolean isAttribution(int word, int to) {
        int at = word;
        for (int i = 0; i < 5 && at < to; i++) {
            String one = wordAt(at, to);
            if (language.isSpeech(one)) {
                return true;
            }
            if (one.isEmpty() || i > 0 && Signs.is(one.charAt(0), Signs.LOWER)) {
                return false;
            }
            at = Signs.skipSpaces(text, at + one.length(), to);
        }
        return false;
    }

    /** A lower-case letter, unless of a name like iPhone. */
    private boolean isLower(int word, int to) {
        return Signs.is(text.charAt(word), Signs.LOWER)
                && !(word + 2 < to
                        && Signs.is(text.charAt(word + 1), Signs.UPPER)
                        && Signs.is(text.charAt(word + 2), Signs.LOWER));
    }

    /** The first letter or digit from an index on, or {@code to} if the paragraph has no more. */
    private int firstWordSign(int from, int to) {
        int at = from;
        while (at < to && at - from < REACH && !Signs.isWordSign(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private String wordAt(int from, int to) {
        int at = from;
        while (at < to && at - from < REACH && isInWord(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    /** The word that ends at an index, with the full stops, hyphens and apostrophes inside it. */
    private String wordBefore(int end) {
        int at = end;
        while (at > 0 && end - at < REACH && (isInWord(text.charAt(at - 1)) || isInner(at - 1) && at < end)) {
            at--;
        }
        while (at < end && !isInWord(text.charAt(at))) {
            at++;
        }
        return text.substring(at, end);
    }

    private static boolean isInWord(char c) {
        return Signs.isWordSign(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private boolean isInner(int at) {
        char c = text.charAt(at);
        boolean decimal = c == ','
                && at > 0
                && Signs.is(text.charAt(at - 1), Signs.DIGIT)
                && Signs.is(text.charAt(at + 1), Signs.DIGIT);
        return c == '.' || c == '\'' || c == '’' || decimal || isDash(c);
    }
}
