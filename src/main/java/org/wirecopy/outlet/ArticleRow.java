package org.wirecopy.outlet;

import java.time.Instant;
import java.util.List;
import org.wirecopy.article.Credit;
import org.wirecopy.candidate.TermWeight;

/** A row of the table {@code articles}; key: article id. Characters are code points. */
public record ArticleRow(
        String articleId,
        String outlet,
        String owner,
        String url,
        String title,
        String author,
        Instant publishedAt,
        String publishedPrecision,
        String language,
        String sourcePath,
        String text,
        long characters,
        long words,
        long sentences,
        String storyId,
        List<Credit> credits,
        List<TermWeight> terms,
        long ownCharacters,
        long verbatimCharacters,
        long editedCharacters,
        long rewrittenCharacters,
        long quotedCharacters,
        long boilerplateCharacters,
        long originatedCharacters,
        long takenCharacters,
        long undecidedCharacters,
        long recycledCharacters,
        Double ownShare,
        Double originalShare) {}
