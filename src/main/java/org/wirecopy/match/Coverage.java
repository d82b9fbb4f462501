package org.wirecopy.match;

import java.util.Arrays;
import org.wirecopy.article.Prose;

/**
 * How much of a sentence is found in sentences of another article, word by word and wherever they stand there.
 *
 * @param share of the sentence's words, in [0, 1]
 * @param characters code points of these words, with what stands between two of them that are neighbours
 */
record Coverage(double share, int characters) {
    static Coverage of(Prose prose, int sentence, Prose other, int otherFrom, int otherTo) {
        int from = prose.firstWords()[sentence];
        int to = prose.firstWords()[sentence + 1];
        long[] there =
                Arrays.copyOfRange(other.words().keys(), other.firstWords()[otherFrom], other.firstWords()[otherTo]);
        Arrays.sort(there);
        boolean[] used = new boolean[there.length];
        int words = 0;
        int characters = 0;
        int last = -2;
        for (int w = from; w < to; w++) {
            if (uses(there, used, prose.words().keys()[w])) {
                int begin = last == w - 1
                        ? prose.words().ends()[last]
                        : prose.words().begins()[w];
                characters +=
                        prose.words().ends()[w] - Math.min(begin, prose.words().ends()[w]);
                words++;
                last = w;
            }
        }
        return new Coverage(to == from ? 0 : (double) words / (to - from), characters);
    }

    private static boolean uses(long[] sorted, boolean[] used, long key) {
        int at = Arrays.binarySearch(sorted, key);
        if (at < 0) {
            return false;
        }
        int first = at;
        while (first > 0 && sorted[first - 1] == key) {
            first--;
        }
        for (int i = first; i < sorted.length && sorted[i] == key; i++) {
            if (!used[i]) {
                used[i] = true;
                return true;
            }
        }
        return false;
    }
}
