package org.wirecopy.candidate;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The terms of a text: its words in lower case, as Unicode bounds them; no numbers, no single letters. */
final class Terms {
    private final StandardTokenizer tokenizer = new StandardTokenizer();
    private final CharTermAttribute token = tokenizer.addAttribute(CharTermAttribute.class);

    List<String> of(String text) {
        List<String> terms = new ArrayList<>();
        try (StandardTokenizer opened = tokenizer) {
            opened.setReader(new StringReader(text));
            opened.reset();
            while (opened.incrementToken()) {
                if (isTerm()) {
                    terms.add(lowerCase());
                }
            }
            opened.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
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

    private String lowerCase() {
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            // A curly and a straight apostrophe make the same word.
            token.buffer()[i] = c == '\u2019' ? '\'' : Character.toLowerCase(c);
        }
        return token.toString();
    }
}
