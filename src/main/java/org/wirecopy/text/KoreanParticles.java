package org.wirecopy.text;

/** Strips the particle from a Korean word, which is written without a space between them. */
final class KoreanParticles {
    /** Longer ones first. */
    private static final String[] PARTICLES = {
        "에서는", "으로는", "이라고", "에게서", "으로써", "으로서", "에서", "으로", "에게", "까지", "부터", "에는", "이다", "라고", "하고", "이나", "은", "는",
        "이", "가", "을", "를", "에", "의", "로", "와", "과", "도", "만"
    };

    private KoreanParticles() {}

    static String strip(String word) {
        for (String particle : PARTICLES) {
            if (word.length() >= particle.length() + 2 && word.endsWith(particle)) {
                return word.substring(0, word.length() - particle.length());
            }
        }
        return word;
    }
}
