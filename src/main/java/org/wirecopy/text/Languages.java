package org.wirecopy.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells in which of a few languages a text is written, by its script, its function words and its telling letters.
 *
 * <p>Whole articles hold plenty of function words, and for a single line the question is only whether it is certainly in
 * another language than its article, so a model of character sequences is not needed. (OpenNLP's takes 0.9 s to load,
 * which is a third of what an empty Spark job takes, and 0.7 ms for 1,000 characters; this takes a hundredth of both.)
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

    private final List<String> codes;
    /** For each function word the languages that have it, one bit each. */
    private final Map<String, Long> words = new HashMap<>();

    private final Map<Character, Long> letters = new HashMap<>();

    private Languages(List<String> codes) {
        this.codes = codes;
        for (int i = 0; i < codes.size(); i++) {
            for (String word : FunctionWords.of(codes.get(i))) {
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

    /** The language of a text, ISO 639-1, judged by its first 4,000 characters; null if none is likely. */
    public String of(String text) {
        Tally tally = tally(text, 0, Math.min(text.length(), SAMPLE));
        int best = tally.best(-1);
        return best >= 0 && tally.weight(best) >= LEAST_SHARE * tally.words ? codes.get(best) : null;
    }

    /**
     * Whether a line is certainly in another of these languages than the one given: it has words that only the other
     * has, several times as many as words that only the one given has. A short line is never certain.
     *
     * @param from UTF-16 index, inclusive
     * @param to UTF-16 index, exclusive
     */
    public boolean isForeign(String text, int from, int to, String language) {
        int own = codes.indexOf(language);
        if (own < 0) {
            return false;
        }
        Tally tally = tally(text, from, to);
        int best = tally.best(own);
        if (best < 0) {
            return false;
        }
        int theirs = tally.only(best, own);
        int ours = tally.only(own, best);
        return theirs >= LEAST_WORDS && theirs >= 4 * ours && 5 * theirs >= tally.words;
    }

    private Tally tally(String text, int from, int to) {
        Tally tally = new Tally(codes.size());
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
                tally.add(speaksFor(text, begin, i));
                begin = -1;
            }
        }
        return tally;
    }

    /** The languages that a word speaks for. */
    private long speaksFor(String text, int begin, int end) {
        if (end - begin > 24) {
            return 0;
        }
        String word = text.substring(begin, end).toLowerCase(Locale.ROOT);
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

    /** How often each set of languages was spoken for. */
    private static final class Tally {
        final int languages;
        final List<long[]> counts = new ArrayList<>();
        int words;

        Tally(int languages) {
            this.languages = languages;
        }

        void add(long set) {
            words++;
            if (set == 0) {
                return;
            }
            for (long[] count : counts) {
                if (count[0] == set) {
                    count[1]++;
                    return;
                }
            }
            counts.add(new long[] {set, 1});
        }

        /** The words that speak for a language, each shared out among those that it speaks for. */
        double weight(int language) {
            double weight = 0;
            for (long[] count : counts) {
                if ((count[0] >> language & 1) != 0) {
                    weight += (double) count[1] / Long.bitCount(count[0]);
                }
            }
            return weight;
        }

        /** The language with the most weight, the first of equals, one left out; -1 if no word speaks. */
        int best(int leftOut) {
            int best = -1;
            double most = 0;
            for (int i = 0; i < languages; i++) {
                double weight = i == leftOut ? 0 : weight(i);
                if (weight > most) {
                    most = weight;
                    best = i;
                }
            }
            return best;
        }

        /** How many words speak for the one language and not for the other. */
        int only(int one, int other) {
            int only = 0;
            for (long[] count : counts) {
                if ((count[0] >> one & 1) != 0 && (count[0] >> other & 1) == 0) {
                    only += (int) count[1];
                }
            }
            return only;
        }
    }
}
