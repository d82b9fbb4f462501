package org.wirecopy.outlet;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.wirecopy.spark.Records;

/** Connects articles into stories. */
public final class Stories {
    /** Links that one task holds easily, at some 500 bytes each; more are split by connected component first. */
    private static final int FEW_LINKS = 500_000;

    private Stories() {}

    /** A link and the component of the graph that it belongs to. */
    public record Linked(StoryLink link, long component) {}

    /** The part of a pair that decides whether it links its articles. */
    public record Ends(Standing left, Standing right, SharedSide leftSide, SharedSide rightSide) {
        private boolean shareEnough(FigureSettings settings) {
            return shared() >= settings.storyCharacters()
                    && Math.max(leftSide.share(), rightSide.share()) >= settings.storyShare()
                    && Math.max(leftSide.sharedSentences(), rightSide.sharedSentences()) >= 2;
        }

        private long shared() {
            return Math.min(leftSide.shared(), rightSide.shared());
        }

        private StoryLink link() {
            return new StoryLink(left, right, shared(), Math.min(leftSide.share(), rightSide.share()));
        }
    }

    /**
     * The articles that belong to stories, each once.
     *
     * <p>Counts the links first, since an engine for large graphs costs a second that small ones need not pay; the
     * stories are the same either way.
     */
    public static Dataset<StoryMember> of(Dataset<SharedPair> pairs, FigureSettings settings) {
        Dataset<StoryLink> links = links(pairs, settings);
        boolean few = links.limit(FEW_LINKS + 1).count() <= FEW_LINKS;
        return members(few ? inOneComponent(links) : Components.of(links), settings.storyArticles());
    }

    /** The pairs that share more than a sentence, and more than a passing part of one of the two. */
    static Dataset<StoryLink> links(Dataset<SharedPair> pairs, FigureSettings settings) {
        return pairs.filter(col("compared"))
                .select("left", "right", "leftSide", "rightSide")
                .as(Records.encoder(Ends.class))
                .filter((FilterFunction<Ends>) ends -> ends.shareEnough(settings))
                .map((MapFunction<Ends, StoryLink>) Ends::link, Records.encoder(StoryLink.class));
    }

    static Dataset<Linked> inOneComponent(Dataset<StoryLink> links) {
        return links.map((MapFunction<StoryLink, Linked>) link -> new Linked(link, 0), Records.encoder(Linked.class));
    }

    /**
     * The stories inside each component.
     *
     * @param links linked articles have the same component
     * @param largest the number of articles above which a story is cut
     */
    static Dataset<StoryMember> members(Dataset<Linked> links, int largest) {
        return links.groupBy("component")
                .as(Encoders.LONG(), Records.encoder(Linked.class))
                .flatMapGroups(
                        (FlatMapGroupsFunction<Long, Linked, StoryMember>)
                                (component, rows) -> members(rows, largest).iterator(),
                        Records.encoder(StoryMember.class));
    }

    private static List<StoryMember> members(Iterator<Linked> rows, int largest) {
        List<StoryLink> links = new ArrayList<>();
        rows.forEachRemaining(row -> links.add(row.link()));
        List<StoryMember> members = new ArrayList<>();
        for (List<Standing> story : StoryCut.stories(links, largest)) {
            String id =
                    story.stream().min(StoryOrigin.FIRST_PRINTED).orElseThrow().articleId();
            String third = StoryOrigin.third(story);
            story.forEach(article -> members.add(new StoryMember(article.articleId(), id, third)));
        }
        return members;
    }

    /** Tells each pair whose articles belong to one story which one it is. */
    public static Dataset<SharedPair> tell(Dataset<SharedPair> pairs, Dataset<StoryMember> members) {
        Column sameStory = col("leftMember.storyId").equalTo(col("rightMember.storyId"));
        Column[] columns = Arrays.stream(pairs.columns())
                .map(name -> name.equals("storyId") || name.equals("third")
                        ? when(sameStory, col("leftMember." + name)).as(name)
                        : col("pair." + name))
                .toArray(Column[]::new);
        return pairs.alias("pair")
                .join(
                        members.alias("leftMember"),
                        col("pair.left.articleId").equalTo(col("leftMember.articleId")),
                        "left")
                .join(
                        members.alias("rightMember"),
                        col("pair.right.articleId").equalTo(col("rightMember.articleId")),
                        "left")
                .select(columns)
                .as(Records.encoder(SharedPair.class));
    }
}
