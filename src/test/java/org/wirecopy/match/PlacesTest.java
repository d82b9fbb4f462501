package org.wirecopy.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PlacesTest {
    @Test
    void comeBackAsTheyWere() {
        Random random = new Random(4);
        for (int round = 0; round < 200; round++) {
            int words = random.nextInt(50);
            int[] begins = new int[words];
            int[] ends = new int[words];
            int at = 0;
            for (int w = 0; w < words; w++) {
                at += random.nextInt(1 << random.nextInt(25));
                begins[w] = at;
                at += random.nextInt(1 << random.nextInt(25));
                ends[w] = at;
            }
            int[] unpackedBegins = new int[words];
            int[] unpackedEnds = new int[words];
            Places.unpack(Places.packed(begins, ends), unpackedBegins, unpackedEnds);
            assertThat(unpackedBegins).isEqualTo(begins);
            assertThat(unpackedEnds).isEqualTo(ends);
        }
    }

    @Test
    void twoBytesForAUsualWord() {
        assertThat(Places.packed(new int[] {0, 4}, new int[] {3, 12})).hasSize(4);
    }
}
