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

/**
 * The news agencies and how their names are spelt, found in a text in one pass.
 *
 * <p>Spellings count with their case. A weak spelling is also something else (PA is Pennsylvania, SPA a bath), so it
 * names the agency only where the form of the text says so: a bracket, a dateline, a line of its own.
 */
final class Agencies implements Serializable {
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
        }
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

    static List<Agency> known() {
        try (InputStream table = Agencies.class.getResourceAsStream("agencies.json")) {
            return new ObjectMapper().readValue(table, new TypeReference<List<Agency>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every place between two offsets where an agency is named, in the order of the text, without overlaps. */
    List<Hit> in(String text, int from, int to) {
        List<Hit> hits = new ArrayList<>();
        char before = from == 0 ? ' ' : text.charAt(from - 1);
        for (int i = from; i + 1 < to; i++) {
            char c = text.charAt(i);
            if (!isWord(before) || unspaced(c)) {
                Spelling[] bucket = buckets[bucket(c, text.charAt(i + 1))];
                Hit hit = bucket == null ? null : hit(text, i, to, before, bucket);
                if (hit != null) {
                    hits.add(hit);
                    i = hit.end() - 1;
                    c = text.charAt(i);
                }
            }
            before = c;
        }
        return hits;
    }

    private static Hit hit(String text, int begin, int to, char before, Spelling[] bucket) {
        for (Spelling spelling : bucket) {
            int end = begin + spelling.text().length();
            if (end <= to && matches(text, begin, spelling.text()) && stands(text, before, end)) {
                return new Hit(spelling.agency().name(), spelling.agency().photo(), spelling.weak(), begin, end);
            }
        }
        return null;
    }

    private static boolean matches(String text, int begin, String spelling) {
        for (int i = 0; i < spelling.length(); i++) {
            char want = spelling.charAt(i);
            char found = text.charAt(begin + i);
            if (want != found && !(want == ' ' && (found == '\u00a0' || found == '\n'))) {
                return false;
            }
        }
        return true;
    }

    /** Not in the middle of a word, an address or a handle. */
    private static boolean stands(String text, char before, int end) {
        if (before == '@' || before == '#' || before == '_') {
            return false;
        }
        if (end >= text.length() || unspaced(text.charAt(end - 1))) {
            return true;
        }
        char after = text.charAt(end);
        if (after == '.' && end + 2 < text.length() && !spelledWithStop(text, end)) {
            return !(Character.isLowerCase(text.charAt(end + 1)) && Character.isLowerCase(text.charAt(end + 2)));
        }
        return !isWord(after) || unspaced(after);
    }

    private static boolean spelledWithStop(String text, int end) {
        return text.charAt(end - 1) == '.';
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
