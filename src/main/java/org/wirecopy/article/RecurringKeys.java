package org.wirecopy.article;

import java.util.Arrays;

/** The keys of the sentences that recur at an outlet, or in the whole corpus, both ascending. */
record RecurringKeys(long[] ofOutlet, long[] ofCorpus) {
    static final RecurringKeys NONE = new RecurringKeys(new long[0], new long[0]);

    /** Whether the sentence recurs; across outlets only whole lines do. */
    boolean has(Outline outline, int sentence) {
        return ofOutlet(outline, sentence) || inCorpus(outline, sentence);
    }

    boolean ofOutlet(Outline outline, int sentence) {
        return Arrays.binarySearch(ofOutlet, outline.looseKeys[sentence]) >= 0;
    }

    private boolean inCorpus(Outline outline, int sentence) {
        return outline.is(sentence, Outline.WHOLE_LINE)
                && Arrays.binarySearch(ofCorpus, outline.looseKeys[sentence]) >= 0;
    }
}
