package org.wirecopy.text;

/**
 * Marks the words that look like names by their capitals.
 *
 * <p>A capitalised word is a name unless it begins its sentence or a quotation in it, is English {@code I}, or stands in
 * a headline that capitalises nearly every word. German capitalises all nouns: there, only words in capitals
 * throughout and words beside another capitalised word (Olaf Scholz, Kanzlerin Merkel) count.
 */
final class Capitals {
    /** A sentence of at least this many long words, all capitalised, is a headline in title case. */
    private static final int HEADLINE = 4;

    private final String text;
    private final boolean nounsToo;
    private final boolean english;

    Capitals(String text, String language) {
        this.text = text;
        this.nounsToo = language.equals("de") || language.equals("lb");
        this.english = language.equals("en");
    }

    /** Adds {@link Words#NAME} to the marks of the words {@code first} to {@code last} (exclusive) of one sentence. */
    void mark(int[] begins, int[] ends, byte[] marks, int first, int last) {
        if (isHeadline(begins, ends, first, last)) {
            return;
        }
        for (int word = first + 1; word < last; word++) {
            if (isCapital(begins[word]) && !opens(begins[word]) && !isFirstPerson(begins[word], ends[word])) {
                boolean name = !nounsToo
                        || isAllCapitals(begins[word], ends[word])
                        || besideCapital(begins, ends, word, first, last);
                marks[word] |= name ? Words.NAME : 0;
            }
        }
    }

    private boolean isHeadline(int[] begins, int[] ends, int first, int last) {
        int capital = 0;
        for (int word = first; word < last; word++) {
            if (isCapital(begins[word])) {
                capital++;
            } else if (ends[word] - begins[word] > 4 && Signs.is(text.charAt(begins[word]), Signs.LOWER)) {
                return false;
            }
        }
        return capital > HEADLINE && !nounsToo;
    }

    private boolean besideCapital(int[] begins, int[] ends, int word, int first, int last) {
        boolean before = word - 1 > first && isCapital(begins[word - 1]) && begins[word] - ends[word - 1] == 1;
        return before || word + 1 < last && isCapital(begins[word + 1]) && begins[word + 1] - ends[word] == 1;
    }

    private boolean isCapital(int at) {
        return Signs.is(text.charAt(at), Signs.UPPER);
    }

    private boolean isAllCapitals(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (Signs.is(text.charAt(i), Signs.LOWER)) {
                return false;
            }
        }
        return end - begin > 1;
    }

    private boolean isFirstPerson(int begin, int end) {
        return english
                && text.charAt(begin) == 'I'
                && (end == begin + 1 || WordShape.isApostrophe(text.charAt(begin + 1)));
    }

    /** Directly behind a mark that opens a quotation, or behind a colon. */
    private boolean opens(int at) {
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        char earlier = at > 1 ? text.charAt(at - 2) : ' ';
        return before == '"'
                || before != '(' && before != '[' && Quotes.isOpener(before)
                || before == ' ' && earlier == ':';
    }
}
