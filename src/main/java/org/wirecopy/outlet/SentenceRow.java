package org.wirecopy.outlet;

import java.util.List;

/** A row of the table {@code sentences}; key: article id, sentence. See {@link Verdict}. */
public record SentenceRow(
        String articleId,
        int sentence,
        String outlet,
        int begin,
        int end,
        String text,
        String kind,
        String evidence,
        Double similarity,
        int coveredCharacters,
        List<String> otherOutlets,
        String origin,
        boolean recycled) {}
