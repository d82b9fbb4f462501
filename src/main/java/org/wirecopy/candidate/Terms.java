package org.wirecopy.candidate;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The terms of texts: their words in lower case, as Unicode bounds them; no numbers, no single letters. */
final class Terms {
    private final StandardTokenizer tokenizer = new StandardTokenizer();
    private final CharTermAttribute token = tokenizer.addAttribute(CharTermAttribute.class);

    /** What is done with a term. */
    interface Use {
        /** @param letters holds the term at its beginning, until the next one */
        void of(char[] letters, int length);
    }

    /** Shows the terms of a text in its order, as letters: most are known, and no string is made of them. */
    void each(String text, Use use) {
        try (StandardTokenizer opened = tokenizer) {
            opened.setReader(new StringReader(text));
            opened.reset();
            while (opened.incrementToken()) {
                if (isTerm()) {
                    toLowerCase();
                    use.of(token.buffer(), token.length());
                }
            }
            opened.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isTerm() {
        int letters = 0;
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (Character.isIdeographic(c)) {
                return true;
            }
            letters += Character.isLetter(c) || Character.isSurrogate(c) ? 1 : 0;
        }
        return letters > 1;
    }

    private void toLowerCase() {
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            // A curly and a straight apostrophe make the same word.
            token.buffer()[i] = c == '\u2019' ? '\'' : Character.toLowerCase(c);
        }
    }
}
