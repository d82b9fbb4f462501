package org.wirecopy.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a language field says, as ISO 639-1. */
final class LanguageTag {
    private static final Map<String, String> CODES = codes();

    private LanguageTag() {}

    /**
     * The two letters of a language: of a tag ({@code en-US}, {@code pt_BR}), of three letters ({@code eng}) or of an
     * English name ({@code English}); null if it is none of these.
     */
    static String of(String written) {
        if (written == null) {
            return null;
        }
        String plain = written.strip().toLowerCase(Locale.ROOT);
        String code = CODES.get(plain);
        return code != null ? code : CODES.get(plain.split("[-_]", 2)[0]);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            // Java may answer with the codes that were withdrawn in 1989.
            String current = Map.of("iw", "he", "in", "id", "ji", "yi").getOrDefault(code, code);
            Locale locale = Locale.forLanguageTag(code);
            codes.put(code, current);
            codes.put(locale.getISO3Language(), current);
            codes.put(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), current);
        }
        codes.put("ger", "de");
        codes.put("fre", "fr");
        codes.put("chi", "zh");
        codes.put("dut", "nl");
        codes.put("cze", "cs");
        codes.put("gre", "el");
        codes.put("per", "fa");
        return Map.copyOf(codes);
    }
}
