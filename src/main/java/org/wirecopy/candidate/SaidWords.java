package org.wirecopy.candidate;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** The words of a text, and what it says to have them in common with another, by {@link Information}. */
public final class SaidWords {
    /** What a name or a number says at most, 1.5 nats: two reports of one event both have those of it. */
    private static final int OF_THE_EVENT = 3 * Information.UNITS / 2;

    private final KeyIndex keys;
    private final int[] times;
    private final int[] timesOfEvent;
    /** What each key's words say in all. */
    private final int[] said;

    private SaidWords(int most) {
        keys = new KeyIndex(most);
        times = new int[most];
        timesOfEvent = new int[most];
        said = new int[most];
    }

    /**
     * The words from {@code from} to {@code to} (exclusive).
     *
     * @param information of each word
     * @param isOfEvent whether the word at a place is a name or a number
     */
    public static SaidWords of(long[] keys, byte[] information, int from, int to, IntPredicate isOfEvent) {
        var words = new SaidWords(to - from);
        for (int w = from; w < to; w++) {
            int number = words.keys.add(keys[w]);
            words.times[number]++;
            words.timesOfEvent[number] += isOfEvent.test(w) ? 1 : 0;
            words.said[number] += information[w];
        }
        return words;
    }

    /** A sentence's words, none of them known as a name or a number: it is never said to say less than it does. */
    static SaidWords of(long[] keys, int from, int to, Information information) {
        long[] its = Arrays.copyOfRange(keys, from, to);
        return of(its, information.of(its), 0, its.length, word -> false);
    }

    /** What the words say that both have, in {@link Information#UNITS} of a nat: said again, a word says nothing more. */
    public int common(SaidWords other) {
        return common(other, OF_THE_EVENT);
    }

    /** The same, of the words that are neither names nor numbers. */
    public int commonBesideTheEvent(SaidWords other) {
        return common(other, 0);
    }

    private int common(SaidWords other, int mostOfEvent) {
        int common = 0;
        for (int mine = 0; mine < keys.size(); mine++) {
            int its = other.keys.find(keys.key(mine));
            if (its >= 0) {
                boolean isOfEvent = timesOfEvent[mine] + other.timesOfEvent[its] > 0;
                int information = Math.min(said[mine] / times[mine], other.said[its] / other.times[its]);
                common += isOfEvent ? Math.min(mostOfEvent, information) : information;
            }
        }
        return common;
    }
}
