package org.wirecopy.outlet;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The sums over some articles of one outlet, with the units that an interval resamples. */
final class OutletSums {
    private final Set<String> owners = new TreeSet<>();
    private final Set<String> stories = new TreeSet<>();
    /** By unit: prose, own, own and originated. */
    private final TreeMap<String, long[]> units = new TreeMap<>();

    private Figures figures = Figures.NONE;
    private long articles;
    private long words;

    void add(ArticleFigures article) {
        articles++;
        words += article.words();
        figures = figures.plus(article.figures());
        if (article.owner() != null) {
            owners.add(article.owner());
        }
        if (article.storyId() != null) {
            stories.add(article.storyId());
        }
        long[] unit = units.computeIfAbsent(article.unit(), id -> new long[3]);
        unit[0] += article.figures().prose();
        unit[1] += article.figures().own();
        unit[2] += article.figures().own() + article.figures().originated();
    }

    /**
     * The outlet's row, still without terms.
     *
     * @param name of the figures, as the bootstrap is seeded
     */
    OutletRow row(String outlet, String name, FigureSettings settings) {
        boolean small = units.size() < settings.smallSample();
        Bootstrap.Interval[] intervals = small
                ? new Bootstrap.Interval[] {Bootstrap.Interval.NONE, Bootstrap.Interval.NONE}
                : new Bootstrap(settings.resamples(), settings.seed()).intervals(name, unit(0), unit(1), unit(2));
        return new OutletRow(
                outlet,
                owners.isEmpty() ? null : owners.iterator().next(),
                articles,
                stories.size(),
                figures.characters(),
                words,
                figures.own(),
                figures.verbatim(),
                figures.edited(),
                figures.rewritten(),
                figures.quoted(),
                figures.boilerplate(),
                figures.originated(),
                figures.taken(),
                figures.undecided(),
                figures.recycled(),
                figures.ownCredited(),
                figures.withinOwner(),
                figures.ownShare(),
                intervals[0].low(),
                intervals[0].high(),
                figures.originalShare(),
                intervals[1].low(),
                intervals[1].high(),
                small,
                null);
    }

    private long[] unit(int sum) {
        return units.values().stream().mapToLong(unit -> unit[sum]).toArray();
    }

    long prose() {
        return figures.prose();
    }
}
