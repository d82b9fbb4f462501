package org.wirecopy.candidate;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Numbers the distinct sentences of a corpus through its partitions.
 *
 * @param firstNumbers the number of the first sentence of each partition
 */
record Numbering(long[] firstNumbers) implements Serializable {
    int partitions() {
        return firstNumbers.length;
    }

    /** The number of the first sentence of a block. */
    long first(SentenceBlock block) {
        return firstNumbers[block.partition] + (long) block.place * SentenceBlock.SIZE;
    }

    /** The partition that has a sentence. */
    int partitionOf(long number) {
        int at = Arrays.binarySearch(firstNumbers, number);
        if (at < 0) {
            return -at - 2;
        }
        // Empty partitions begin with the number of the next one.
        while (at + 1 < firstNumbers.length && firstNumbers[at + 1] == number) {
            at++;
        }
        return at;
    }
}
