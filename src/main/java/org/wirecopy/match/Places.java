package org.wirecopy.match;

import java.util.Arrays;

/**
 * Where words begin and end, in few bytes: for each word the distance from the end before it, and its length, both in groups of
 * seven bits, the lowest first, a group's eighth bit saying that more follow.
 */
final class Places {
    private byte[] bytes;
    private int at;

    private Places(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * @param begins of the words; few bytes if they ascend and no words overlap
     * @param ends of the words
     */
    static byte[] packed(int[] begins, int[] ends) {
        Places places = new Places(new byte[2 * begins.length + 16]);
        int before = 0;
        for (int w = 0; w < begins.length; w++) {
            places.put(begins[w] - before);
            places.put(ends[w] - begins[w]);
            before = ends[w];
        }
        return Arrays.copyOf(places.bytes, places.at);
    }

    static void unpack(byte[] packed, int[] begins, int[] ends) {
        Places places = new Places(packed);
        int before = 0;
        for (int w = 0; w < begins.length; w++) {
            begins[w] = before + places.next();
            ends[w] = begins[w] + places.next();
            before = ends[w];
        }
    }

    private void put(int value) {
        if (at + 5 > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int left = value;
        while ((left & ~0x7f) != 0) {
            bytes[at++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        bytes[at++] = (byte) left;
    }

    private int next() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte group = bytes[at++];
            value |= (group & 0x7f) << shift;
            if (group >= 0) {
                return value;
            }
        }
    }
}
