package org.wirecopy.candidate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.wirecopy.candidate.ArticleTerms.Frequency;

/** Counts the terms of texts by their letters: first in how many articles each stands, then how often in one article. */
final class TermCounts {
    /** Terms that are held at once; more go on as parts of their counts. */
    private static final int MOST_HELD = 500_000;

    private static final int FEW = 10_000;

    private final Terms terms = new Terms();
    private final CharArrayMap<Integer> numbers;
    private final int[] counts;
    private final int[] seen;

    /** @param vocabulary the terms that count; the others are passed over */
    TermCounts(String[] vocabulary) {
        numbers = new CharArrayMap<>(vocabulary.length, false);
        for (String term : vocabulary) {
            numbers.put(term, numbers.size());
        }
        counts = new int[vocabulary.length];
        seen = new int[vocabulary.length];
    }

    /** How often a text has each term of the vocabulary, by the term's place there. */
    Vector of(String text) {
        var size = new int[1];
        terms.each(text, (letters, length) -> {
            Integer number = numbers.get(letters, 0, length);
            if (number != null && counts[number]++ == 0) {
                seen[size[0]++] = number;
            }
        });
        int[] found = Arrays.copyOf(seen, size[0]);
        Arrays.sort(found);
        double[] times =
                Arrays.stream(found).mapToDouble(number -> counts[number]).toArray();
        for (int number : found) {
            counts[number] = 0;
        }
        return Vectors.sparse(counts.length, found, times);
    }

    /** In how many articles a term was seen, and the last of them. */
    private static final class Seen {
        private long articles;
        private long last;
    }

    /** In how many of these texts each term stands, perhaps in several parts; with an empty term, how many texts there are. */
    static Iterator<Frequency> ofArticles(Iterator<String> texts) {
        List<Frequency> parts = new ArrayList<>();
        var terms = new Terms();
        CharArrayMap<Seen> held = new CharArrayMap<>(FEW, false);
        long articles = 0;
        while (texts.hasNext()) {
            long article = ++articles;
            terms.each(texts.next(), (letters, length) -> {
                Seen seen = held.get(letters, 0, length);
                if (seen == null) {
                    seen = new Seen();
                    held.put(Arrays.copyOf(letters, length), seen);
                }
                seen.articles += seen.last == article ? 0 : 1;
                seen.last = article;
            });
            if (held.size() > MOST_HELD || !texts.hasNext()) {
                held.forEach((term, seen) -> parts.add(new Frequency(new String((char[]) term), seen.articles)));
                held.clear();
            }
        }
        parts.add(new Frequency("", articles));
        return parts.iterator();
    }
}
