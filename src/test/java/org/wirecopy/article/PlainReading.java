package org.wirecopy.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The least that any comparison of texts has to do, in one thread of plain Java: read articles, split sentences of five words
 * at least at full stops and line breaks, make the keys of words and adjacent word pairs, keep equal sentences once.
 */
final class PlainReading {
    private static final int LEAST_KEYS = 9;

    private PlainReading() {}

    /** The keys of each distinct sentence. */
    static List<long[]> of(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<long[]> sentences = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode article = json.readTree(line);
                for (String sentence : article.get("text").asText().split("(?<=[.!?][\"”’']?)\\s+(?=[\"“‘A-Z])|\\n+")) {
                    long[] keys = keys(sentence);
                    if (keys.length >= LEAST_KEYS && seen.add(key(keys))) {
                        sentences.add(keys);
                    }
                }
            }
        }
        return sentences;
    }

    private static long[] keys(String sentence) {
        long[] keys = new long[16];
        int n = 0;
        long previous = 0;
        long word = 0;
        for (int i = 0; i <= sentence.length(); i++) {
            char c = i < sentence.length() ? sentence.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word = mix(word * 31 + Character.toLowerCase(c) + 1);
            } else if (word != 0) {
                keys = n + 2 > keys.length ? Arrays.copyOf(keys, n * 2) : keys;
                keys[n++] = word;
                if (previous != 0) {
                    keys[n++] = mix(previous * 31 + word);
                }
                previous = word;
                word = 0;
            }
        }
        return Arrays.copyOf(keys, n);
    }

    private static long key(long[] keys) {
        long key = keys.length;
        for (long k : keys) {
            key = mix(key * 31 + k);
        }
        return key;
    }

    private static long mix(long x) {
        long y = (x ^ x >>> 33) * 0xff51afd7ed558ccdL;
        y = (y ^ y >>> 33) * 0xc4ceb9fe1a85ec53L;
        return y ^ y >>> 33;
    }
}
