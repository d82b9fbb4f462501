package org.wirecopy.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The word lists of a language, from {@code vocabulary/LANGUAGE.txt} beside this class.
 *
 * <p>A line is {@code name: word word …}; lines that begin with {@code #} are comments; a name may come twice. What
 * {@code any.txt} lists holds in every language.
 */
final class Vocabulary {
    private static final Map<String, Vocabulary> READ = new ConcurrentHashMap<>();

    private final Map<String, Set<String>> lists = new HashMap<>();

    private Vocabulary(String language) {
        read("any");
        if (language.length() == 2) {
            read(language);
        }
    }

    /** The lists of a language by its ISO 639-1 code; of none in particular if null or unknown. */
    static Vocabulary of(String language) {
        return READ.computeIfAbsent(code(language), Vocabulary::new);
    }

    /** The lower-case two-letter code, or the empty string. */
    static String code(String language) {
        if (language == null || language.length() < 2) {
            return "";
        }
        String code = language.substring(0, 2).toLowerCase(Locale.ROOT);
        boolean two = language.length() == 2 || !Character.isLetter(language.charAt(2));
        return two && code.charAt(0) >= 'a' && code.charAt(0) <= 'z' && code.charAt(1) >= 'a' && code.charAt(1) <= 'z'
                ? code
                : "";
    }

    /** The words under a name; none if the language has no such list. */
    Set<String> list(String name) {
        return lists.getOrDefault(name, Set.of());
    }

    private void read(String file) {
        try (InputStream in = Vocabulary.class.getResourceAsStream("vocabulary/" + file + ".txt")) {
            if (in == null) {
                return;
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException("vocabulary/" + file + ".txt", e);
        }
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        if (colon < 1 || line.startsWith("#")) {
            return;
        }
        Set<String> words = lists.computeIfAbsent(line.substring(0, colon).strip(), name -> new HashSet<>());
        for (String word : line.substring(colon + 1).strip().split("\\s+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
    }
}
