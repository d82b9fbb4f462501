package org.wirecopy.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Learns which lines recur across outlets in unrelated articles: what the same content-management systems print everywhere.
 *
 * <p>Lines of a story that many outlets carry stand in articles whose signatures agree; they are no furniture.
 */
final class CorpusRecurrence {
    private static final int LEAST_OUTLETS = 3;
    private static final int LEAST_ARTICLES = 6;
    private static final int PIECE = (1 << 21) - 1;
    /** Enough to decide; keeps memory flat however often a line occurs. */
    private static final int MOST_SIGNATURES = 200;
    /** Part of the articles that must be unrelated. */
    private static final double UNRELATED = 0.8;

    private final int leastArticles;
    private final Set<String> outlets = new HashSet<>();
    private final List<Set<Long>> signatures = List.of(new HashSet<>(), new HashSet<>(), new HashSet<>());
    private int articles;
    private long key;

    private CorpusRecurrence(int leastArticles) {
        this.leastArticles = Math.max(LEAST_ARTICLES, leastArticles);
    }

    /**
     * The keys, ascending, of lines that recur across outlets.
     *
     * @param lines in ascending order of rank, which is the line's key
     */
    static long[] learn(Iterator<Trace> lines, int leastArticles) {
        CorpusRecurrence recurrence = new CorpusRecurrence(leastArticles);
        List<Long> found = new ArrayList<>();
        while (lines.hasNext()) {
            Trace line = lines.next();
            if (line.rank() != recurrence.key) {
                recurrence.close(found);
                recurrence.key = line.rank();
            }
            recurrence.count(line);
        }
        recurrence.close(found);
        return found.stream().mapToLong(k -> k).toArray();
    }

    private void count(Trace line) {
        if (outlets.size() < LEAST_OUTLETS) {
            outlets.add(line.outlet());
        }
        if (articles < MOST_SIGNATURES) {
            articles++;
            for (int i = 0; i < signatures.size(); i++) {
                signatures.get(i).add(line.signature() >>> 21 * i & PIECE);
            }
        }
    }

    private void close(List<Long> found) {
        int unrelated = signatures.stream().mapToInt(Set::size).min().orElse(0);
        if (outlets.size() >= LEAST_OUTLETS && articles >= leastArticles && unrelated >= UNRELATED * articles) {
            found.add(key);
        }
        outlets.clear();
        signatures.forEach(Set::clear);
        articles = 0;
    }
}
