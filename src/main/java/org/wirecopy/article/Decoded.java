package org.wirecopy.article;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes as text, and how they were understood: by their byte order mark, as strict UTF-8, or as what ICU's detector
 * takes them for. Where a character could not be read, U+FFFD stands in the text and the encoding says how many:
 * {@code UTF-8 (2 replaced)}.
 */
record Decoded(String text, String encoding) {
    private static final char REPLACEMENT = '\uFFFD';
    /** As much as the detector looks at. */
    private static final int DETECTED_BYTES = 8000;

    static Decoded of(byte[] bytes) {
        return of(bytes, null);
    }

    /** @param declared what the source says it is in, believed if the bytes bear it out; null if it does not say */
    static Decoded of(byte[] bytes, Charset declared) {
        ByteOrderMark mark = ByteOrderMark.of(bytes);
        if (mark != null) {
            byte[] rest = Arrays.copyOfRange(bytes, mark.length(), bytes.length);
            return decode(rest, mark.charset());
        }
        // The constructor is several times faster than a strict decoder, and shows by U+FFFD that it had to give in.
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) < 0 || isStrict(bytes, StandardCharsets.UTF_8)) {
            return new Decoded(text, "UTF-8");
        }
        if (declared != null && isStrict(bytes, declared)) {
            return decode(bytes, declared);
        }
        return decode(bytes, isDamagedUtf8(bytes) ? StandardCharsets.UTF_8 : detected(bytes));
    }

    /** Bytes that are known to be in a charset, to a few that may be broken. */
    static Decoded decode(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        if (text.indexOf(REPLACEMENT) < 0 || isStrict(bytes, charset)) {
            return new Decoded(text, charset.name());
        }
        long replaced = text.chars().filter(c -> c == REPLACEMENT).count();
        return new Decoded(text, noted(charset.name(), replaced));
    }

    /** UTF-8 that was made from another Unicode encoding, with U+FFFD where that was broken. */
    static Decoded transcoded(byte[] utf8, Charset from) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        long replaced = text.chars().filter(c -> c == REPLACEMENT).count();
        return new Decoded(text, replaced == 0 ? from.name() : noted(from.name(), replaced));
    }

    /** The same text without halves of surrogate pairs, which no file and no table can hold. */
    static Decoded wellFormed(String text, String encoding) {
        int lone = 0;
        StringBuilder repaired = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            repaired = repaired == null ? new StringBuilder(text) : repaired;
            repaired.setCharAt(i, REPLACEMENT);
            lone++;
        }
        return lone == 0 ? new Decoded(text, encoding) : new Decoded(repaired.toString(), noted(encoding, lone));
    }

    private static String noted(String encoding, long replaced) {
        return encoding + " (" + replaced + " replaced)";
    }

    private static boolean isStrict(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }

    /**
     * Whether at least as many characters beyond ASCII are good UTF-8 as are broken. In other encodings such sequences
     * hardly occur by chance, and the detector, which weighs letters, would read all of them wrongly for one bad byte.
     */
    private static boolean isDamagedUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == REPLACEMENT).count();
        long good = text.codePoints().filter(c -> c > 0x7F && c != REPLACEMENT).count();
        return good >= broken;
    }

    private static Charset detected(byte[] bytes) {
        int first = 0;
        while (bytes[first] >= 0) {
            first++;
        }
        int begin = Math.max(0, first - DETECTED_BYTES / 4);
        byte[] window = Arrays.copyOfRange(bytes, begin, Math.min(bytes.length, begin + DETECTED_BYTES));
        for (CharsetMatch match : new CharsetDetector().setText(window).detectAll()) {
            // EBCDIC is in no article, and bytes that are not UTF-8 were shown not to be.
            if (!match.getName().startsWith("IBM")
                    && !match.getName().equals("UTF-8")
                    && Charset.isSupported(match.getName())) {
                return Charset.forName(match.getName());
            }
        }
        return Charset.forName("windows-1252");
    }
}
