package org.wirecopy.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wirecopy.article.Prose;

/** The kind that covers most of a passage, each left sentence counted once with its strongest kind. */
final class PassageKind {
    private PassageKind() {}

    static Kind of(List<Match> matches, Prose left) {
        Map<Integer, Kind> kinds = new HashMap<>();
        for (Match match : matches) {
            kinds.merge(match.leftSentence(), match.kind(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        int[] characters = new int[Kind.values().length];
        kinds.forEach((sentence, kind) ->
                characters[kind.ordinal()] += left.sentenceEnds()[sentence] - left.sentenceBegins()[sentence]);
        int most = 0;
        for (int k = 1; k < characters.length; k++) {
            most = characters[k] > characters[most] ? k : most;
        }
        return Kind.values()[most];
    }
}
