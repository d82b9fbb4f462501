package org.wirecopy.article;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The news agencies and how their names are spelt, found in a text in one pass.
 *
 * <p>Spellings count with their case. A weak spelling is also something else (PA is Pennsylvania, SPA a bath), so it
 * names the agency only where the form of the text says so: a bracket, a dateline, a line of its own.
 */
public final class Agencies implements Serializable {
    private static final int BUCKETS = 1 << 14;

    /** One agency as the table has it. A photo agency supplies pictures only. */
    record Agency(String name, boolean photo, List<String> spellings, List<String> weak) implements Serializable {
        Agency {
            weak = weak == null ? List.of() : weak;
        }
    }

    /** Where an agency is named, in UTF-16 units. */
    record Hit(String agency, boolean photo, boolean weak, int begin, int end) {}

    private record Spelling(String text, Agency agency, boolean weak) implements Serializable {}

    /** By the first two units, longest spelling first. */
    private final Spelling[][] buckets = new Spelling[BUCKETS][];
    /** For each bucket the lowest six bits of the third units that lead on, one bit each. */
    private final long[] thirds = new long[BUCKETS];

    private Agencies(List<Agency> agencies) {
        List<List<Spelling>> lists = new ArrayList<>();
        for (int i = 0; i < BUCKETS; i++) {
            lists.add(List.of());
        }
        for (Agency agency : agencies) {
            agency.spellings().forEach(text -> add(lists, new Spelling(text, agency, false)));
            agency.weak().forEach(text -> add(lists, new Spelling(text, agency, true)));
        }
        for (int i = 0; i < BUCKETS; i++) {
            buckets[i] = lists.get(i).isEmpty() ? null : lists.get(i).toArray(new Spelling[0]);
            for (Spelling spelling : lists.get(i)) {
                thirds[i] |= third(spelling.text());
            }
        }
    }

    private static long third(String spelling) {
        if (spelling.length() == 2) {
            return -1;
        }
        char third = spelling.charAt(2);
        return third == ' ' ? 1L << ' ' | 1L << '\n' : 1L << third;
    }

    private static void add(List<List<Spelling>> lists, Spelling spelling) {
        String text = spelling.text();
        if (text == null || text.length() < 2 || !text.equals(text.strip())) {
            throw new IllegalArgumentException(
                    "a spelling of agency " + spelling.agency().name()
                            + " needs at least two characters and no space around it, got \"" + text + "\"");
        }
        int bucket = bucket(text.charAt(0), text.charAt(1));
        List<Spelling> list = new ArrayList<>(lists.get(bucket));
        list.add(spelling);
        list.sort(Comparator.comparingInt((Spelling s) -> -s.text().length())
                .thenComparing(Spelling::text)
                .thenComparing(s -> s.agency().name()));
        lists.set(bucket, list);
    }

    /**
     * The agencies that Wirecopy knows, and more.
     *
     * @param more name of an agency → its spellings; a name of the table gains the spellings
     * @throws IllegalArgumentException if a spelling is shorter than two characters
     */
    static Agencies with(Map<String, List<String>> more) {
        List<Agency> agencies = new ArrayList<>(known());
        more.forEach((name, spellings) -> agencies.add(new Agency(name, false, spellings, List.of())));
        return new Agencies(agencies);
    }

    /** How the name of an agency that Wirecopy knows is spelt in running text; nothing for another name. */
    public static List<String> spellings(String agency) {
        return Known.SPELLINGS.getOrDefault(agency, List.of());
    }

    /** Read when it is first asked for. */
    private static final class Known {
        static final Map<String, List<String>> SPELLINGS =
                known().stream().collect(Collectors.toMap(Agency::name, Agency::spellings));
    }

    static List<Agency> known() {
        try (InputStream table = Agencies.class.getResourceAsStream("agencies.json")) {
            return new ObjectMapper().readValue(table, new TypeReference<List<Agency>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every place where an agency is named, in the order of the text, without overlaps. */
    List<Hit> in(String text) {
        char[] units = text.toCharArray();
        List<Hit> hits = new ArrayList<>();
        char before = ' ';
        for (int i = 0; i + 1 < units.length; i++) {
            char c = units[i];
            int bucket = bucket(c, units[i + 1]);
            if (thirds[bucket] != 0
                    && (!isWord(before) || unspaced(c))
                    && (thirds[bucket] == -1 || i + 2 < units.length && (thirds[bucket] >>> units[i + 2] & 1) != 0)) {
                Hit hit = hit(units, i, before, buckets[bucket]);
                if (hit != null) {
                    hits.add(hit);
                    i = hit.end() - 1;
                    c = units[i];
                }
            }
            before = c;
        }
        return hits;
    }

    private static Hit hit(char[] text, int begin, char before, Spelling[] bucket) {
        for (Spelling spelling : bucket) {
            int end = begin + spelling.text().length();
            if (end <= text.length && matches(text, begin, spelling.text()) && stands(text, before, end)) {
                return new Hit(spelling.agency().name(), spelling.agency().photo(), spelling.weak(), begin, end);
            }
        }
        return null;
    }

    private static boolean matches(char[] text, int begin, String spelling) {
        for (int i = 0; i < spelling.length(); i++) {
            char want = spelling.charAt(i);
            char found = text[begin + i];
            if (want != found && !(want == ' ' && (found == '\u00a0' || found == '\n'))) {
                return false;
            }
        }
        return true;
    }

    /** Not in the middle of a word, an address or a handle. */
    private static boolean stands(char[] text, char before, int end) {
        if (before == '@' || before == '#' || before == '_') {
            return false;
        }
        if (end >= text.length || unspaced(text[end - 1])) {
            return true;
        }
        char after = text[end];
        if (after == '.' && end + 2 < text.length && !spelledWithStop(text, end)) {
            return !(Character.isLowerCase(text[end + 1]) && Character.isLowerCase(text[end + 2]));
        }
        return !isWord(after) || unspaced(after);
    }

    private static boolean spelledWithStop(char[] text, int end) {
        return text[end - 1] == '.';
    }

    private static boolean isWord(char c) {
        return c < 128
                ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
                : Character.isLetterOrDigit(c);
    }

    /** Scripts that set no space between words: Han, kana, Hangul with its particles. */
    private static boolean unspaced(char c) {
        return c >= '\u2e80' && c <= '\ud7a3';
    }

    private static int bucket(char first, char second) {
        return (first * 131 + second) & (BUCKETS - 1);
    }
}
