package org.wirecopy.match;

import java.util.HashMap;
import java.util.Map;
import org.wirecopy.text.Words;

/** Names the gravest thing that differs between two runs of words. */
final class Changed {
    private Changed() {}

    /** {@code number}, {@code negation} or {@code name} if a word of that sort stands on one side only, else {@code wording}. */
    static String between(Words left, int leftFrom, int leftTo, Words right, int rightFrom, int rightTo) {
        Map<Long, Integer> surplus = new HashMap<>();
        for (int w = leftFrom; w < leftTo; w++) {
            surplus.merge(left.keys()[w], 1, Integer::sum);
        }
        for (int w = rightFrom; w < rightTo; w++) {
            surplus.merge(right.keys()[w], -1, Integer::sum);
        }
        int marks = 0;
        for (int w = leftFrom; w < leftTo; w++) {
            marks |= surplus.get(left.keys()[w]) > 0 ? left.marks()[w] : 0;
        }
        for (int w = rightFrom; w < rightTo; w++) {
            marks |= surplus.get(right.keys()[w]) < 0 ? right.marks()[w] : 0;
        }
        if ((marks & Words.NUMBER) != 0) {
            return "number";
        }
        if ((marks & Words.NEGATION) != 0) {
            return "negation";
        }
        return (marks & Words.NAME) != 0 ? "name" : "wording";
    }
}
