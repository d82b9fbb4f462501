package org.wirecopy.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up news that shares sentences; the same seed gives the same news. */
final class SyntheticNews {
    private static final String[] WORDS = ("harbour storm council bridge minister market winter school river engine"
                    + " ferry museum harvest tunnel border strike garden island theatre railway the a of to in and for"
                    + " on said after before while with new old 12 40 2023 closed opened announced delayed repaired")
            .split(" ");
    private static final Instant START = Instant.parse("2023-07-27T06:00:00Z");

    private final Random random;

    private SyntheticNews(long seed) {
        random = new Random(seed);
    }

    /** A story printed by several outlets: the first writes it, each other takes most of it and adds its own. */
    static SyntheticRun stories(int outlets, int stories, int printings, int sentences) {
        SyntheticNews news = new SyntheticNews(1);
        SyntheticRun run = new SyntheticRun();
        for (int story = 0; story < stories; story++) {
            List<String> source = news.sentences(sentences);
            SyntheticRun.Article first = null;
            for (int printing = 0; printing < printings; printing++) {
                first = news.print(
                        run, story, printing, (story * 7 + printing * (1 + story % 5)) % outlets, source, first);
            }
        }
        return run;
    }

    /** Two long articles, the second an edition of the first. */
    static void longPair(SyntheticRun run, int sentences) {
        SyntheticNews news = new SyntheticNews(2);
        List<String> source = news.sentences(sentences);
        SyntheticRun.Article first = news.print(run, 9998, 0, 0, source, null);
        news.print(run, 9998, 1, 1, source, first);
    }

    private SyntheticRun.Article print(
            SyntheticRun run, int story, int printing, int outlet, List<String> source, SyntheticRun.Article first) {
        List<String> sentences = new ArrayList<>(first == null ? source : List.of());
        String[] kinds = new String[source.size()];
        for (int s = 0; first != null && s < source.size(); s++) {
            int die = random.nextInt(10);
            kinds[s] = die < 4 ? "verbatim" : die < 6 ? "edited" : die < 7 ? "rewritten" : "own";
            sentences.add(
                    kinds[s].equals("own")
                            ? sentence()
                            : kinds[s].equals("verbatim") ? source.get(s) : edited(source.get(s)));
        }
        sentences.add("\n\nSign up for our letter.");
        SyntheticRun.Article article = run.article(
                String.format("s%04d-%02d", story, printing),
                "Outlet " + outlet,
                "Story " + story + " as printed by " + outlet,
                START.plusSeconds(86_400L * story + 5_000L * printing * printing),
                sentences);
        article.kinds[sentences.size() - 1] = "boilerplate";
        for (int s = 0; first != null && s < source.size(); s++) {
            if (!kinds[s].equals("own") && !first.outlet.equals(article.outlet)) {
                run.share(first, s, article, s, kinds[s]);
            }
        }
        return first == null ? article : first;
    }

    private List<String> sentences(int number) {
        List<String> sentences = new ArrayList<>();
        for (int s = 0; s < number; s++) {
            sentences.add(sentence());
        }
        return sentences;
    }

    private String sentence() {
        StringBuilder sentence = new StringBuilder();
        int words = 8 + random.nextInt(18);
        for (int word = 0; word < words; word++) {
            sentence.append(sentence.isEmpty() ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
        return sentence.append(random.nextInt(3) == 0 ? ".\n\n" : ". ").toString();
    }

    private String edited(String sentence) {
        String[] words = sentence.split(" ", -1);
        words[1 + random.nextInt(3)] = "altered";
        return String.join(" ", words);
    }
}
