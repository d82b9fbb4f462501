package org.wirecopy.article;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Learns from one group of traces, whichever sort they are. */
final class Recurrence {
    /** Articles of an outlet that are looked at: those with the smallest hash. What is furniture is found in these as well. */
    private static final int SAMPLE = 20_000;
    /** Sentences of the sample, so that memory stays flat for very long articles too. */
    private static final long SAMPLE_SENTENCES = 4_000_000;

    private Recurrence() {}

    /** No row, or the one row of the keys learned from the group. */
    static Iterator<Recurring> of(String group, Iterator<Trace> traces, int leastArticles) {
        boolean outlet = group.startsWith(Trace.OUTLET);
        long[] keys = outlet
                ? OutletRecurrence.learn(sample(traces), leastArticles)
                : CorpusRecurrence.learn(traces, leastArticles);
        String name = outlet ? group.substring(Trace.OUTLET.length()) : null;
        return keys.length == 0
                ? List.<Recurring>of().iterator()
                : List.of(new Recurring(name, keys)).iterator();
    }

    private static List<Trace> sample(Iterator<Trace> traces) {
        List<Trace> sample = new ArrayList<>();
        long sentences = 0;
        while (traces.hasNext() && sample.size() < SAMPLE && sentences < SAMPLE_SENTENCES) {
            Trace trace = traces.next();
            sentences += trace.keys().length;
            sample.add(trace);
        }
        return sample;
    }
}
