package org.wirecopy.outlet;

import java.time.Instant;
import java.util.List;
import org.wirecopy.article.Precision;

/**
 * The account of an article: each character belongs to exactly one sentence and so to one kind.
 *
 * @param storyId null outside all stories
 * @param third the agency outside the corpus's part of the story that supplied it, or null
 * @param words how many words the article has
 * @param ends where each sentence ends, in code points
 * @param verdicts one for each sentence
 * @param crossings one for each other outlet that has something of it, sorted
 * @param witnesses one for each sentence and other outlet that has it
 * @param variants at the thresholds of {@link SensitivityRows}
 */
public record Ledger(
        String articleId,
        String outlet,
        String owner,
        boolean agency,
        Instant publishedAt,
        Precision publishedPrecision,
        String storyId,
        String third,
        int words,
        int[] ends,
        Figures figures,
        List<Verdict> verdicts,
        List<Crossing> crossings,
        List<Witness> witnesses,
        List<Variant> variants) {}
