package org.wirecopy.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a sentence that is nothing but a credit: a byline, an end line, a copyright line, a bracket. */
final class CreditLine {
    private static final int MOST_NAMES = 12;

    private static final Pattern CONTRIBUTED = Pattern.compile("\\bcontribut(?:ed|ing)(?:\\s+reporting)?\\s*"
            + "(?:(?:to|from) (?:this|the) (?i:report|story|article|piece)\\b|from \\p{Lu}|[.)]*$)"
            + "|zu diese[mr] (?:Bericht|Artikel|Beitrag|Meldung) (?:beigetragen|bei)");
    private static final Pattern QUOTED = Pattern.compile("[\"“”„«»]");
    /** Where people may be named beside the agency. */
    private static final Pattern WITH_PEOPLE = Pattern.compile("^\\W*(?i:by|von|par|por|av|af|door)\\s"
            + "|(?i:photos?|fotos?|bild|images?|photograph(?:er)?|credit|source|quelle)\\s*(?::|©|/|=)|\\s(?i:photos?) by\\s"
            + "|[/|]|\\b[Ww]riters?\\s+\\p{Lu}|(?i:photo)\\)?$");

    private static final Set<String> FILLING = Set.of(
            "a",
            "agence",
            "agencia",
            "agencies",
            "agency",
            "agentur",
            "agenturen",
            "agenturmaterial",
            "agência",
            "all",
            "and",
            "archiv",
            "archivbild",
            "archivfoto",
            "archive",
            "av",
            "avec",
            "bild",
            "bildquelle",
            "by",
            "c",
            "com",
            "con",
            "copyright",
            "credit",
            "de",
            "der",
            "die",
            "e",
            "et",
            "file",
            "foto",
            "fotos",
            "from",
            "handout",
            "image",
            "images",
            "l",
            "mit",
            "material",
            "met",
            "news",
            "nachrichtenagentur",
            "nachrichtenagenturen",
            "og",
            "och",
            "par",
            "photo",
            "photos",
            "photograph",
            "photographer",
            "pool",
            "por",
            "press",
            "quelle",
            "quellen",
            "red",
            "reserved",
            "rights",
            "service",
            "source",
            "sources",
            "staff",
            "the",
            "und",
            "unter",
            "verwendung",
            "via",
            "von",
            "wire",
            "wires",
            "with",
            "y",
            "写真",
            "사진",
            "图片",
            "제공",
            "자료사진",
            "фото",
            "источник",
            "出典",
            "来源");

    private CreditLine() {}

    /** Whether the sentence holds the agencies found in it, and nothing else that says anything. */
    static boolean isNothingElse(String sentence, List<Agencies.Hit> hits) {
        if (hits.isEmpty() || sentence.indexOf('%') >= 0) {
            return false;
        }
        if (CONTRIBUTED.matcher(sentence).find() && !QUOTED.matcher(sentence).find()) {
            return true;
        }
        return onlyFilling(sentence, hits, WITH_PEOPLE.matcher(sentence).find());
    }

    private static boolean onlyFilling(String sentence, List<Agencies.Hit> hits, boolean people) {
        int names = 0;
        int at = 0;
        for (int next = 0; next <= hits.size(); next++) {
            int end = next < hits.size() ? hits.get(next).begin() : sentence.length();
            for (int begin = at; begin < end; begin++) {
                if (!Character.isLetter(sentence.charAt(begin))) {
                    continue;
                }
                int stop = endOfWord(sentence, begin, end);
                String word = sentence.substring(begin, stop);
                if (!fills(sentence, word, begin, stop)) {
                    names++;
                    if (!people || names > MOST_NAMES || !isName(word)) {
                        return false;
                    }
                }
                begin = stop;
            }
            at = next < hits.size() ? hits.get(next).end() : end;
        }
        return true;
    }

    private static int endOfWord(String sentence, int begin, int limit) {
        int end = begin;
        while (end < limit && (Character.isLetterOrDigit(sentence.charAt(end)) || insideWord(sentence, end, limit))) {
            end++;
        }
        return end;
    }

    private static boolean insideWord(String sentence, int at, int limit) {
        char c = sentence.charAt(at);
        return (c == '.' || c == '-' || c == '’' || c == '\'')
                && at + 1 < limit
                && Character.isLetter(sentence.charAt(at + 1));
    }

    /** A word of credits, an address ("ntv.de"), or initials in a chain ("mau/dpa"). */
    private static boolean fills(String sentence, String word, int begin, int end) {
        boolean chained = begin > 0 && sentence.charAt(begin - 1) == '/'
                || end < sentence.length() && sentence.charAt(end) == '/';
        return FILLING.contains(word.toLowerCase(Locale.ROOT))
                || word.indexOf('.') > 0 && word.indexOf('.') < word.length() - 1
                || chained && word.length() <= 6;
    }

    private static boolean isName(String word) {
        return Character.isUpperCase(word.charAt(0)) || word.equals("of") || word.equals("in") || word.equals("van");
    }
}
