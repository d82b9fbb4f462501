package org.wirecopy.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wirecopy.article.BadInput;

/**
 * Labels by hand: which spans of which articles share text. Each case has the smaller article id on its left, as the
 * tables of a run do.
 *
 * @param folders in the order of their names
 * @param listed whether only the pairs of articles that the folders list are scored; else each passage counts in the
 *     total
 */
record GoldStandard(List<Folder> folders, boolean listed) {

    /**
     * Cases of one sort.
     *
     * @param pairs the pairs of articles that were looked through; null if it is not said, so that each passage counts
     */
    record Folder(String name, Set<Case> cases, Set<Case.ArticlePair> pairs) {
        /** Those passages that this folder's labels can speak about. */
        Set<Case> among(Collection<Case> found) {
            Set<Case> kept = new HashSet<>();
            for (Case each : found) {
                if (pairs == null || pairs.contains(each.pair())) {
                    kept.add(each);
                }
            }
            return kept;
        }
    }

    /**
     * Reads a folder in the form of PAN ({@link PanGold}) or a file of JSON lines ({@link JsonLinesGold}).
     *
     * @throws BadInput if there is no such gold standard; the message names the file
     */
    static GoldStandard read(String path) {
        Path gold = Path.of(path);
        if (!Files.exists(gold)) {
            throw new BadInput(
                    "no gold standard at " + path + "; give a folder with PAN's XML files or a file of JSON lines");
        }
        try {
            return Files.isDirectory(gold) ? PanGold.read(gold) : JsonLinesGold.read(gold);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the gold standard " + path, e);
        }
    }

    /** The pairs that are scored; null where each passage is. */
    Set<Case.ArticlePair> scored() {
        if (!listed || folders.stream().anyMatch(folder -> folder.pairs() == null)) {
            return null;
        }
        Set<Case.ArticlePair> scored = new HashSet<>();
        folders.forEach(folder -> scored.addAll(folder.pairs()));
        return scored;
    }

    /** The two articles of a case or of a pair, the smaller id first. */
    static Case.ArticlePair pair(String one, String other) {
        return one.compareTo(other) <= 0 ? new Case.ArticlePair(one, other) : new Case.ArticlePair(other, one);
    }

    /** The same case with the smaller id on the left. */
    static Case inOrder(Case each) {
        return each.left().compareTo(each.right()) <= 0 ? each : each.turned();
    }
}
