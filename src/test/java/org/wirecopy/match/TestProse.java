package org.wirecopy.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.wirecopy.article.Prose;
import org.wirecopy.text.Sentences;
import org.wirecopy.text.Span;
import org.wirecopy.text.Words;

/** Makes prose from a text of the basic plane, without furniture and credits. */
final class TestProse {
    private TestProse() {}

    static Prose of(String articleId, String outlet, String text, String language) {
        return of(articleId, outlet, null, text, language);
    }

    static Prose of(String articleId, String outlet, Instant publishedAt, String text, String language) {
        List<Span> sentences = Sentences.split(text, language);
        Words words = Words.of(text, language, sentences);
        int count = sentences.size();
        int[] begins = sentences.stream().mapToInt(Span::begin).toArray();
        int[] ends = sentences.stream().mapToInt(Span::end).toArray();
        int[] contentBegins = begins.clone();
        int[] contentEnds = ends.clone();
        int[] firstWords = new int[count + 1];
        int w = 0;
        for (int s = 0; s < count; s++) {
            String sentence = text.substring(begins[s], ends[s]);
            contentBegins[s] = ends[s] - sentence.stripLeading().length();
            contentEnds[s] = begins[s] + sentence.stripTrailing().length();
            firstWords[s] = w;
            while (w < words.size() && words.begins()[w] < ends[s]) {
                w++;
            }
        }
        firstWords[count] = w;
        List<String> furniture = new ArrayList<>(Collections.nCopies(count, null));
        return new Prose(
                articleId,
                outlet,
                null,
                false,
                publishedAt,
                null,
                language,
                begins,
                ends,
                contentBegins,
                contentEnds,
                firstWords,
                furniture,
                List.of(),
                words);
    }
}
