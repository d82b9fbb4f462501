package org.wirecopy.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Transcripts: paragraphs that begin with a speaker and a colon, or stand below a speaker.
 *
 * <p>A speaker in capitals ({@code "OBAMA: I think"}) begins two paragraphs at least; others ({@code "Obama: I think"}) begin three,
 * and take turns. So do speakers in small letters on lines of their own; all that follows the first of those is speech, and so
 * is what follows the first of several recordings.
 */
final class Transcripts {
    private static final int LONGEST_SPEAKER = 40;
    /** What a podcast's transcript says of who speaks elsewhere, once or more in a line. */
    private static final String RECORDING = "archived recording";

    private static final int TURNS_IN_CAPITALS = 2;
    private static final int TURNS = 3;

    private final ParagraphText text;
    private final Set<String> speakers = new HashSet<>();
    private final Set<String> lines = new HashSet<>();

    private Transcripts(ParagraphText text) {
        this.text = text;
    }

    static Transcripts of(ParagraphText text) {
        Transcripts transcripts = new Transcripts(text);
        transcripts.hear();
        return transcripts;
    }

    private void hear() {
        Map<String, Integer> inCapitals = new HashMap<>();
        Map<String, Integer> inLine = new HashMap<>();
        Map<String, Integer> onLine = new HashMap<>();
        for (int p = 0; p < text.paragraphs(); p++) {
            String speaker = speaker(p);
            if (!speaker.isEmpty()) {
                boolean isInCapitals = speaker.chars().noneMatch(Character::isLowerCase);
                (isInCapitals ? inCapitals : inLine).merge(speaker, 1, Integer::sum);
            } else if (text.length(p) <= LONGEST_SPEAKER && isInSmallLetters(p)) {
                onLine.merge(text.line(p), 1, Integer::sum);
            }
        }
        inCapitals.values().removeIf(n -> n < TURNS_IN_CAPITALS);
        speakers.addAll(inCapitals.keySet());
        speakers.addAll(takeTurns(inLine));
        lines.addAll(takeTurns(onLine));
    }

    private static Set<String> takeTurns(Map<String, Integer> speakers) {
        speakers.values().removeIf(n -> n < TURNS);
        return speakers.size() > 1 ? speakers.keySet() : Set.of();
    }

    /** Where the words of a paragraph begin that begins with a speaker; -1 if it does not. */
    int behindSpeaker(int paragraph) {
        String speaker = speakers.isEmpty() ? "" : speaker(paragraph);
        return speakers.contains(speaker) ? text.begin(paragraph) + speaker.length() : -1;
    }

    /** Where the first of several recordings is announced: all that follows is speech. The text's length if there are none. */
    int firstRecording() {
        int first = text.text.indexOf(RECORDING);
        boolean several = first >= 0 && text.text.indexOf(RECORDING, first + 1) >= 0;
        return several ? first : text.text.length();
    }

    /** Whether a paragraph is nothing but a speaker: all that follows is speech. */
    boolean isSpeaker(int paragraph) {
        return !lines.isEmpty() && text.length(paragraph) <= LONGEST_SPEAKER && lines.contains(text.line(paragraph));
    }

    /** The name with which a paragraph begins, up to the first word behind its colon; empty if there is none. */
    private String speaker(int paragraph) {
        int from = text.begin(paragraph);
        int to = text.end(paragraph);
        int at = from;
        int letters = 0;
        while (at < to && at - from < LONGEST_SPEAKER && isOfSpeaker(from, at)) {
            letters += Character.isLetter(text.text.charAt(at++)) ? 1 : 0;
        }
        boolean isNamed = letters > 1 && at + 1 < to && text.text.charAt(at) == ':' && text.text.charAt(at + 1) == ' ';
        return isNamed ? text.text.substring(from, at + 2) : "";
    }

    /** Whether a sign can be of a name that begins at a place: each word of it begins with a capital letter. */
    private boolean isOfSpeaker(int from, int at) {
        char c = text.text.charAt(at);
        boolean isInWord = at > from && Character.isLetter(text.text.charAt(at - 1));
        return Character.isUpperCase(c) || Character.isLowerCase(c) && isInWord || at > from && " .-’'".indexOf(c) >= 0;
    }

    /** Whether there are two words, and nothing but words and brackets. */
    private boolean isInSmallLetters(int paragraph) {
        int spaces = 0;
        for (int i = text.begin(paragraph); i < text.end(paragraph); i++) {
            char c = text.text.charAt(i);
            if (!Character.isLowerCase(c) && " ()-’'".indexOf(c) < 0) {
                return false;
            }
            spaces += c == ' ' ? 1 : 0;
        }
        return spaces > 0;
    }
}
