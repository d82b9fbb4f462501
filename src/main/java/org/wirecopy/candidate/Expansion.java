package org.wirecopy.candidate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/**
 * Goes through the sentences of a partition and says what each of their occurrences shares.
 *
 * <p>The witness of an occurrence at another outlet is, of all listed occurrences there, the most similar, then the
 * earliest, then the one of the smallest article and sentence; where none is listed, the one that a cut list proves.
 */
final class Expansion implements Iterator<SharedSentences> {
    private static final int BATCH = 1 << 15;

    private final Numbering numbering;
    private final Information information;
    private final int listed;
    private final Iterator<SentenceBlock> blocks;
    private final List<Proof> proofs = new ArrayList<>();
    private int nextProof;
    private SentenceBlock block;
    private int next;

    /** One similar sentence, of those of one left sentence. */
    private static final class Proof {
        private final Occurrences.Proofs batch;
        private final int i;
        /** What the two sentences' common words say. */
        int said;

        Proof(Occurrences.Proofs batch, int i) {
            this.batch = batch;
            this.i = i;
        }

        long left() {
            return batch.pairs().left[i];
        }

        long right() {
            return batch.pairs().right[i];
        }

        double similarity() {
            return batch.pairs().similarity[i];
        }

        long proof() {
            return batch.pairs().proof[i];
        }

        boolean isListed() {
            return proof() == FoundPairs.LISTED;
        }

        long outlet() {
            return batch.pairs().outlet[i];
        }

        SentenceBlock block() {
            return batch.rights();
        }

        int begin() {
            return batch.rights().firstOccurrence[batch.right()[i]];
        }

        int end() {
            return batch.rights().firstOccurrence[batch.right()[i] + 1];
        }

        int sentence() {
            return batch.right()[i];
        }
    }

    /** An occurrence, how similar it is, and what the words say that it has in common. */
    private record Witness(double similarity, int said, SentenceBlock block, int at) {
        boolean isBetterThan(Witness other) {
            if (other == null || similarity != other.similarity) {
                return other == null || similarity > other.similarity;
            }
            if (block.published[at] != other.block.published[other.at]) {
                return block.published[at] < other.block.published[other.at];
            }
            int articles = SharedSentences.compare(block.article[at], other.block.article[other.at]);
            return articles < 0 || articles == 0 && block.sentence[at] < other.block.sentence[other.at];
        }
    }

    Expansion(
            Numbering numbering,
            Information information,
            int listed,
            Iterator<Occurrences.Proofs> batches,
            Iterator<SentenceBlock> blocks) {
        this.numbering = numbering;
        this.information = information;
        this.listed = listed;
        this.blocks = blocks;
        batches.forEachRemaining(batch -> {
            for (int i = 0; i < batch.pairs().size; i++) {
                proofs.add(new Proof(batch, i));
            }
        });
        proofs.sort(Comparator.comparingLong(Proof::left)
                .thenComparingLong(Proof::proof)
                .thenComparing(Comparator.comparingDouble(Proof::similarity).reversed())
                .thenComparingLong(Proof::right));
        step();
    }

    private void step() {
        while (block == null || next == block.size()) {
            if (!blocks.hasNext()) {
                block = null;
                return;
            }
            block = blocks.next();
            next = 0;
        }
    }

    @Override
    public boolean hasNext() {
        return block != null;
    }

    @Override
    public SharedSentences next() {
        if (block == null) {
            throw new NoSuchElementException();
        }
        var shared = new SharedSentences();
        while (block != null && shared.size < BATCH) {
            expand(shared);
            next++;
            step();
        }
        return shared;
    }

    private void expand(SharedSentences shared) {
        long number = numbering.first(block) + next;
        int firstProof = nextProof;
        while (nextProof < proofs.size() && proofs.get(nextProof).left() == number) {
            nextProof++;
        }
        List<Proof> its = proofs.subList(firstProof, nextProof);
        int begin = block.firstOccurrence[next];
        int end = block.firstOccurrence[next + 1];
        if (its.isEmpty() && (end - begin == 1 || isAtOneOutlet(begin, end))) {
            return;
        }
        SaidWords words = said(block, next);
        its.forEach(proof -> proof.said = words.common(said(proof.block(), proof.sentence())));
        int whole = words.common(words);
        Map<Long, Witness> witnesses = witnesses(its, begin, end, whole);
        for (int o = begin; o < end; o++) {
            for (Map.Entry<Long, Witness> entry : witnesses.entrySet()) {
                if (entry.getKey() != block.outlet[o]) {
                    Witness witness = entry.getValue();
                    shared.add(block, o, witness.block, witness.at, witness.similarity, witness.said, true);
                }
            }
        }
        list(shared, begin, end, block, begin, end, 1, whole);
        for (Proof proof : its) {
            if (proof.isListed() && proof.right() > number) {
                list(shared, begin, end, proof.block(), proof.begin(), proof.end(), proof.similarity(), proof.said);
            }
        }
    }

    private SaidWords said(SentenceBlock its, int sentence) {
        return SaidWords.of(its.words, its.firstWord[sentence], its.firstWord[sentence + 1], information);
    }

    private boolean isAtOneOutlet(int begin, int end) {
        return Arrays.stream(block.outlet, begin, end).allMatch(outlet -> outlet == block.outlet[begin]);
    }

    private Map<Long, Witness> witnesses(List<Proof> its, int begin, int end, int whole) {
        Map<Long, Witness> witnesses = new TreeMap<>();
        if (!isAtOneOutlet(begin, end)) {
            for (int o = begin; o < end; o++) {
                prefer(witnesses, new Witness(1, whole, block, o));
            }
        }
        for (Proof proof : its) {
            if (proof.isListed()) {
                for (int o = proof.begin(); o < proof.end(); o++) {
                    prefer(witnesses, new Witness(proof.similarity(), proof.said, proof.block(), o));
                }
            }
        }
        // Cut lists come in the order of their terms and parts, and only the first of them speaks for an outlet.
        for (Proof proof : its) {
            if (!proof.isListed() && !witnesses.containsKey(proof.outlet())) {
                for (int o = proof.begin(); o < proof.end(); o++) {
                    if (proof.block().outlet[o] == proof.outlet()) {
                        prefer(witnesses, new Witness(proof.similarity(), proof.said, proof.block(), o));
                    }
                }
            }
        }
        return witnesses;
    }

    private static void prefer(Map<Long, Witness> witnesses, Witness witness) {
        witnesses.merge(
                witness.block.outlet[witness.at], witness, (old, other) -> other.isBetterThan(old) ? other : old);
    }

    /** Lists all pairs of occurrences of two sentences, or says how many there are. */
    private void list(
            SharedSentences shared,
            int begin,
            int end,
            SentenceBlock others,
            int otherBegin,
            int otherEnd,
            double similarity,
            int said) {
        boolean same = others == block && otherBegin == begin;
        long pairs = pairs(begin, end, others, otherBegin, otherEnd) / (same ? 2 : 1);
        if (pairs > listed) {
            shared.cutGroups++;
            shared.notListed += pairs;
            return;
        }
        for (int o = begin; o < end; o++) {
            for (int p = same ? o + 1 : otherBegin; p < otherEnd; p++) {
                if (block.outlet[o] != others.outlet[p]) {
                    shared.add(block, o, others, p, similarity, said, false);
                }
            }
        }
    }

    private long pairs(int begin, int end, SentenceBlock others, int otherBegin, int otherEnd) {
        Map<Long, Integer> times = new HashMap<>();
        for (int p = otherBegin; p < otherEnd; p++) {
            times.merge(others.outlet[p], 1, Integer::sum);
        }
        long pairs = 0;
        for (int o = begin; o < end; o++) {
            pairs += otherEnd - otherBegin - times.getOrDefault(block.outlet[o], 0);
        }
        return pairs;
    }
}
