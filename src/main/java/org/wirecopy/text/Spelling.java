package org.wirecopy.text;

import java.util.Set;

/** Evens out spelling variants of folded words, language by language, before they are stemmed. */
final class Spelling {
    private static final Set<String> GROUPS_BY_COMMA = Set.of("", "en", "zh", "ja", "ko", "th", "ar", "he", "hi");

    private Spelling() {}

    /** The common spelling of a folded word. */
    static String common(String word, String language) {
        if (Signs.is(word.charAt(0), Signs.DIGIT)) {
            return number(word, language);
        }
        return switch (language) {
            case "en" -> EnglishSpelling.american(possessor(word));
            case "de" -> german(word);
            case "fr", "it", "ca" -> withoutElision(word);
            case "ko" -> KoreanParticles.strip(word);
            default -> word;
        };
    }

    /** Without grouping marks, with a full stop before decimals, in European digits. */
    private static String number(String word, String language) {
        char group = GROUPS_BY_COMMA.contains(language) ? ',' : '.';
        StringBuilder digits = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            } else if (c == ',' || c == '.') {
                if (c != group || !isGroup(word, i + 1)) {
                    digits.append('.');
                }
            } else {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    private static boolean isGroup(String word, int from) {
        int end = from;
        while (end < word.length() && Character.digit(word.charAt(end), 10) >= 0) {
            end++;
        }
        return end - from == 3;
    }

    private static String possessor(String word) {
        return word.endsWith("'s") && word.length() > 3 ? word.substring(0, word.length() - 2) : word;
    }

    /** One letter for ä, ae and so on, as Lucene's German normalisation does; ß is ss already. */
    private static String german(String word) {
        StringBuilder out = null;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char plain = c == 'ä' ? 'a' : c == 'ö' ? 'o' : c == 'ü' ? 'u' : c;
            boolean umlaut = c == 'e' && i > 0 && isUmlaut(word, i - 1);
            if (out == null && (plain != c || umlaut)) {
                out = new StringBuilder(word.length()).append(word, 0, i);
            }
            if (out != null && !umlaut) {
                out.append(plain);
            }
        }
        return out == null ? word : out.toString();
    }

    /** a, o, or a u that follows neither a vowel nor q: neue and Quelle keep their e. */
    private static boolean isUmlaut(String word, int at) {
        char c = word.charAt(at);
        return c == 'a' || c == 'o' || c == 'u' && (at == 0 || "aeiouäöüq".indexOf(word.charAt(at - 1)) < 0);
    }

    /** l'accord, qu'il, dell'arte: the word behind the apostrophe. */
    private static String withoutElision(String word) {
        int apostrophe = word.indexOf('\'');
        boolean elided = apostrophe > 0 && apostrophe < 8 && word.length() - apostrophe > 2;
        return elided && !word.startsWith("aujourd'") ? word.substring(apostrophe + 1) : word;
    }
}
