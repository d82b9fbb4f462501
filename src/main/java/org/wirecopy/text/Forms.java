package org.wirecopy.text;

/** The normal form of a line: what is the same line in another case, typography or spacing has the same form. */
public final class Forms {
    private Forms() {}

    /**
     * Folds case and compatibility forms (NFKC), makes quotation marks, apostrophes, dashes and ellipses plain, and each
     * run of white space one space, none at the ends. Control characters vanish.
     */
    public static String normalise(String line) {
        StringBuilder out = new StringBuilder(line.length());
        boolean simple = true;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Signs.is(c, Signs.SPACE)) {
                space(out);
                continue;
            }
            char folded = Folding.simple(c);
            simple &= folded != 0 || c == 0;
            char plain = plain(folded == 0 ? c : folded);
            if (!Character.isISOControl(plain)) {
                out.append(plain);
            }
        }
        String folded = simple ? out.toString() : spaced(Folding.fold(out));
        return folded.endsWith(" ") ? folded.substring(0, folded.length() - 1) : folded;
    }

    /** The 64-bit key of a line's normal form. */
    public static long key(String line) {
        return Hashes.of(normalise(line));
    }

    private static void space(StringBuilder out) {
        if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    /** Folding may have turned a sign into one with a space, or into one that has a plain form. */
    private static String spaced(String folded) {
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Signs.is(c, Signs.SPACE)) {
                space(out);
            } else {
                out.append(plain(c));
            }
        }
        return out.toString();
    }

    private static char plain(char c) {
        if (c < 0x80) {
            return c == '`' ? '\'' : c;
        }
        return switch (c) {
            case '‘', '’', '‚', '‛', 'ʼ', '′', '´', '‹', '›' -> '\'';
            case '“', '”', '„', '‟', '«', '»', '″', '〝', '〞', '〟' -> '"';
            case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
            default -> c;
        };
    }
}
