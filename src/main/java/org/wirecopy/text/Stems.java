package org.wirecopy.text;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.ar.ArabicNormalizer;
import org.apache.lucene.analysis.ar.ArabicStemmer;
import org.apache.lucene.analysis.de.GermanLightStemmer;
import org.apache.lucene.analysis.es.SpanishLightStemmer;
import org.apache.lucene.analysis.fr.FrenchLightStemmer;
import org.apache.lucene.analysis.it.ItalianLightStemmer;
import org.apache.lucene.analysis.pt.PortugueseLightStemmer;
import org.apache.lucene.analysis.ru.RussianLightStemmer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/** The stemmers of the languages; not for use by several threads at once. */
final class Stems {
    private Stems() {}

    /** The stemmer of a language; one that changes nothing where there is none. */
    static UnaryOperator<String> of(String language) {
        return switch (language) {
            case "en" -> snowball(new EnglishStemmer());
            case "de" -> light(new GermanLightStemmer()::stem);
            case "fr" -> light(new FrenchLightStemmer()::stem);
            case "es" -> light(new SpanishLightStemmer()::stem);
            case "pt" -> light(new PortugueseLightStemmer()::stem);
            case "it" -> light(new ItalianLightStemmer()::stem);
            case "ru" -> light(new RussianLightStemmer()::stem);
            case "ar" -> arabic();
            case "nl" -> snowball(new DutchStemmer());
            case "da" -> snowball(new DanishStemmer());
            case "sv" -> snowball(new SwedishStemmer());
            case "no", "nb", "nn" -> snowball(new NorwegianStemmer());
            case "fi" -> snowball(new FinnishStemmer());
            case "hu" -> snowball(new HungarianStemmer());
            case "ro" -> snowball(new RomanianStemmer());
            case "tr" -> snowball(new TurkishStemmer());
            default -> UnaryOperator.identity();
        };
    }

    /** Lucene's light stemmers work in place and return the new length. */
    private interface InPlace {
        int stem(char[] word, int length);
    }

    private static UnaryOperator<String> light(InPlace stemmer) {
        return word -> {
            // A stemmer may put a longer ending in the place of a shorter one.
            char[] letters = Arrays.copyOf(word.toCharArray(), word.length() + 4);
            return new String(letters, 0, stemmer.stem(letters, word.length()));
        };
    }

    private static UnaryOperator<String> snowball(SnowballStemmer stemmer) {
        return word -> {
            stemmer.setCurrent(word);
            stemmer.stem();
            return stemmer.getCurrent();
        };
    }

    private static UnaryOperator<String> arabic() {
        ArabicNormalizer normalizer = new ArabicNormalizer();
        ArabicStemmer stemmer = new ArabicStemmer();
        return light((word, length) -> stemmer.stem(word, normalizer.normalize(word, length)));
    }
}
