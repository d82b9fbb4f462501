package org.wirecopy.text;

import java.util.ArrayList;
import java.util.List;

/** How often each set of languages was spoken for. */
final class LanguageTally {
    final int languages;
    final List<long[]> counts = new ArrayList<>();
    int words;

    LanguageTally(int languages) {
        this.languages = languages;
    }

    void add(long set) {
        words++;
        if (set == 0) {
            return;
        }
        for (long[] count : counts) {
            if (count[0] == set) {
                count[1]++;
                return;
            }
        }
        counts.add(new long[] {set, 1});
    }

    /** The words that speak for a language, each shared out among those that it speaks for. */
    double weight(int language) {
        double weight = 0;
        for (long[] count : counts) {
            if ((count[0] >> language & 1) != 0) {
                weight += (double) count[1] / Long.bitCount(count[0]);
            }
        }
        return weight;
    }

    /** The language with the most weight, the first of equals, one left out; -1 if no word speaks. */
    int best(int leftOut) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < languages; i++) {
            double weight = i == leftOut ? 0 : weight(i);
            if (weight > most) {
                most = weight;
                best = i;
            }
        }
        return best;
    }

    /** How many words speak for the one language and not for the other. */
    int only(int one, int other) {
        int only = 0;
        for (long[] count : counts) {
            if ((count[0] >> one & 1) != 0 && (count[0] >> other & 1) == 0) {
                only += (int) count[1];
            }
        }
        return only;
    }
}
