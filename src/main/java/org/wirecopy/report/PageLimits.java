package org.wirecopy.report;

/**
 * How much of a run its page shows. The tables have everything; the page says what it leaves out.
 *
 * @param outlets outlets, those with the most text first; more than this nobody scrolls through
 * @param periods rows of figures by period, of the first outlets
 * @param outletPairs pairs of outlets, those that share the most text first
 * @param pairsListed pairs of articles listed in all
 * @param pairsOfOne pairs of articles listed for one pair of outlets
 * @param stories stories, those in the most outlets first
 * @param articlesOfStory articles on one story's timeline, the earliest first
 * @param titleCharacters code points after which a title is cut
 * @param articleCharacters code points of the longest article that the reader opens; three times 10,000 words
 * @param bytes of the whole page, in UTF-8
 */
record PageLimits(
        int outlets,
        int periods,
        int outletPairs,
        int pairsListed,
        int pairsOfOne,
        int stories,
        int articlesOfStory,
        int titleCharacters,
        int articleCharacters,
        int bytes) {
    /** 8 MB open at once in any browser and can still be sent by mail. */
    static PageLimits defaults() {
        return new PageLimits(1000, 8000, 2000, 3000, 5, 100, 60, 300, 200_000, 8_000_000);
    }

    /** Half as much in each list, for texts that are larger than texts should be. */
    PageLimits halved() {
        return new PageLimits(
                Math.max(1, outlets / 2),
                periods / 2,
                outletPairs / 2,
                pairsListed / 2,
                pairsOfOne,
                stories / 2,
                articlesOfStory,
                Math.max(1, titleCharacters / 2),
                articleCharacters,
                bytes);
    }
}
