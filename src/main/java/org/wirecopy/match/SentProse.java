package org.wirecopy.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wirecopy.article.Prose;
import org.wirecopy.candidate.Information;
import org.wirecopy.candidate.KeyIndex;
import org.wirecopy.candidate.PackedNumbers;
import org.wirecopy.text.Words;

/**
 * What alignment needs of an article, on its way to a cell: each form and each key of its words is in it once.
 *
 * @param vocabulary the distinct keys of the words, ascending
 * @param forms the distinct forms of the words, in the order of the text
 * @param wording as {@link PackedNumbers}: for each form the place of its key in the vocabulary, then for each word the place
 *     of its form
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
        long[] forms,
        byte[] wording,
        byte[] information,
        byte[] places,
        byte[] marks) {

    static SentProse of(Prose prose, Information information) {
        Words words = prose.words();
        int[] formOf = new int[words.size()];
        long[] keyOfForm = new long[words.size()];
        var forms = new KeyIndex(words.size() / 2);
        for (int w = 0; w < formOf.length; w++) {
            formOf[w] = forms.add(words.forms()[w]);
            keyOfForm[formOf[w]] = words.keys()[w];
        }
        long[] keys = Arrays.copyOf(keyOfForm, forms.size());
        long[] vocabulary = IndexedProse.vocabulary(keys);
        int[] termOfForm = IndexedProse.terms(keys, vocabulary);
        int[] terms = Arrays.stream(formOf).map(form -> termOfForm[form]).toArray();
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
                forms.keys(),
                packed(termOfForm, formOf),
                information.of(prose.firstWords(), vocabulary, terms),
                Places.packed(words.begins(), words.ends()),
                words.marks());
    }

    private static byte[] packed(int[] termOfForm, int[] formOf) {
        PackedNumbers numbers = PackedNumbers.ofNone(2 * (termOfForm.length + formOf.length));
        for (int term : termOfForm) {
            numbers.put(term);
        }
        for (int form : formOf) {
            numbers.put(form);
        }
        return numbers.packed();
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
                forms,
                wording,
                information,
                places,
                marks);
    }

    /** The prose as far as alignment reads it; what it does not read is null. */
    IndexedProse received() {
        PackedNumbers numbers = PackedNumbers.of(wording);
        int[] termOfForm = new int[forms.length];
        for (int form = 0; form < forms.length; form++) {
            termOfForm[form] = numbers.next();
        }
        int size = marks.length;
        int[] terms = new int[size];
        long[] formOf = new long[size];
        long[] keys = new long[size];
        for (int w = 0; w < size; w++) {
            int form = numbers.next();
            terms[w] = termOfForm[form];
            formOf[w] = forms[form];
            keys[w] = vocabulary[terms[w]];
        }
        int[] begins = new int[size];
        int[] ends = new int[size];
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
                new Words(formOf, keys, begins, ends, marks));
        return new IndexedProse(prose, vocabulary, terms, information);
    }
}
