package org.wirecopy.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CommonWordsTest {
    @Test
    void asLongAsBruteForceFinds() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            long[] left = words(random, random.nextInt(40), 1 + random.nextInt(8));
            long[] right = words(random, random.nextInt(40), 1 + random.nextInt(8));
            int[] partners = CommonWords.of(left, right);
            assertThat(length(left, right, partners)).as("seed %d", seed).isEqualTo(bruteForce(left, right));
        }
    }

    @Test
    void longTextsAreAlignedAcrossAGapInsideTheBand() {
        Random random = new Random(7);
        long[] left = words(random, 50_000, 20_000);
        long[] right = new long[left.length];
        System.arraycopy(left, 300, right, 0, left.length - 300);
        int[] partners = CommonWords.of(left, right);
        assertThat(length(left, right, partners)).isGreaterThan(48_000);
    }

    private static int length(long[] left, long[] right, int[] partners) {
        int length = 0;
        int last = -1;
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] >= 0) {
                assertThat(partners[i]).isGreaterThan(last);
                assertThat(left[i]).isEqualTo(right[partners[i]]);
                last = partners[i];
                length++;
            }
        }
        return length;
    }

    private static int bruteForce(long[] left, long[] right) {
        int[][] lengths = new int[left.length + 1][right.length + 1];
        for (int i = 1; i <= left.length; i++) {
            for (int j = 1; j <= right.length; j++) {
                lengths[i][j] = left[i - 1] == right[j - 1]
                        ? lengths[i - 1][j - 1] + 1
                        : Math.max(lengths[i - 1][j], lengths[i][j - 1]);
            }
        }
        return lengths[left.length][right.length];
    }

    private static long[] words(Random random, int count, int vocabulary) {
        return random.ints(count, 0, vocabulary).asLongStream().toArray();
    }
}
