package org.wirecopy.match;

import java.io.Serializable;

/**
 * Divides pairs of articles among cells: articles fall into blocks by their id, and a cell has the pairs between two
 * blocks, or inside one. So an article travels once for each cell that needs it, at most once per block, and not once
 * for each article that it is compared with; and no cell holds more than two blocks.
 *
 * @param blocks how many blocks there are, at least 1
 */
record Cells(int blocks) implements Serializable {
    /** Words of a block's articles: what two blocks need in memory is some 50 times as many bytes. */
    private static final long WORDS_PER_BLOCK = 4_000_000;

    /** A block of fewer words is not worth a task of its own. */
    private static final long LEAST_WORDS = 50_000;

    /** As many cells as there are to be tasks, but for memory and for corpora so small that it does not pay. */
    static Cells of(long words, int tasks) {
        long forMemory = 1 + words / WORDS_PER_BLOCK;
        long forTasks = (long) Math.ceil((Math.sqrt(8.0 * tasks + 1) - 1) / 2);
        return new Cells((int) Math.max(forMemory, Math.min(forTasks, 1 + words / LEAST_WORDS)));
    }

    int count() {
        return blocks * (blocks + 1) / 2;
    }

    int cell(String oneArticle, String otherArticle) {
        int one = block(oneArticle);
        int other = block(otherArticle);
        int larger = Math.max(one, other);
        return larger * (larger + 1) / 2 + Math.min(one, other);
    }

    private int block(String articleId) {
        int hash = articleId.hashCode() * 0x9E3779B1;
        return Math.floorMod(hash ^ hash >>> 15, blocks);
    }
}
