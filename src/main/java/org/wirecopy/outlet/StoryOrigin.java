package org.wirecopy.outlet;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who had a story first, as far as credits and times tell. */
final class StoryOrigin {
    static final String UNDECIDED = "undecided";

    /** Dated before undated, earlier before later, then by id. */
    static final Comparator<Standing> FIRST_PRINTED = Comparator.comparing(
                    Standing::publishedAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Standing::articleId);

    private StoryOrigin() {}

    /**
     * The agency outside the story that supplied it: credited by at least two of its outlets and at least half of them,
     * by more than any other, and none of them itself.
     *
     * @return null where there is none
     */
    static String third(List<Standing> story) {
        Set<String> outlets = new TreeSet<>();
        TreeMap<String, Set<String>> creditors = new TreeMap<>();
        for (Standing article : story) {
            outlets.add(article.outlet());
            for (String agency : article.suppliers()) {
                creditors.computeIfAbsent(agency, a -> new TreeSet<>()).add(article.outlet());
            }
        }
        creditors.keySet().removeIf(agency -> isPresent(agency, story));
        int most = creditors.values().stream().mapToInt(Set::size).max().orElse(0);
        List<String> leading = creditors.keySet().stream()
                .filter(agency -> creditors.get(agency).size() == most)
                .toList();
        return leading.size() == 1 && most >= 2 && most * 2 >= outlets.size() ? leading.get(0) : null;
    }

    private static boolean isPresent(String agency, List<Standing> story) {
        return story.stream().anyMatch(article -> AgencyNames.mean(agency, article.outlet(), article.agency()));
    }

    /**
     * The outlet with an article that appeared before all articles of all other outlets.
     *
     * @param articles at least one
     * @return {@link #UNDECIDED} where the times do not decide
     */
    static String earliest(List<Standing> articles) {
        String outlet = articles.stream().min(FIRST_PRINTED).orElseThrow().outlet();
        boolean decided = articles.stream()
                .filter(article -> article.outlet().equals(outlet))
                .anyMatch(article ->
                        articles.stream().allMatch(other -> other.outlet().equals(outlet) || article.isBefore(other)));
        return decided ? outlet : UNDECIDED;
    }
}
