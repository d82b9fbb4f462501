package org.wirecopy.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wirecopy.article.Precision;

class StoryCutTest {
    private static Standing article(String id) {
        return new Standing(
                id, "outlet of " + id, null, false, Instant.parse("2023-07-27T00:00:00Z"), Precision.DAY, List.of());
    }

    private static StoryLink link(String left, String right, int shared, double closeness) {
        return new StoryLink(article(left), article(right), shared, closeness);
    }

    private static List<String> stories(List<StoryLink> links, int largest) {
        return StoryCut.stories(links, largest).stream()
                .map(story ->
                        String.join(" ", story.stream().map(Standing::articleId).toList()))
                .toList();
    }

    /** A digest shares a tenth of itself with each of two stories. */
    private static final List<StoryLink> DIGEST = List.of(
            link("a1", "a2", 900, 0.9),
            link("a1", "a3", 900, 0.9),
            link("a3", "digest", 500, 0.05),
            link("b1", "digest", 400, 0.05),
            link("b1", "b2", 900, 0.8));

    @Test
    void connectedArticlesAreAStory() {
        assertThat(stories(DIGEST, 100)).containsExactly("a1 a2 a3 b1 b2 digest");
    }

    @Test
    void aStoryThatGrewTooLargeIsCutAndTheDigestJoinsWhatItSharesMostWith() {
        assertThat(stories(DIGEST, 4)).containsExactly("a1 a2 a3 digest", "b1 b2");
    }

    @Test
    void nearCopiesStayOneStoryAtAnySize() {
        List<StoryLink> copies = new ArrayList<>();
        for (int copy = 1; copy < 50; copy++) {
            copies.add(link("a00", "a%02d".formatted(copy), 900, 0.95));
        }
        assertThat(StoryCut.stories(copies, 10))
                .singleElement()
                .satisfies(story -> assertThat(story).hasSize(50));
    }

    @Test
    void theOrderOfTheLinksDoesNotMatter() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<StoryLink> links = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int left = random.nextInt(30);
                int right = left + 1 + random.nextInt(10);
                links.add(link(
                        "%02d".formatted(left),
                        "%02d".formatted(right),
                        left * 100 + right,
                        random.nextInt(10) / 10.0));
            }
            List<String> expected = stories(links, 5);
            Collections.shuffle(links, random);
            assertThat(stories(links, 5)).isEqualTo(expected);
            assertThat(StoryCut.stories(links, 5)).allMatch(story -> story.size() > 1);
        }
    }

    @Test
    void noStoriesWithoutLinks() {
        assertThat(stories(List.of(), 5)).isEmpty();
    }
}
