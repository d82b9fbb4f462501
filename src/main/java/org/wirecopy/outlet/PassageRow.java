package org.wirecopy.outlet;

import java.util.List;
import org.wirecopy.match.Edit;

/** A row of the table {@code passages}; key: left article id, left begin, right article id, right begin. */
public record PassageRow(
        String leftArticleId,
        int leftBegin,
        String rightArticleId,
        int rightBegin,
        String leftOutlet,
        int leftEnd,
        String rightOutlet,
        int rightEnd,
        String kind,
        double similarity,
        int words,
        int leftMatchedCharacters,
        int rightMatchedCharacters,
        List<Edit> edits,
        String origin) {}
