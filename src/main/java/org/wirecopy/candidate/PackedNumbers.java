package org.wirecopy.candidate;

import java.util.Arrays;

/**
 * Whole numbers one after the other, small ones in few bytes: in groups of seven bits, the lowest first, a group's eighth bit
 * saying that more follow.
 */
public final class PackedNumbers {
    private byte[] bytes;
    private int at;

    private PackedNumbers(byte[] bytes) {
        this.bytes = bytes;
    }

    /** None yet, with room for so many bytes. */
    public static PackedNumbers ofNone(int bytes) {
        return new PackedNumbers(new byte[bytes]);
    }

    /** Those that were packed, to be read from the first on. */
    public static PackedNumbers of(byte[] packed) {
        return new PackedNumbers(packed);
    }

    public void put(int number) {
        if (at + 5 > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + 5);
        }
        int left = number;
        while ((left & ~0x7f) != 0) {
            bytes[at++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        bytes[at++] = (byte) left;
    }

    /** All that were put. */
    public byte[] packed() {
        return Arrays.copyOf(bytes, at);
    }

    public int next() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            byte group = bytes[at++];
            number |= (group & 0x7f) << shift;
            if (group >= 0) {
                return number;
            }
        }
    }
}
