package org.wirecopy.outlet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wirecopy.match.Kind;

/** Settles the sentences of one article. */
final class Account {
    private final Outline outline;
    private final Standing standing;
    private final List<List<Sighting>> sightings;
    private final BitSet repeated;
    private final StoryMember member;

    /**
     * Opens the account.
     *
     * @param sides in any order
     * @param repeated the sentences that the outlet had printed before
     * @param member the article's place in a story, or null
     */
    Account(Outline outline, List<Side> sides, BitSet repeated, StoryMember member) {
        this.outline = outline;
        this.standing = outline.standing();
        this.repeated = repeated;
        this.member = member;
        this.sightings = new ArrayList<>(Collections.nCopies(outline.ends().length, List.of()));
        for (Side side : sides) {
            for (Finding finding : side.findings()) {
                List<Sighting> known = sightings.get(finding.sentence());
                if (known.isEmpty()) {
                    known = new ArrayList<>();
                    sightings.set(finding.sentence(), known);
                }
                known.add(new Sighting(side, finding));
            }
        }
        sightings.forEach(list -> {
            if (list.size() > 1) {
                list.sort(Sighting.BEST_FIRST);
            }
        });
    }

    /**
     * Closes the account.
     *
     * @param threshold the strength from which on a match is listed
     * @param others thresholds at which own and originated text are told as well
     */
    Ledger ledger(double threshold, double... others) {
        Entries entries = new Entries(standing.articleId());
        Tally tally = new Tally();
        for (int sentence = 0; sentence < sightings.size(); sentence++) {
            settle(sentence, threshold, entries, tally);
        }
        List<Variant> variants = new ArrayList<>();
        for (double other : others) {
            variants.add(variant(other));
        }
        return new Ledger(
                outline.articleId(),
                outline.outlet(),
                outline.owner(),
                outline.agency(),
                outline.publishedAt(),
                outline.publishedPrecision(),
                member == null ? null : member.storyId(),
                member == null ? null : member.third(),
                outline.words(),
                outline.ends(),
                tally.figures(!outline.suppliers().isEmpty()),
                entries.verdicts,
                entries.crossings(),
                entries.witnesses,
                variants);
    }

    /** What the account says of its sentences, beside sums. */
    private static final class Entries {
        private final String articleId;
        private final List<Verdict> verdicts = new ArrayList<>();
        private final List<Witness> witnesses = new ArrayList<>();
        private final Map<String, long[]> byOutlet = new TreeMap<>();

        Entries(String articleId) {
            this.articleId = articleId;
        }

        void cross(Sighting best, int length) {
            String other = best.side().other().articleId();
            boolean isLeft = best.side().isLeft();
            witnesses.add(new Witness(
                    isLeft ? articleId : other,
                    isLeft ? other : articleId,
                    best.finding().index()));
            byOutlet.computeIfAbsent(best.outlet(), outlet -> new long[2])[best.isCopy() ? 0 : 1] += length;
        }

        List<Crossing> crossings() {
            return byOutlet.entrySet().stream()
                    .map(entry -> new Crossing(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                    .toList();
        }
    }

    private void settle(int sentence, double threshold, Entries entries, Tally tally) {
        int length = outline.length(sentence);
        List<Sighting> listed = listed(sentence, threshold);
        Verdict verdict = verdict(sentence, listed);
        entries.verdicts.add(verdict);
        bestByOutlet(listed).values().forEach(best -> entries.cross(best, length));
        tally.add(verdict, length, outline.outlet(), isWithinOwner(sentence, threshold));
    }

    private List<Sighting> listed(int sentence, double threshold) {
        if (outline.furniture().get(sentence) != null || sightings.get(sentence).isEmpty()) {
            return List.of();
        }
        return sightings.get(sentence).stream()
                .filter(sighting ->
                        sighting.side().compared() && sighting.finding().strength() >= threshold)
                .toList();
    }

    private Verdict verdict(int sentence, List<Sighting> listed) {
        String furniture = outline.furniture().get(sentence);
        if (furniture != null) {
            return new Verdict(Kind.BOILERPLATE, furniture, null, 0, List.of(), null, false);
        }
        boolean recycled = repeated.get(sentence);
        if (listed.isEmpty()) {
            return new Verdict(Kind.OWN, null, null, 0, List.of(), null, recycled);
        }
        Sighting best = listed.get(0);
        boolean own = !best.finding().counts();
        return new Verdict(
                own ? Kind.OWN : best.finding().kind(),
                best.reference(),
                best.finding().similarity(),
                best.finding().coveredCharacters(),
                List.copyOf(bestByOutlet(listed).keySet()),
                best.isCopy() ? origin(listed) : null,
                own && recycled);
    }

    /** By name, each outlet where the sentence counts as found, with the best of its matches there. */
    private static TreeMap<String, Sighting> bestByOutlet(List<Sighting> listed) {
        TreeMap<String, Sighting> best = new TreeMap<>();
        for (Sighting sighting : listed) {
            if (sighting.finding().counts()) {
                best.putIfAbsent(sighting.outlet(), sighting);
            }
        }
        return best;
    }

    private String origin(List<Sighting> listed) {
        List<Standing> holders = new ArrayList<>(List.of(standing));
        for (Sighting sighting : listed) {
            if (sighting.isCopy()) {
                if (sighting.side().third() != null) {
                    return sighting.side().third();
                }
                holders.add(sighting.side().other());
            }
        }
        return StoryOrigin.earliest(holders);
    }

    private boolean isWithinOwner(int sentence, double threshold) {
        return outline.furniture().get(sentence) == null
                && sightings.get(sentence).stream()
                        .anyMatch(sighting -> sighting.side().sameOwner()
                                && sighting.isCopy()
                                && sighting.finding().strength() >= threshold);
    }

    private Variant variant(double threshold) {
        Tally tally = new Tally();
        for (int sentence = 0; sentence < sightings.size(); sentence++) {
            Verdict verdict = verdict(sentence, listed(sentence, threshold));
            tally.add(verdict, outline.length(sentence), outline.outlet(), false);
        }
        Figures figures = tally.figures(false);
        return new Variant(threshold, figures.own(), figures.originated());
    }
}
