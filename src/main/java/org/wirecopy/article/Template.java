package org.wirecopy.article;

import java.time.Instant;

/**
 * A text found to be boilerplate.
 *
 * @param templateId made from the outlet, the rule and the normalised text
 * @param outlet whose furniture it is; null where the rule holds for the whole corpus
 * @param text as first printed
 * @param articles how many articles carry it
 * @param rule why it is boilerplate: the same word as in the sentences' evidence
 */
public record Template(
        String templateId,
        String outlet,
        String text,
        long articles,
        Instant firstSeen,
        Instant lastSeen,
        String rule) {}
