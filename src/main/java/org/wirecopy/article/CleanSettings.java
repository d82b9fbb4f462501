package org.wirecopy.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wirecopy.text.Languages;

/** Which rules may call a sentence boilerplate, and the languages of the job. */
public record CleanSettings(
        @JsonProperty(defaultValue = "true")
        @JsonPropertyDescription(
                "Lines that recur alone in an outlet's articles, or in many outlets', are boilerplate.")
        boolean recurring,

        @JsonProperty(defaultValue = "5")
        @JsonPropertyDescription("Articles that must carry a line before it can be learned as recurring, 3 to 1000.")
        int recurringArticles,

        @JsonProperty(defaultValue = "true")
        @JsonPropertyDescription("Lines in another language than their article's are boilerplate.")
        boolean foreign,

        @JsonProperty(defaultValue = "true")
        @JsonPropertyDescription("What an article prints a second time, such as a caption, is boilerplate.")
        boolean repeated,

        @JsonProperty(defaultValue = "true")
        @JsonPropertyDescription("Lines with a phrase from the table of furniture phrases are boilerplate.")
        boolean phrases,

        @JsonProperty(defaultValue = "true")
        @JsonPropertyDescription("Breadcrumbs, bylines, bare dates, counters and share bars are boilerplate.")
        boolean forms,

        @JsonProperty(defaultValue = "true")
        @JsonPropertyDescription("Readers' comments below an article are boilerplate.")
        boolean comments,

        @JsonProperty(defaultValue = "true")
        @JsonPropertyDescription("Lines that are nothing but an agency credit are boilerplate.")
        boolean credits,

        @JsonProperty(
                defaultValue =
                        "[\"ar\", \"de\", \"en\", \"es\", \"fr\", \"it\", \"ja\", \"ko\", \"nl\", \"pt\", \"ru\", \"tr\", \"zh\"]")
        @JsonPropertyDescription(
                "Languages that may occur, as ISO 639-1 codes, one at least; fewer are told apart better.")
        List<String> languages,

        @JsonProperty(defaultValue = "{}")
        @JsonPropertyDescription("Agencies beside those that Wirecopy knows: the name of each, and its spellings in the"
                + " case in which they count, of two characters at least.")
        Map<String, List<String>> agencies)
        implements Serializable {

    public CleanSettings {
        if (recurringArticles < 3 || recurringArticles > 1000) {
            throw new IllegalArgumentException("recurringArticles must lie in 3 to 1000, got " + recurringArticles);
        }
        if (languages == null || languages.isEmpty()) {
            throw new IllegalArgumentException("languages must name one language at least, got " + languages);
        }
        for (String language : languages) {
            if (!Languages.KNOWN.contains(language)) {
                throw new IllegalArgumentException(
                        "languages must be among " + Languages.KNOWN + ", got \"" + language + "\"");
            }
        }
        languages = List.copyOf(languages);
        agencies = agencies == null ? Map.of() : new TreeMap<>(agencies);
        agencies.forEach(CleanSettings::check);
    }

    private static void check(String agency, List<String> spellings) {
        if (spellings.isEmpty()) {
            throw new IllegalArgumentException("agencies must give each a spelling, got none for \"" + agency + "\"");
        }
        for (String spelling : spellings) {
            if (spelling.strip().length() < 2 || !spelling.strip().equals(spelling)) {
                throw new IllegalArgumentException("agencies must have spellings of two characters at least, without"
                        + " space around them, got \"" + spelling + "\" for \"" + agency + "\"");
            }
        }
    }

    /** All rules on, for the languages that the table of phrases covers. */
    public static CleanSettings defaults() {
        return new CleanSettings(
                true,
                5,
                true,
                true,
                true,
                true,
                true,
                true,
                List.of("ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pt", "ru", "tr", "zh"),
                Map.of());
    }
}
