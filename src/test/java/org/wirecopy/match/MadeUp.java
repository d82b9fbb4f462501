package org.wirecopy.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up articles, and versions of them with words and sentences changed, moved, cut and added. */
final class MadeUp {
    private static final String SYLLABLES = "ba ko ri ta lu men sor vit ga pel dan or fi mu cas";

    private MadeUp() {}

    static String article(int seed) {
        return String.join(" ", sentences(seed));
    }

    static String rewritten(int seed) {
        Random random = new Random(seed * 31L + 1);
        List<String> sentences = sentences(seed);
        List<String> changed = new ArrayList<>();
        for (String sentence : sentences) {
            int what = random.nextInt(8);
            if (what == 0) {
                changed.add(sentence(random));
            } else if (what == 1) {
                changed.add(random.nextInt(changed.size() + 1), sentence);
            } else if (what > 2) {
                changed.add(what > 5 ? sentence : edited(sentence, random));
            }
        }
        changed.add(sentences.get(0));
        return String.join(" ", changed);
    }

    static String sentence(Random random) {
        StringBuilder sentence = new StringBuilder();
        int words = 6 + random.nextInt(18);
        for (int w = 0; w < words; w++) {
            String word = word(random);
            sentence.append(w == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
            sentence.append(w + 1 < words ? " " : ".");
        }
        return sentence.toString();
    }

    private static List<String> sentences(int seed) {
        Random random = new Random(seed);
        List<String> sentences = new ArrayList<>();
        int count = 3 + random.nextInt(12);
        for (int s = 0; s < count; s++) {
            sentences.add(sentence(random));
        }
        return sentences;
    }

    private static String edited(String sentence, Random random) {
        List<String> words = new ArrayList<>(List.of(sentence.split(" ")));
        words.set(1 + random.nextInt(words.size() - 2), word(random));
        if (random.nextBoolean()) {
            words.add(1 + random.nextInt(words.size() - 2), words.remove(1 + random.nextInt(words.size() - 2)));
        }
        if (random.nextInt(3) == 0) {
            words.remove(1 + random.nextInt(words.size() - 2));
        }
        return String.join(" ", words);
    }

    /** Few words are common and many are rare, as in a language. */
    private static String word(Random random) {
        int rank = (int) Math.exp(random.nextDouble() * Math.log(4_000));
        String[] syllables = SYLLABLES.split(" ");
        StringBuilder word = new StringBuilder();
        for (int r = rank; r > 0; r /= syllables.length) {
            word.append(syllables[r % syllables.length]);
        }
        return word.toString();
    }
}
