package org.wirecopy.text;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * From the form of a word to its key and to what its form alone tells (a number, a negation, a speaker, a charge), for one
 * language.
 *
 * <p>Few words make up most of a text, so what was worked out is kept in a table of fixed size, where a later word may
 * overwrite an earlier one. One lexicon belongs to one thread.
 */
final class Lexicon {
    private static final int SLOTS = 1 << 17;
    /** Longer runs of letters are no words that a stemmer knows. */
    private static final int LONGEST = 60;

    private static final ThreadLocal<Map<String, Lexicon>> OWN = ThreadLocal.withInitial(HashMap::new);

    private final String language;
    private final UnaryOperator<String> stemmer;
    private final Map<Long, Byte> known = new HashMap<>();
    private final long[] forms = new long[SLOTS];
    private final long[] keys = new long[SLOTS];
    private final byte[] marks = new byte[SLOTS];

    private Lexicon(String language) {
        this.language = language;
        this.stemmer = Stems.of(language);
        Vocabulary words = Vocabulary.of(language);
        words.list("number").forEach(word -> know(word, Words.NUMBER));
        words.list("negation").forEach(word -> know(word, Words.NEGATION));
        words.list("speaker").forEach(word -> know(word, Words.SPEAKER));
        words.list("charge").forEach(word -> know(word, Words.CHARGE));
    }

    private void know(String word, byte mark) {
        known.merge(form(word), mark, (a, b) -> (byte) (a | b));
    }

    /** The lexicon of a language in this thread. */
    static Lexicon of(String language) {
        return OWN.get().computeIfAbsent(Vocabulary.code(language), Lexicon::new);
    }

    String language() {
        return language;
    }

    /** The slot that holds a word, filled if it was not. */
    int slot(long form, CharSequence word) {
        int slot = (int) (form >>> 47);
        if (forms[slot] != form) {
            forms[slot] = form;
            keys[slot] = word.length() > LONGEST
                    ? form
                    : Hashes.of(stemmer.apply(Spelling.common(word.toString(), language)));
            marks[slot] = known.getOrDefault(form, (byte) 0);
        }
        return slot;
    }

    long key(int slot) {
        return keys[slot];
    }

    byte marks(int slot) {
        return marks[slot];
    }

    private static long form(String word) {
        return Hashes.of(Folding.fold(word));
    }
}
