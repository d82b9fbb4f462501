package org.wirecopy.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;

/** The function words of each language: Lucene's stop lists, and short lists of our own where Lucene has none. */
final class FunctionWords {
    private static final String LUCENE = "/org/apache/lucene/analysis/";

    private static final Map<String, String> SNOWBALL = Map.ofEntries(
            Map.entry("da", "danish"),
            Map.entry("de", "german"),
            Map.entry("en", "english"),
            Map.entry("es", "spanish"),
            Map.entry("fi", "finnish"),
            Map.entry("fr", "french"),
            Map.entry("hu", "hungarian"),
            Map.entry("it", "italian"),
            Map.entry("nl", "dutch"),
            Map.entry("no", "norwegian"),
            Map.entry("pt", "portuguese"),
            Map.entry("ru", "russian"),
            Map.entry("sv", "swedish"));

    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("ar", "ar"),
            Map.entry("bg", "bg"),
            Map.entry("ca", "ca"),
            Map.entry("cs", "cz"),
            Map.entry("fa", "fa"),
            Map.entry("hi", "hi"),
            Map.entry("id", "id"),
            Map.entry("ro", "ro"),
            Map.entry("tr", "tr"));

    private static final Map<String, List<String>> OURS = Map.of(
            "pl",
                    List.of("i w na z się nie do to że jest jak po od za przez dla są ale który która oraz tym"
                            .split(" ")),
            "uk", List.of("і в у на з що не до та як за для від це про або є його але при був".split(" ")),
            "vi", List.of("và của là các có được cho trong không người với một những này khi đã từ để".split(" ")));

    private FunctionWords() {}

    /** The function words of a language, in lower case; empty for a language that has none here. */
    static Set<String> of(String language) {
        if (OURS.containsKey(language)) {
            return new TreeSet<>(OURS.get(language));
        }
        CharArraySet words = new CharArraySet(256, false);
        try (Reader list = open(language)) {
            if (list != null && SNOWBALL.containsKey(language)) {
                words = WordlistLoader.getSnowballWordSet(list);
            } else if (list != null) {
                words = WordlistLoader.getWordSet(list, "#");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the function words of " + language + " cannot be read", e);
        }
        Set<String> lower = new TreeSet<>();
        for (Object word : words) {
            lower.add(new String((char[]) word).toLowerCase(Locale.ROOT));
        }
        return lower;
    }

    private static Reader open(String language) {
        String path = SNOWBALL.containsKey(language)
                ? LUCENE + "snowball/" + SNOWBALL.get(language) + "_stop.txt"
                : PLAIN.containsKey(language) ? LUCENE + PLAIN.get(language) + "/stopwords.txt" : null;
        if (path == null) {
            return null;
        }
        InputStream in = CharArraySet.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("Lucene has no list " + path);
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }
}
