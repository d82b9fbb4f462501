package org.wirecopy.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** Sentences are numbers here; those under 1000 are shared on purpose. */
class OutletRecurrenceTest {
    private static final byte PROSE = Trace.mark((byte) (Outline.WHOLE_LINE | Outline.STOPPED), 12);
    private static final byte LABEL = Trace.mark(Outline.WHOLE_LINE, 3);
    private static final byte INNER = Trace.mark(Outline.STOPPED, 12);

    private final Random random = new Random(3);

    private record Sentence(long key, byte mark) {}

    private List<Sentence> fresh(int count) {
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sentences.add(new Sentence(1000 + (random.nextLong() >>> 2), PROSE));
        }
        return sentences;
    }

    private static Trace trace(int day, List<Sentence> sentences) {
        return trace(day, sentences, new int[0]);
    }

    private static Trace trace(int day, List<Sentence> sentences, int... topics) {
        long[] keys = sentences.stream().mapToLong(Sentence::key).toArray();
        byte[] marks = new byte[keys.length];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = sentences.get(i).mark();
        }
        return new Trace(Trace.OUTLET + "o", day, 0, "o", day, topics, keys, marks);
    }

    private List<Trace> articles(
            int count, int copies, List<Sentence> head, List<Sentence> middle, List<Sentence> tail) {
        List<Trace> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Sentence> sentences = new ArrayList<>(i < copies ? head : List.of());
            sentences.addAll(fresh(6));
            sentences.addAll(i < copies ? middle : List.of());
            sentences.addAll(fresh(6));
            sentences.addAll(i < copies ? tail : List.of());
            articles.add(trace(i, sentences));
        }
        return articles;
    }

    @Test
    void footerOfSeveralSentences() {
        List<Sentence> footer = List.of(new Sentence(1, PROSE), new Sentence(2, PROSE), new Sentence(3, PROSE));
        assertThat(OutletRecurrence.learn(articles(30, 6, List.of(), List.of(), footer), 5))
                .containsExactly(1, 2, 3);
        assertThat(OutletRecurrence.learn(articles(30, 4, List.of(), List.of(), footer), 5))
                .isEmpty();
    }

    @Test
    void threeArticlesAreEnoughForASmallOutlet() {
        List<Sentence> footer = List.of(new Sentence(1, PROSE));
        assertThat(OutletRecurrence.learn(articles(9, 3, List.of(), List.of(), footer), 5))
                .containsExactly(1);
    }

    @Test
    void shortLinesInsideTheProse() {
        List<Sentence> label = List.of(new Sentence(1, LABEL));
        assertThat(OutletRecurrence.learn(articles(40, 6, List.of(), label, List.of()), 5))
                .containsExactly(1);
    }

    @Test
    void backgroundInsideTheProseIsNotFurniture() {
        List<Sentence> background = List.of(new Sentence(1, INNER), new Sentence(2, INNER));
        assertThat(OutletRecurrence.learn(articles(40, 9, List.of(), background, List.of()), 5))
                .isEmpty();
    }

    @Test
    void anArticlePrintedManyTimesIsNotFurniture() {
        List<Sentence> copy = fresh(12);
        List<Trace> articles = articles(20, 0, List.of(), List.of(), List.of());
        for (int i = 0; i < 12; i++) {
            articles.add(trace(i, copy));
        }
        assertThat(OutletRecurrence.learn(articles, 5)).isEmpty();
    }

    @Test
    void anArticleThatGrowsFromUpdateToUpdateIsNotFurniture() {
        List<Trace> articles = articles(20, 0, List.of(), List.of(), List.of());
        List<Sentence> ticker = fresh(8);
        for (int i = 0; i < 9; i++) {
            articles.add(trace(i, ticker));
            List<Sentence> next = new ArrayList<>(fresh(2));
            next.addAll(ticker);
            ticker = next;
        }
        assertThat(OutletRecurrence.learn(articles, 5)).isEmpty();
    }

    @Test
    void whatRecursOnOneDayOnlyIsTheNewsOfThatDay() {
        List<Trace> articles = articles(30, 0, List.of(), List.of(), List.of());
        for (int i = 0; i < 8; i++) {
            List<Sentence> sentences = new ArrayList<>(fresh(8));
            sentences.add(new Sentence(1, PROSE));
            articles.add(trace(5, sentences));
        }
        assertThat(OutletRecurrence.learn(articles, 5)).isEmpty();
    }

    /** Both words twice each, in the first two sentences. */
    private static int[] used(int one, int other) {
        return new int[] {one, 0, other, 0, one, 1, other, 1};
    }

    /** Forty articles on ten topics, and those with the sentence at their end. */
    private List<Trace> onTopics(int carriers, IntUnaryOperator topicOfCarrier) {
        List<Trace> articles = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            articles.add(trace(i, fresh(12), used(100 + i % 10, 7)));
        }
        for (int i = 0; i < carriers; i++) {
            List<Sentence> sentences = new ArrayList<>(fresh(10));
            sentences.add(new Sentence(1, INNER));
            articles.add(trace(i, sentences, used(topicOfCarrier.applyAsInt(i), 7)));
        }
        return articles;
    }

    @Test
    void backgroundOfOneTopicIsNotFurniture() {
        assertThat(OutletRecurrence.learn(onTopics(12, i -> 100), 5)).isEmpty();
        assertThat(OutletRecurrence.learn(onTopics(12, i -> 100 + i % 10), 5)).containsExactly(1);
        assertThat(OutletRecurrence.learn(onTopics(12, i -> 7), 5)).containsExactly(1);
    }

    @Test
    void furnitureDoesNotMakeTheTopicOfItsArticles() {
        List<Trace> articles = onTopics(12, i -> 100 + i % 10);
        articles.replaceAll(article -> article.keys()[article.keys().length - 1] == 1
                ? new Trace(
                        article.group(),
                        article.rank(),
                        0,
                        "o",
                        article.day(),
                        new int[] {55, 10, 55, 10},
                        article.keys(),
                        article.marks())
                : article);
        assertThat(OutletRecurrence.learn(articles, 5)).containsExactly(1);
    }

    @Test
    void mostUsedWordsWithoutNumbersAndFunctionWords() {
        String text = "The virus and the mask, 12 masks. And 13 tests: the mask and a virus, 14 mask.";
        assertThat(Topics.of(Outline.of(text, "en"), "en"))
                .containsExactly(
                        topic("virus"), 0, topic("mask"), 0, topic("mask"), 1, topic("virus"), 1, topic("mask"), 1);
    }

    private static int topic(String word) {
        WordKeys keys = WordKeys.of(word);
        keys.next();
        return (int) keys.key();
    }
}
