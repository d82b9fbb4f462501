package org.wirecopy.candidate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * For lists that are cut: one similar sentence for each sentence and each other outlet.
 *
 * <p>What an earlier cut list has proved is not proved again. Since lists come in the order of their terms, and the
 * proof of the lowest term counts in the end, this saves work and changes no result.
 */
final class Witnesses {
    /** Beyond this, what is known is forgotten, which costs time and no result. */
    private static final int KNOWN = 4_000_000;

    private final Vectors vectors;
    private final TermJoin join;
    private final Map<Long, Integer> outlets = new HashMap<>();
    private final Set<Long> known = new HashSet<>();

    Witnesses(Vectors vectors, TermJoin join) {
        this.vectors = vectors;
        this.join = join;
    }

    /** Each of two similar sentences proves the other at its outlets. */
    void know(int left, int right) {
        if (known.size() > KNOWN) {
            known.clear();
        }
        for (int o = vectors.firstOutlet[right]; o < vectors.firstOutlet[right + 1]; o++) {
            known.add(key(left, vectors.outlets[o]));
        }
        for (int o = vectors.firstOutlet[left]; o < vectors.firstOutlet[left + 1]; o++) {
            known.add(key(right, vectors.outlets[o]));
        }
    }

    private long key(int sentence, long outlet) {
        return (long) sentence << 32 | outlets.computeIfAbsent(outlet, o -> outlets.size());
    }

    /** Finds, for each of the sentences {@code xs}, the first of {@code ys} that is similar, outlet by outlet. */
    void prove(Postings xs, Postings ys) {
        Map<Long, int[]> segments = byOutlet(ys);
        for (int x = 0; x < xs.size; x++) {
            int sentence = xs.sentence[x];
            for (Map.Entry<Long, int[]> segment : segments.entrySet()) {
                long outlet = segment.getKey();
                if (vectors.isAt(sentence, outlet) || known.contains(key(sentence, outlet))) {
                    continue;
                }
                if (prove(xs, x, ys, segment.getValue(), outlet)) {
                    known.add(key(sentence, outlet));
                }
            }
        }
    }

    private boolean prove(Postings xs, int x, Postings ys, int[] segment, long outlet) {
        for (int y : segment) {
            if (join.ends(xs, x, ys, y)) {
                return false;
            }
            if (join.proves(xs, x, ys, y, outlet)) {
                return true;
            }
        }
        return false;
    }

    /** The positions in a list that belong to each outlet, in the order of the list. */
    private Map<Long, int[]> byOutlet(Postings list) {
        Map<Long, int[]> segments = new TreeMap<>();
        Map<Long, Integer> sizes = new HashMap<>();
        for (int k = 0; k < list.size; k++) {
            int sentence = list.sentence[k];
            for (int o = vectors.firstOutlet[sentence]; o < vectors.firstOutlet[sentence + 1]; o++) {
                long outlet = vectors.outlets[o];
                int size = sizes.merge(outlet, 1, Integer::sum);
                int[] segment = segments.getOrDefault(outlet, new int[4]);
                if (size > segment.length) {
                    segment = Arrays.copyOf(segment, 2 * segment.length);
                }
                segment[size - 1] = k;
                segments.put(outlet, segment);
            }
        }
        segments.replaceAll((outlet, segment) -> Arrays.copyOf(segment, sizes.get(outlet)));
        return segments;
    }
}
