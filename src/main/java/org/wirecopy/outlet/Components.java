package org.wirecopy.outlet;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.graphx.Edge;
import org.apache.spark.graphx.Graph;
import org.apache.spark.graphx.lib.ConnectedComponents;
import org.apache.spark.sql.Dataset;
import org.apache.spark.storage.StorageLevel;
import org.wirecopy.spark.Records;
import scala.Tuple2;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * Splits the links of a large corpus into connected components with GraphX.
 *
 * <p>Vertices are 64-bit hashes of article ids. Two articles with one hash would only put two components into one group;
 * {@link StoryCut} goes by the ids themselves and tells them apart.
 */
final class Components {
    private Components() {}

    /** An article's vertex and the smallest vertex connected with it. */
    public record Vertex(long vertex, long component) {}

    /** A link as GraphX has it. */
    public record Edged(long left, long right) {}

    static Dataset<Stories.Linked> of(Dataset<StoryLink> links) {
        Dataset<Vertex> vertices = connected(links);
        return Records.nested(links, "link")
                .join(vertices, xxhash64(col("link.left.articleId")).equalTo(col("vertex")))
                .as(Records.encoder(Stories.Linked.class));
    }

    private static Dataset<Vertex> connected(Dataset<StoryLink> links) {
        ClassTag<Object> any = ClassTag$.MODULE$.apply(Object.class);
        JavaRDD<Edge<Object>> edges = links.select(
                        xxhash64(col("left.articleId")).as("left"),
                        xxhash64(col("right.articleId")).as("right"))
                .as(Records.encoder(Edged.class))
                .toJavaRDD()
                .map(edge -> new Edge<>(edge.left(), edge.right(), null));
        Graph<Object, Object> graph = Graph.fromEdges(
                edges.rdd(), null, StorageLevel.MEMORY_AND_DISK(), StorageLevel.MEMORY_AND_DISK(), any, any);
        JavaRDD<Tuple2<Object, Object>> components =
                ConnectedComponents.run(graph, any, any).vertices().toJavaRDD();
        return links.sparkSession()
                .createDataset(
                        components
                                .map(vertex -> new Vertex((Long) vertex._1(), (Long) vertex._2()))
                                .rdd(),
                        Records.encoder(Vertex.class));
    }
}
