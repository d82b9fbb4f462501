package org.wirecopy.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Locale;

/**
 * JSON that may stand inside a {@code script} element whatever texts it holds.
 *
 * <p>No {@code <} is left, so nothing can end the element or open a comment; U+2028 and U+2029 end no line; control
 * characters, byte order marks and halves of surrogate pairs, which a decoder would replace, are escaped.
 */
final class EmbeddedJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private EmbeddedJson() {}

    /** The value as JSON, safe to embed. */
    static String of(Object value) {
        try {
            return escaped(MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String escaped(String json) {
        StringBuilder safe = new StringBuilder(json.length() + json.length() / 16);
        for (int at = 0; at < json.length(); at++) {
            char unit = json.charAt(at);
            if (Character.isHighSurrogate(unit)
                    && at + 1 < json.length()
                    && Character.isLowSurrogate(json.charAt(at + 1))) {
                safe.append(unit).append(json.charAt(++at));
            } else if (isUnsafe(unit)) {
                safe.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
            } else {
                safe.append(unit);
            }
        }
        return safe.toString();
    }

    private static boolean isUnsafe(char unit) {
        return unit == '<'
                || unit == '>'
                || unit == '\u2028'
                || unit == '\u2029'
                || unit == '\uFEFF'
                || unit >= 0x7F && unit <= 0x9F
                || Character.isSurrogate(unit)
                || unit >= 0xFDD0 && unit <= 0xFDEF
                || unit >= 0xFFFE;
    }

    /** How many bytes a text is in UTF-8; one without halves of surrogate pairs. */
    static long bytes(String text) {
        long bytes = 0;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            bytes += unit < 0x80 ? 1 : unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3;
        }
        return bytes;
    }
}
