package org.wirecopy.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which full stops of a language end an abbreviation or an ordinal, and not a sentence. */
final class Abbreviations {
    private static final Map<String, Abbreviations> READ = new ConcurrentHashMap<>();

    /** Never the last word of a sentence: Mr, Gen, z.B. */
    private final Set<String> never;
    /** May be the last word: Inc, Calif, usw. */
    private final Set<String> perhaps;
    /** Part of a sentence only before a number: No, Aug, Nr. */
    private final Set<String> beforeNumber;
    /** Part of a sentence only before a date or a time zone: Fri, p.m. */
    private final Set<String> beforeDate;

    private final Set<String> dates;
    /** Capitalised words with which sentences begin: The, He, Der, Il. */
    private final Set<String> starters;

    private final Set<String> speech;
    private final Set<String> shouts;
    /** Verbs of speech that follow a closing quotation mark without a space: 说, 道. */
    private final Set<String> gluedSpeech;

    private final boolean ordinals;
    /** Articles and the like, behind which a number of three digits is an ordinal too. */
    private final Set<String> beforeOrdinal;
    /** Words behind which a number counts and does not order: bei 32. */
    private final Set<String> beforeCardinal;

    private Abbreviations(Vocabulary words) {
        never = words.list("never");
        perhaps = words.list("perhaps");
        beforeNumber = words.list("before-number");
        beforeDate = words.list("before-date");
        dates = words.list("date");
        starters = words.list("starter");
        speech = words.list("speech");
        shouts = words.list("shout");
        gluedSpeech = words.list("glued-speech");
        beforeOrdinal = words.list("before-ordinal");
        beforeCardinal = words.list("before-cardinal");
        ordinals = !beforeOrdinal.isEmpty();
    }

    static Abbreviations of(String language) {
        return READ.computeIfAbsent(Vocabulary.code(language), code -> new Abbreviations(Vocabulary.of(code)));
    }

    /**
     * Whether a sentence ends at the full stop between a word and a capitalised follower.
     *
     * @param previous the word before that word; empty if there is none
     */
    boolean ends(String previous, String before, String follower) {
        if (has(never, before) || before.length() > 1 && never.contains(capitalised(before))) {
            return false;
        }
        if (has(beforeDate, before)) {
            return !dates.contains(follower);
        }
        if (ordinals && isOrdinal(before, beforeOrdinal.contains(previous) ? 3 : 2)) {
            return !dates.contains(follower) && (starters.contains(follower) || beforeCardinal.contains(previous));
        }
        boolean doubtful = has(perhaps, before) || isInitial(before) || isDotted(before);
        return !doubtful || starters.contains(follower);
    }

    /** Whether a full stop behind the word is likely to belong to it. */
    boolean isKnown(String word) {
        return has(never, word) || has(perhaps, word);
    }

    boolean goesBeforeNumber(String word) {
        return has(never, word) || has(beforeNumber, word) || isDotted(word) && !has(beforeDate, word);
    }

    boolean isStarter(String word) {
        return starters.contains(word);
    }

    boolean hasSpeech() {
        return !speech.isEmpty();
    }

    boolean isSpeech(String word) {
        return speech.contains(word);
    }

    /** A name that ends in an exclamation mark: Yahoo! */
    boolean isShout(String word) {
        return shouts.contains(word);
    }

    /** Whether a verb of speech stands within six characters, before any punctuation. */
    boolean isSpeechAfterQuote(String text, int from, int to) {
        if (gluedSpeech.isEmpty()) {
            return false;
        }
        for (int i = from; i < to && i < from + 7 && Signs.isUnspaced(text.charAt(i)); i++) {
            if (gluedSpeech.contains(text.substring(i, i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(Set<String> words, String word) {
        return words.contains(word)
                || Signs.is(word.charAt(0), Signs.UPPER)
                        && words.contains(Character.toLowerCase(word.charAt(0)) + word.substring(1));
    }

    private static String capitalised(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    /** A few digits, or a Roman number: 3. Oktober, Karl V. von Spanien. */
    private static boolean isOrdinal(String word, int digits) {
        if (Signs.is(word.charAt(0), Signs.DIGIT)) {
            return word.length() <= digits && word.chars().allMatch(c -> Signs.is((char) c, Signs.DIGIT));
        }
        return word.chars().allMatch(c -> "IVX".indexOf(c) >= 0);
    }

    private static boolean isInitial(String word) {
        return word.length() == 1 && Signs.isLetter(word.charAt(0));
    }

    /** U.S, Ph.D, J.-C: short pieces with a full stop behind each. */
    private static boolean isDotted(String word) {
        if (word.indexOf('.') < 0) {
            return false;
        }
        int piece = 0;
        for (int i = 0; i < word.length(); i++) {
            piece = Signs.isLetter(word.charAt(i)) ? piece + 1 : 0;
            if (piece > 2 || Signs.is(word.charAt(i), Signs.DIGIT)) {
                return false;
            }
        }
        return true;
    }
}
