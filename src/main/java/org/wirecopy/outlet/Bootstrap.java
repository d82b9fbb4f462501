package org.wirecopy.outlet;

import java.util.Arrays;

/**
 * 95 % intervals by the percentile bootstrap (Efron 1979): the units are drawn anew with replacement, and the share is
 * computed from the drawn sums.
 *
 * <p>Draws come from SplitMix64 (Steele, Lea and Flood 2014), seeded by the setting and the figure's own name, so that
 * an interval depends on nothing but its units.
 */
final class Bootstrap {
    private static final double TAIL = 0.025;

    private final int resamples;
    private final long seed;

    Bootstrap(int resamples, long seed) {
        this.resamples = resamples;
        this.seed = seed;
    }

    /** An interval of a share, both ends in [0, 1] or null. */
    record Interval(Double low, Double high) {
        static final Interval NONE = new Interval(null, null);
    }

    /**
     * Intervals of several shares of the same whole.
     *
     * @param name of what is resampled
     * @param wholes per unit, not negative
     * @param parts per share, per unit
     * @return one interval per share; none where no resample has a whole
     */
    Interval[] intervals(String name, long[] wholes, long[]... parts) {
        double[][] shares = new double[parts.length][resamples];
        int kept = 0;
        long[] sums = new long[parts.length];
        long state = seed ^ hash(name);
        for (int resample = 0; resample < resamples; resample++) {
            long whole = 0;
            Arrays.fill(sums, 0);
            for (int draw = 0; draw < wholes.length; draw++) {
                state += 0x9e3779b97f4a7c15L;
                int unit = (int) (((mix(state) >>> 33) * wholes.length) >>> 31);
                whole += wholes[unit];
                for (int part = 0; part < parts.length; part++) {
                    sums[part] += parts[part][unit];
                }
            }
            if (whole > 0) {
                for (int part = 0; part < parts.length; part++) {
                    shares[part][kept] = (double) sums[part] / whole;
                }
                kept++;
            }
        }
        Interval[] intervals = new Interval[parts.length];
        for (int part = 0; part < parts.length; part++) {
            intervals[part] = interval(Arrays.copyOf(shares[part], kept));
        }
        return intervals;
    }

    private static Interval interval(double[] shares) {
        if (shares.length == 0) {
            return Interval.NONE;
        }
        Arrays.sort(shares);
        int tail = (int) (TAIL * shares.length);
        return new Interval(shares[tail], shares[shares.length - 1 - tail]);
    }

    private static long mix(long state) {
        long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** FNV-1a over UTF-16 units. */
    private static long hash(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
