package org.wirecopy.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of furniture phrases ({@code furniture-phrases.txt} says how a phrase is written). */
final class Phrases {
    /** A sentence longer than this says more than a phrase of furniture, unless it begins with one. */
    private static final int LONGEST_SENTENCE = 60;
    /** How many words an ellipsis stands for at most. */
    private static final int WIDEST_GAP = 8;

    private static final Phrases TABLE = new Phrases(lines());

    /** Phrases without an ellipsis in front, by their first word. */
    private final Map<Long, List<Phrase>> byFirstWord = new HashMap<>();
    /** Phrases that begin with an ellipsis, by their last word; all end where the sentence ends. */
    private final Map<Long, List<Phrase>> byLastWord = new HashMap<>();

    /** One bit for each first word's lowest twelve bits: most words of a text are in no phrase. */
    private final boolean[] maybe = new boolean[4096];

    private record Phrase(boolean atStart, boolean atEnd, List<long[]> parts) {}

    Phrases(List<String> patterns) {
        for (String pattern : patterns) {
            Phrase phrase = parse(pattern);
            long[] first = phrase.parts.get(0);
            if (first.length > 0) {
                maybe[(int) first[0] & 4095] = true;
                byFirstWord.computeIfAbsent(first[0], k -> new ArrayList<>()).add(phrase);
            } else {
                long[] last = phrase.parts.get(phrase.parts.size() - 1);
                byLastWord
                        .computeIfAbsent(last[last.length - 1], k -> new ArrayList<>())
                        .add(phrase);
            }
        }
    }

    static Phrases table() {
        return TABLE;
    }

    /** Whether the sentence holds a phrase of the table. */
    boolean in(Outline outline, int sentence) {
        int from = outline.firstWords[sentence];
        int to = outline.firstWords[sentence + 1];
        long[] words = outline.words;
        if (to == from || to - from > LONGEST_SENTENCE) {
            return to > from && beginsAt(words, from, from, to);
        }
        for (int at = from; at < to; at++) {
            if (maybe[(int) words[at] & 4095] && beginsAt(words, at, from, to)) {
                return true;
            }
        }
        for (Phrase phrase : byLastWord.getOrDefault(words[to - 1], List.of())) {
            if (matches(words, from, to, phrase, 0)) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsAt(long[] words, int at, int from, int to) {
        for (Phrase phrase : byFirstWord.getOrDefault(words[at], List.of())) {
            if ((at == from || !phrase.atStart) && matches(words, at, to, phrase, 0)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the parts from the given one on follow each other from the given word on, with gaps between them. */
    private static boolean matches(long[] words, int at, int to, Phrase phrase, int part) {
        long[] wanted = phrase.parts.get(part);
        if (at + wanted.length > to) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (words[at + i] != wanted[i]) {
                return false;
            }
        }
        int behind = at + wanted.length;
        if (part == phrase.parts.size() - 1) {
            return !phrase.atEnd || behind == to;
        }
        for (int gap = 0; gap <= WIDEST_GAP && behind + gap <= to; gap++) {
            if (matches(words, behind + gap, to, phrase, part + 1)) {
                return true;
            }
        }
        return false;
    }

    private static Phrase parse(String pattern) {
        String inner = pattern.strip();
        boolean atStart = inner.startsWith("^");
        boolean atEnd = inner.endsWith("$");
        inner = inner.substring(atStart ? 1 : 0, inner.length() - (atEnd ? 1 : 0));
        List<long[]> parts = new ArrayList<>();
        for (String part : inner.split("…", -1)) {
            parts.add(keys(part));
        }
        boolean openStart = parts.get(0).length == 0;
        if (openStart && (!atStart || !atEnd || parts.size() != 2 || parts.get(1).length == 0)) {
            throw new IllegalArgumentException("furniture phrase \"" + pattern + "\" needs a word at a known place");
        }
        return new Phrase(atStart, atEnd, parts);
    }

    private static long[] keys(String part) {
        List<Long> keys = new ArrayList<>();
        for (WordKeys reader = WordKeys.of(part); reader.next(); ) {
            keys.add(reader.key());
        }
        return keys.stream().mapToLong(k -> k).toArray();
    }

    private static List<String> lines() {
        List<String> patterns = new ArrayList<>();
        try (InputStream in = Phrases.class.getResourceAsStream("furniture-phrases.txt");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    patterns.add(line.substring(0, line.indexOf('\t')));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the table of furniture phrases cannot be read", e);
        }
        return patterns;
    }
}
