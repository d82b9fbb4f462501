package org.wirecopy.match;

import java.util.List;
import org.wirecopy.article.Prose;
import org.wirecopy.candidate.Anchor;
import org.wirecopy.candidate.Information;

/** Aligns two articles: sentences with sentences, then word by word inside the passages that these form. */
public final class Alignment {
    private Alignment() {}

    /**
     * All that two articles share, every word taken as rare; null if they share nothing.
     *
     * @param left the article with the smaller id
     * @param anchors the similar sentences that the join over the corpus found in the two articles
     */
    public static AlignedPair of(Prose left, Prose right, List<Anchor> anchors, MatchSettings settings) {
        Information information = Information.unknown();
        return of(IndexedProse.of(left, information), IndexedProse.of(right, information), anchors, settings);
    }

    static AlignedPair of(
            IndexedProse indexedLeft, IndexedProse indexedRight, List<Anchor> anchors, MatchSettings settings) {
        Prose left = indexedLeft.prose;
        Prose right = indexedRight.prose;
        SentenceVectors vectors = SentenceVectors.of(indexedLeft, indexedRight);
        List<Match> matches = Matches.of(vectors, anchors, settings);
        if (matches.isEmpty()) {
            return null;
        }
        List<Match> accepted = matches.stream()
                .filter(m -> m.strength() >= settings.threshold())
                .toList();
        PassageMaker passages = new PassageMaker(left, right, accepted);
        List<Passage> made = new Hulls(left, right, vectors, settings)
                .of(accepted).stream()
                        .map(hull -> passages.passage(hull, vectors.cosine(hull)))
                        .toList();
        return new AlignedPair(left.articleId(), right.articleId(), left.outlet(), right.outlet(), matches, made);
    }
}
