package org.wirecopy.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.wirecopy.article.Prose;
import org.wirecopy.candidate.Information;
import org.wirecopy.text.Words;

/**
 * What alignment needs of an article, on its way to a cell: the words' keys stand in the vocabulary once each.
 *
 * @param vocabulary the distinct keys of the words, ascending
 * @param terms the place of each word's key in the vocabulary
 * @param information of each word
 * @param places where the words begin and end, by {@link Places}
 */
public record SentProse(
        int cell,
        String articleId,
        String outlet,
        Instant publishedAt,
        int[] contentBegins,
        int[] contentEnds,
        int[] firstWords,
        boolean[] furniture,
        long[] vocabulary,
        int[] terms,
        byte[] information,
        long[] forms,
        byte[] places,
        byte[] marks) {

    static SentProse of(Prose prose, Information information) {
        Words words = prose.words();
        long[] vocabulary = IndexedProse.vocabulary(words.keys());
        int[] terms = IndexedProse.terms(words.keys(), vocabulary);
        boolean[] furniture = new boolean[prose.sentences()];
        for (int s = 0; s < furniture.length; s++) {
            furniture[s] = prose.isFurniture(s);
        }
        return new SentProse(
                0,
                prose.articleId(),
                prose.outlet(),
                prose.publishedAt(),
                prose.contentBegins(),
                prose.contentEnds(),
                prose.firstWords(),
                furniture,
                vocabulary,
                terms,
                information.of(prose.firstWords(), vocabulary, terms),
                words.forms(),
                Places.packed(words.begins(), words.ends()),
                words.marks());
    }

    SentProse to(int itsCell) {
        return new SentProse(
                itsCell,
                articleId,
                outlet,
                publishedAt,
                contentBegins,
                contentEnds,
                firstWords,
                furniture,
                vocabulary,
                terms,
                information,
                forms,
                places,
                marks);
    }

    /** The prose as far as alignment reads it; what it does not read is null. */
    IndexedProse received() {
        long[] keys = new long[terms.length];
        for (int w = 0; w < keys.length; w++) {
            keys[w] = vocabulary[terms[w]];
        }
        int[] begins = new int[terms.length];
        int[] ends = new int[terms.length];
        Places.unpack(places, begins, ends);
        List<String> rules = new ArrayList<>(furniture.length);
        for (boolean isFurniture : furniture) {
            rules.add(isFurniture ? "furniture" : null);
        }
        Prose prose = new Prose(
                articleId,
                outlet,
                null,
                false,
                publishedAt,
                null,
                null,
                contentBegins,
                contentEnds,
                contentBegins,
                contentEnds,
                firstWords,
                rules,
                List.of(),
                new Words(forms, keys, begins, ends, marks));
        return new IndexedProse(prose, vocabulary, terms, information);
    }
}
