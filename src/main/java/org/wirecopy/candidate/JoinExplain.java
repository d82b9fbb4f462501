package org.wirecopy.candidate;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * What the join did, for {@code run.json}. All counts depend on the corpus and the settings alone.
 *
 * @param feeder {@code broadcast} or {@code shuffled}
 * @param sentences how many sentences were joined: no furniture, long enough
 * @param distinctSentences after equal sentences became one (with a window: of one day)
 * @param features distinct words and adjacent word pairs
 * @param joiningFeatures those that several sentences of several outlets have
 * @param lists how many term lists (or parts of long ones) were joined
 * @param postings how many sentences they have in all
 * @param largestList how many sentences the longest has
 * @param candidates pairs that met in a list before its bound ended
 * @param rejectedByNorm of these, refused by weight and norm alone
 * @param sameOutlet of these, in one outlet
 * @param outsideWindow of these, too many days apart
 * @param rejectedByMerge of these, merged and found below the threshold
 * @param metEarlier of these, similar, but already found in the list of an earlier term
 * @param similarPairs pairs of distinct sentences found and listed
 * @param cutLists lists with more similar pairs than are listed singly: one pair per sentence and outlet was found
 * @param cutSentences how many sentences the cut lists have in all
 * @param cutGroups pairs of distinct sentences with more pairs of occurrences than are listed singly
 * @param notListed how many pairs of occurrences these have
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record JoinExplain(
        String feeder,
        long sentences,
        long distinctSentences,
        long features,
        long joiningFeatures,
        long lists,
        long postings,
        long largestList,
        long candidates,
        long rejectedByNorm,
        long sameOutlet,
        long outsideWindow,
        long rejectedByMerge,
        long metEarlier,
        long similarPairs,
        long cutLists,
        long cutSentences,
        long cutGroups,
        long notListed) {}
