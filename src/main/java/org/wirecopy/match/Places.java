package org.wirecopy.match;

import org.wirecopy.candidate.PackedNumbers;

/** Where words begin and end, in few bytes: for each word the distance from the end before it, and its length. */
final class Places {
    private Places() {}

    /**
     * @param begins of the words; few bytes if they ascend and no words overlap
     * @param ends of the words
     */
    static byte[] packed(int[] begins, int[] ends) {
        PackedNumbers numbers = PackedNumbers.ofNone(2 * begins.length + 16);
        int before = 0;
        for (int w = 0; w < begins.length; w++) {
            numbers.put(begins[w] - before);
            numbers.put(ends[w] - begins[w]);
            before = ends[w];
        }
        return numbers.packed();
    }

    static void unpack(byte[] packed, int[] begins, int[] ends) {
        PackedNumbers numbers = PackedNumbers.of(packed);
        int before = 0;
        for (int w = 0; w < begins.length; w++) {
            begins[w] = before + numbers.next();
            ends[w] = begins[w] + numbers.next();
            before = ends[w];
        }
    }
}
