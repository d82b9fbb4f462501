package org.wirecopy.candidate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.wirecopy.candidate.ArticleTerms.Frequency;
import org.wirecopy.candidate.ArticleTerms.Text;

/** Counts the terms of articles: each text is cut into its terms once, and what is asked of them is read from the counts. */
final class TermCounts {
    /** Terms that are numbered in one go; behind them numbers begin anew. */
    private static final int MOST_NUMBERED = 500_000;

    private static final int FEW = 10_000;

    private final Terms terms = new Terms();
    private final int mostNumbered;
    private CharArrayMap<Integer> numbers = new CharArrayMap<>(FEW, false);
    /** By number: how often the article has the term. */
    private int[] times = new int[FEW];
    /** The numbers of the article's terms, as they come. */
    private int[] seen = new int[FEW];

    private int size;

    /**
     * The terms of an article, by number. Numbers are those of its partition, whose articles must be read in their order: each
     * tells the names of the terms that those before it did not have.
     *
     * @param named how many terms were named before; 0 where numbers begin anew
     * @param names of the terms from number {@code named} on
     * @param terms their numbers, in no order, each once
     * @param times how often each stands in the text
     */
    public record Counted(String articleId, String outlet, int named, List<String> names, int[] terms, int[] times) {}

    private TermCounts(int mostNumbered) {
        this.mostNumbered = mostNumbered;
    }

    /** Counts article by article. */
    static Iterator<Counted> of(Iterator<Text> texts) {
        return of(texts, MOST_NUMBERED);
    }

    static Iterator<Counted> of(Iterator<Text> texts, int mostNumbered) {
        return map(texts, new TermCounts(mostNumbered)::count);
    }

    private Counted count(Text text) {
        if (numbers.size() > mostNumbered) {
            numbers = new CharArrayMap<>(FEW, false);
        }
        int named = numbers.size();
        List<String> names = new ArrayList<>();
        size = 0;
        terms.each(text.text(), (letters, length) -> {
            Integer known = numbers.get(letters, 0, length);
            int number = known == null ? numbers.size() : known;
            if (known == null) {
                numbers.put(Arrays.copyOf(letters, length), (Integer) number);
                names.add(new String(letters, 0, length));
            }
            see(number);
        });
        int[] found = Arrays.copyOf(seen, size);
        int[] itsTimes = new int[size];
        for (int k = 0; k < size; k++) {
            itsTimes[k] = times[found[k]];
            times[found[k]] = 0;
        }
        return new Counted(text.articleId(), text.outlet(), named, names, found, itsTimes);
    }

    private void see(int number) {
        if (number >= times.length) {
            times = Arrays.copyOf(times, 2 * number);
        }
        if (times[number]++ == 0) {
            if (size == seen.length) {
                seen = Arrays.copyOf(seen, 2 * size);
            }
            seen[size++] = number;
        }
    }

    /** In how many articles each term stands, perhaps in several parts; with an empty term, how many articles there are. */
    static Iterator<Frequency> frequencies(Iterator<Counted> partition) {
        List<Frequency> parts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        long[] articles = new long[FEW];
        long all = 0;
        while (partition.hasNext()) {
            Counted counted = partition.next();
            if (counted.named == 0) {
                drain(names, articles, parts);
            }
            names.addAll(counted.names);
            if (names.size() > articles.length) {
                articles = Arrays.copyOf(articles, 2 * names.size());
            }
            for (int term : counted.terms) {
                articles[term]++;
            }
            all++;
        }
        drain(names, articles, parts);
        parts.add(new Frequency("", all));
        return parts.iterator();
    }

    private static void drain(List<String> names, long[] articles, List<Frequency> parts) {
        for (int term = 0; term < names.size(); term++) {
            parts.add(new Frequency(names.get(term), articles[term]));
            articles[term] = 0;
        }
        names.clear();
    }

    /** How often articles have each term of a vocabulary. */
    static final class InVocabulary {
        private static final int NONE = -1;

        private final Map<String, Integer> places = new HashMap<>();
        /** The place in the vocabulary of each numbered term. */
        private int[] place = new int[FEW];

        InVocabulary(String[] vocabulary) {
            for (int p = 0; p < vocabulary.length; p++) {
                places.put(vocabulary[p], p);
            }
        }

        /** The next article's, by the term's place in the vocabulary; others are passed over. */
        Vector of(Counted counted) {
            int n = counted.named + counted.names.size();
            if (n > place.length) {
                place = Arrays.copyOf(place, 2 * n);
            }
            for (int k = 0; k < counted.names.size(); k++) {
                place[counted.named + k] = places.getOrDefault(counted.names.get(k), NONE);
            }
            long[] found = new long[counted.terms.length];
            int size = 0;
            for (int k = 0; k < found.length; k++) {
                if (place[counted.terms[k]] != NONE) {
                    found[size++] = (long) place[counted.terms[k]] << 32 | counted.times[k];
                }
            }
            Arrays.sort(found, 0, size);
            int[] indices = new int[size];
            double[] values = new double[size];
            for (int k = 0; k < size; k++) {
                indices[k] = (int) (found[k] >>> 32);
                values[k] = (int) found[k];
            }
            return Vectors.sparse(places.size(), indices, values);
        }
    }

    static <A, B> Iterator<B> map(Iterator<A> from, java.util.function.Function<A, B> function) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return from.hasNext();
            }

            @Override
            public B next() {
                return function.apply(from.next());
            }
        };
    }
}
