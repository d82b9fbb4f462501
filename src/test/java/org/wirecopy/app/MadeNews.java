package org.wirecopy.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Made-up news of eight outlets: copies, edited copies, a story with a credit; some of it undated. */
final class MadeNews {
    private static final String[] WORDS =
            ("harbour storm council bridge minister market winter school river engine ferry museum"
                            + " harvest tunnel border strike garden island theatre railway closed opened announced delayed repaired signed"
                            + " painted measured lifted crossed the a of to in and for on after before while with new old twelve forty")
                    .split(" ");
    private static final Instant START = Instant.parse("2023-06-20T06:00:00Z");

    private final Random random;
    private final int rareWords;

    private MadeNews(long seed, int rareWords) {
        random = new Random(seed);
        this.rareWords = rareWords;
    }

    /** JSON lines; the same seed gives the same. */
    static Path write(Path file, long seed) {
        return write(file, new MadeNews(seed, 0), 12);
    }

    /** Some three times as many articles as stories, with many words, so that few sentences are alike by chance. */
    static Path write(Path file, long seed, int stories) {
        return write(file, new MadeNews(seed, 20_000), stories);
    }

    private static Path write(Path file, MadeNews news, int stories) {
        List<String> lines = new ArrayList<>();
        for (int story = 0; story < stories; story++) {
            List<String> source = news.sentences(10);
            for (int printing = 0; printing < 1 + story % 5; printing++) {
                lines.add(new JsonMapper()
                        .valueToTree(news.article(story, printing, source))
                        .toString());
            }
        }
        try {
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> article(int story, int printing, List<String> source) {
        Map<String, String> article = new LinkedHashMap<>();
        article.put("id", "s" + story + "-" + printing);
        article.put("outlet", "Outlet " + (story * 3 + printing * 5) % 8);
        article.put("title", "Story " + story + (random.nextBoolean() ? "" : " again"));
        int when = random.nextInt(6);
        if (when > 0) {
            String time = START.plusSeconds(200_000L * story + 4_000L * printing * printing)
                    .toString();
            article.put("published_at", when == 1 ? time.substring(0, 10) : time);
        }
        StringBuilder text = new StringBuilder();
        for (String sentence : source) {
            int die = printing == 0 ? 0 : random.nextInt(10);
            text.append(die < 5 ? sentence : die < 7 ? edited(sentence) : sentence())
                    .append(die % 3 == 0 ? "\n\n" : " ");
        }
        text.append(sentence()).append(story == 4 ? "\n\n(Reuters)\n" : "\n");
        article.put("text", text.toString());
        return article;
    }

    private List<String> sentences(int number) {
        List<String> sentences = new ArrayList<>();
        for (int sentence = 0; sentence < number; sentence++) {
            sentences.add(sentence());
        }
        return sentences;
    }

    private String sentence() {
        StringBuilder sentence = new StringBuilder("In");
        int words = 9 + random.nextInt(12);
        for (int word = 0; word < words; word++) {
            sentence.append(' ').append(word());
        }
        return sentence.append('.').toString();
    }

    private String word() {
        return rareWords > 0 && random.nextBoolean()
                ? "x" + random.nextInt(rareWords)
                : WORDS[random.nextInt(WORDS.length)];
    }

    private String edited(String sentence) {
        String[] words = sentence.split(" ", -1);
        words[1 + random.nextInt(4)] = "40";
        return String.join(" ", words);
    }
}
