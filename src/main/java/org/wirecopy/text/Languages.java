package org.wirecopy.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells in which of a few languages a text is written, by its script, its function words and its telling letters.
 *
 * <p>Whole articles hold plenty of function words, and for a single line the question is only whether it is certainly in
 * another language than its article, so a model of character sequences is not needed. Measured among all languages of
 * {@link #KNOWN}, beside the model of OpenNLP ({@code langdetect-183}), texts right and time for each:
 *
 * <pre>
 * 3,000 articles of English and German news     2,999  .4 ms     OpenNLP  2,999  3.5 ms
 * 2,852 of their sentences, five words at least 2,806   6 µs     OpenNLP  2,845  130 µs
 * 120 made sentences, 15 languages, 32 letters    106  80 µs     OpenNLP    119  809 µs (neither warm)
 * </pre>
 *
 * The model takes 2.3 s to load. It would be the better choice where lone short lines had to be identified.
 */
public final class Languages {
    /** All languages that can be told apart here, ISO 639-1. */
    public static final List<String> KNOWN = List.of(
            "ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hu", "id", "it", "ja",
            "ko", "nl", "no", "pl", "pt", "ro", "ru", "sv", "th", "tr", "uk", "vi", "zh");

    /** How much of an article is looked at. */
    private static final int SAMPLE = 4_000;
    /** Least share of words that must speak for a language. Running prose has .3 to .5. */
    private static final double LEAST_SHARE = 0.05;

    private static final int LONGEST_WORD = 24;
    /** Words of a line that must speak for another language. */
    private static final int LEAST_WORDS = 3;
    /** Letters that only some languages use: the letters, then the languages. */
    private static final String[][] TELLING = {
        {"ß", "de"},
        {"ñ¿¡", "es"},
        {"ãõ", "pt"},
        {"łąęśźżćń", "pl"},
        {"řěů", "cs"},
        {"őű", "hu"},
        {"ășțţ", "ro"},
        {"ığş", "tr"},
        {"æø", "da no"},
        {"å", "sv da no"},
        {"ä", "de sv fi"},
        {"ç", "fr pt ca tr"},
        {"œùû", "fr"},
        {"ìò", "it"},
        {"đơưạảấầẩậắặẹẻếềểệỉịọỏốồổộớờởợụủứừửựỳỵỷỹ", "vi"},
        {"іїєґ", "uk"},
        {"ъщ", "bg ru"},
        {"ыэё", "ru"},
        {"پچژگ", "fa"},
        {"ةى", "ar"}
    };

    private static final Map<List<String>, Languages> BY_LIST = new ConcurrentHashMap<>();

    /** Chinese first: signs that Japanese has as well count for both, and only kana decide for Japanese. */
    private final List<String> codes;
    /** For each function word the languages that have it, one bit each. */
    private final Map<String, Long> words = new HashMap<>();

    private final Map<Character, Long> letters = new HashMap<>();

    private Languages(List<String> codes) {
        this.codes = codes.stream()
                .sorted(Comparator.comparing((String code) -> !code.equals("zh"))
                        .thenComparing(code -> code))
                .toList();
        for (int i = 0; i < this.codes.size(); i++) {
            for (String word : FunctionWords.of(this.codes.get(i))) {
                words.merge(word, 1L << i, (a, b) -> a | b);
            }
        }
        for (String[] telling : TELLING) {
            long set = setOf(List.of(telling[1].split(" ")));
            for (char letter : telling[0].toCharArray()) {
                letters.merge(letter, set, (a, b) -> a | b);
            }
        }
    }

    /**
     * The identifier of the languages given; made once for each list.
     *
     * @param codes ISO 639-1, each of {@link #KNOWN}
     * @throws IllegalArgumentException naming the first language that is not known
     */
    public static Languages among(List<String> codes) {
        for (String code : codes) {
            if (!KNOWN.contains(code)) {
                throw new IllegalArgumentException(
                        "languages: \"" + code + "\" cannot be identified, known are " + KNOWN);
            }
        }
        return BY_LIST.computeIfAbsent(List.copyOf(codes), Languages::new);
    }

    /** The words that only hold a language's sentences together, in lower case; none for a language not known. */
    public static Set<String> functionWords(String language) {
        return KNOWN.contains(language) ? FunctionWords.of(language) : Set.of();
    }

    /** The language of a text, ISO 639-1, judged by its first 4,000 characters; null if none is likely. */
    public String of(String text) {
        LanguageTally tally = tally(text, 0, Math.min(text.length(), SAMPLE), null);
        int best = tally.best(-1);
        return best >= 0 && tally.weight(best) >= LEAST_SHARE * tally.words ? codes.get(best) : null;
    }

    /**
     * Whether a line is certainly in another of these languages than the one given: it has three different words at
     * least, of two letters or more, that only the other has, and hardly any that only the one given has.
     *
     * @param from UTF-16 index, inclusive
     * @param to UTF-16 index, exclusive
     */
    public boolean isForeign(String text, int from, int to, String language) {
        int own = codes.indexOf(language);
        if (own < 0) {
            return false;
        }
        LanguageTally tally = tally(text, from, to, new HashSet<>());
        int best = tally.best(own);
        if (best < 0) {
            return false;
        }
        int theirs = tally.only(best, own);
        int ours = tally.only(own, best);
        return theirs >= LEAST_WORDS && theirs >= 4 * ours && 5 * theirs >= tally.words;
    }

    /** Counts words, or, with a set of words seen, different words of two letters or more. */
    private LanguageTally tally(String text, int from, int to, Set<String> seen) {
        LanguageTally tally = new LanguageTally(codes.size());
        int begin = -1;
        for (int i = from; i <= to; i++) {
            char c = i < to ? Character.toLowerCase(text.charAt(i)) : ' ';
            boolean letter =
                    Character.isLetterOrDigit(c) || begin >= 0 && Character.getType(c) == Character.NON_SPACING_MARK;
            if (letter && c >= 0x370 && single(c) != null) {
                tally.add(setOf(single(c)));
                begin = -1;
            } else if (letter && begin < 0) {
                begin = i;
            } else if (!letter && begin >= 0) {
                String word =
                        i - begin > LONGEST_WORD ? "" : text.substring(begin, i).toLowerCase(Locale.ROOT);
                if (seen == null || word.length() > 1 && seen.add(word)) {
                    tally.add(speaksFor(word));
                }
                begin = -1;
            }
        }
        return tally;
    }

    /** The languages that a word speaks for. */
    private long speaksFor(String word) {
        Long known = words.get(word);
        if (known != null) {
            return known;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c > 0x7f) {
                Long telling = letters.get(c);
                if (telling != null && telling != 0) {
                    return telling;
                }
            }
        }
        return 0;
    }

    /** The languages of a script that only they use, where each letter counts as a word. */
    private static List<String> single(char c) {
        if (c >= 0xac00 && c <= 0xd7a3) {
            return Scripts.KOREAN;
        }
        if (c >= 0x3040 && c <= 0x30ff) {
            return Scripts.JAPANESE;
        }
        if (c >= 0x3400 && c <= 0x9fff) {
            return Scripts.HAN;
        }
        if (c >= 0x370 && c <= 0x3ff) {
            return Scripts.GREEK;
        }
        if (c >= 0x590 && c <= 0x5ff) {
            return Scripts.HEBREW;
        }
        return c >= 0xe00 && c <= 0xe7f ? Scripts.THAI : null;
    }

    private long setOf(List<String> languages) {
        long set = 0;
        for (String language : languages) {
            int at = codes.indexOf(language);
            set |= at < 0 ? 0 : 1L << at;
        }
        return set;
    }

    /** Languages by script. */
    private static final class Scripts {
        static final List<String> KOREAN = List.of("ko");
        static final List<String> JAPANESE = List.of("ja");
        static final List<String> HAN = List.of("zh", "ja");
        static final List<String> GREEK = List.of("el");
        static final List<String> HEBREW = List.of("he");
        static final List<String> THAI = List.of("th");
    }
}
