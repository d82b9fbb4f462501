package org.wirecopy.article;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wirecopy.text.CodePoints;
import org.wirecopy.text.Languages;
import org.wirecopy.text.Span;
import org.wirecopy.text.Words;

/** Cleans one article at a time. */
final class ArticleCleaner implements Serializable {
    private final CleanSettings settings;
    private final Credits agencies;

    ArticleCleaner(CleanSettings settings) {
        this.settings = settings;
        agencies = Credits.with(settings.agencies());
    }

    /** What the article leaves for learning. */
    List<Trace> traces(Article article) {
        String language = language(article);
        return Traces.of(article, language, Outline.of(article.text(), language));
    }

    CleanArticle clean(LearnedArticle learned) {
        Article article = learned.article();
        String text = article.text();
        String language = language(article);
        Outline outline = Outline.of(text, language);
        List<Agencies.Hit> names = agencies.names(text);
        RecurringKeys recurring = new RecurringKeys(learned.ofOutlet(), learned.ofCorpus());
        String[] furniture = Furniture.of(outline, article.author(), language, settings, agencies, names, recurring);
        List<Credit> credits = agencies.in(text, article.author(), outline.spans, names);
        Prose prose = prose(article, language, outline, furniture, credits);
        return new CleanArticle(prose, removals(article, outline, furniture, recurring));
    }

    private static Prose prose(
            Article article, String language, Outline outline, String[] furniture, List<Credit> credits) {
        Words words = Words.of(article.text(), language, outline.spans);
        int[] begins = outline.spans.stream().mapToInt(Span::begin).toArray();
        int[] ends = outline.spans.stream().mapToInt(Span::end).toArray();
        int[] content = content(outline);
        return new Prose(
                article.articleId(),
                article.outlet(),
                article.owner(),
                article.agency(),
                article.publishedAt(),
                article.publishedPrecision(),
                language,
                begins,
                ends,
                everySecond(content, 0),
                everySecond(content, 1),
                firstWords(ends, words),
                Arrays.asList(furniture),
                credits,
                words);
    }

    /** The sentences called furniture, each text once per rule. */
    private static List<Removal> removals(
            Article article, Outline outline, String[] furniture, RecurringKeys recurring) {
        List<Removal> removals = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int s = 0; s < furniture.length; s++) {
            if (furniture[s] != null && seen.add(furniture[s] + outline.looseKeys[s])) {
                boolean everywhere = furniture[s].equals(Furniture.RECURRING) && !recurring.ofOutlet(outline, s);
                removals.add(new Removal(
                        everywhere ? null : article.outlet(),
                        furniture[s],
                        outline.looseKeys[s],
                        outline.sentence(s),
                        article.articleId(),
                        s,
                        article.publishedAt()));
            }
        }
        return removals;
    }

    private String language(Article article) {
        return article.language() != null
                ? article.language()
                : Languages.among(settings.languages()).of(article.text());
    }

    /** Where each sentence begins and ends without the white space around it, in turn, in code points. */
    private static int[] content(Outline outline) {
        int[] units = new int[2 * outline.sentences()];
        for (int s = 0; s < outline.sentences(); s++) {
            units[2 * s] = outline.begins[s];
            units[2 * s + 1] = outline.ends[s];
        }
        return CodePoints.ofIndexes(outline.text, units);
    }

    private static int[] everySecond(int[] values, int first) {
        int[] picked = new int[values.length / 2];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = values[2 * i + first];
        }
        return picked;
    }

    /** A word belongs to the sentence that it begins in. */
    private static int[] firstWords(int[] ends, Words words) {
        int[] first = new int[ends.length + 1];
        int word = 0;
        for (int s = 0; s < ends.length; s++) {
            while (word < words.size() && words.begins()[word] < ends[s]) {
                word++;
            }
            first[s + 1] = word;
        }
        return first;
    }
}
