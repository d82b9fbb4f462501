package org.wirecopy.article;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.wirecopy.text.Words;

/**
 * The sentences and words of one article, without its text: what all later stages compare.
 *
 * <p>Sentence {@code s} is the text's code points {@code sentenceBegins[s]} to {@code sentenceEnds[s]} and holds the
 * words {@code firstWords[s]} to {@code firstWords[s + 1]} (exclusive). Sentences tile the text.
 *
 * @param sentenceBegins code points, ascending, the first 0
 * @param sentenceEnds code points, each the next one's begin, the last the text's length
 * @param contentBegins where each sentence begins without the white space before it
 * @param contentEnds where each sentence ends without the white space behind it
 * @param firstWords one more than there are sentences, ascending, the last the number of words
 * @param furniture per sentence the rule by which it is the outlet's boilerplate, or null if it is not
 * @param credits the agencies named, in the order of the text
 */
public record Prose(
        String articleId,
        String outlet,
        String owner,
        boolean agency,
        Instant publishedAt,
        Precision publishedPrecision,
        String language,
        int[] sentenceBegins,
        int[] sentenceEnds,
        int[] contentBegins,
        int[] contentEnds,
        int[] firstWords,
        List<String> furniture,
        List<Credit> credits,
        Words words) {

    /** Prose of a text in which no white space stands between the sentences. */
    public Prose(
            String articleId,
            String outlet,
            String owner,
            boolean agency,
            Instant publishedAt,
            Precision publishedPrecision,
            String language,
            int[] sentenceBegins,
            int[] sentenceEnds,
            int[] firstWords,
            List<String> furniture,
            List<Credit> credits,
            Words words) {
        this(
                articleId,
                outlet,
                owner,
                agency,
                publishedAt,
                publishedPrecision,
                language,
                sentenceBegins,
                sentenceEnds,
                sentenceBegins,
                sentenceEnds,
                firstWords,
                furniture,
                credits,
                words);
    }

    /** How many sentences there are. */
    public int sentences() {
        return sentenceBegins.length;
    }

    /** How many words a sentence has. */
    public int wordsIn(int sentence) {
        return firstWords[sentence + 1] - firstWords[sentence];
    }

    /** The sentence that holds a word. */
    public int sentenceOf(int word) {
        int found = Arrays.binarySearch(firstWords, word);
        int sentence = found >= 0 ? found : -found - 2;
        while (firstWords[sentence + 1] == firstWords[sentence]) {
            sentence++;
        }
        return sentence;
    }

    /** Whether the sentence is the outlet's boilerplate. */
    public boolean isFurniture(int sentence) {
        return furniture.get(sentence) != null;
    }
}
