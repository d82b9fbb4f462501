package org.wirecopy.article;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * What became of the records: {@code records = articles + rejects + repetitions + corrected}, always.
 *
 * @param repetitions exact repetitions of a record, skipped
 * @param corrected earlier versions of articles that came again with other content; without an archive there are none
 * @param timesUnread records that came with a time which could not be read, and so have none
 * @param rejectsByReason the rejects by their codes
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ReadCounts(
        long records,
        long articles,
        long rejects,
        long repetitions,
        long corrected,
        long timesUnread,
        SortedMap<String, Long> rejectsByReason) {

    /** @throws BadInput if a source holds no article, or too many of the records are rejected */
    static ReadCounts of(Dataset<Entry> entries, Dataset<Row> repeats, ReadSettings settings) {
        // Counted on what is stored, not on the way there: tasks that are run again would count twice.
        List<Row> kinds = entries.groupBy("source", "reason")
                .agg(
                        count(lit(1)).as("n"),
                        sum(col("timeUnread").cast(DataTypes.LongType)).as("unread"))
                .collectAsList();
        checkSources(kinds, entries, settings);
        SortedMap<String, Long> rejects = new TreeMap<>();
        long records = 0;
        long unread = 0;
        for (Row kind : kinds) {
            records += kind.getLong(2);
            unread += kind.getLong(3);
            if (!kind.isNullAt(1)) {
                rejects.merge(kind.getString(1), kind.getLong(2), Long::sum);
            }
        }
        long repetitions = 0;
        for (Row repeat : repeats.groupBy("repetition").count().collectAsList()) {
            if (repeat.getBoolean(0)) {
                repetitions = repeat.getLong(1);
            } else {
                rejects.put(Reason.DUPLICATE_ID.code(), repeat.getLong(1));
            }
        }
        long rejected = rejects.values().stream().mapToLong(n -> n).sum();
        ReadCounts counts = new ReadCounts(
                records,
                records - rejected - repetitions,
                rejected,
                repetitions,
                0,
                unread,
                Collections.unmodifiableSortedMap(rejects));
        counts.checkShare(settings.admission().maxRejectedShare());
        return counts;
    }

    /**
     * These and those of a later reading, of whose articles some were here before.
     *
     * @param repeated how many came again as they were
     * @param corrections how many came again with other content
     * @param kept the later rejects that were not here before
     */
    public ReadCounts plus(ReadCounts later, long repeated, long corrections, SortedMap<String, Long> kept) {
        SortedMap<String, Long> reasons = new TreeMap<>(rejectsByReason);
        kept.forEach((reason, n) -> reasons.merge(reason, n, Long::sum));
        long rejected = kept.values().stream().mapToLong(n -> n).sum();
        return new ReadCounts(
                records + later.records,
                articles + later.articles - repeated - corrections,
                rejects + rejected,
                repetitions + later.repetitions + repeated + later.rejects - rejected,
                corrected + corrections,
                timesUnread + later.timesUnread,
                Collections.unmodifiableSortedMap(reasons));
    }

    private static void checkSources(List<Row> kinds, Dataset<Entry> entries, ReadSettings settings) {
        for (int source = 0; source < settings.sources().size(); source++) {
            long articles = 0;
            SortedMap<String, Long> rejects = new TreeMap<>();
            for (Row kind : kinds) {
                if (kind.getInt(0) == source && kind.isNullAt(1)) {
                    articles += kind.getLong(2);
                } else if (kind.getInt(0) == source) {
                    rejects.put(kind.getString(1), kind.getLong(2));
                }
            }
            if (articles == 0) {
                throw new BadInput("sources[" + source + "]: no record of "
                        + settings.sources().get(source).path() + " is an article (" + tell(rejects)
                        + "); check its format and columns" + remedy(rejects) + firstReject(entries, source));
            }
        }
    }

    private static String firstReject(Dataset<Entry> entries, int source) {
        return entries
                .where(col("source").equalTo(source))
                .orderBy("sourcePath", "position")
                .select("reject.sourcePath", "reject.detail")
                .limit(1)
                .collectAsList()
                .stream()
                .map(first -> ". The first: " + first.getString(0) + ": "
                        + first.getString(1).replaceAll("\\R", " "))
                .findFirst()
                .orElse("");
    }

    private static String remedy(SortedMap<String, Long> rejects) {
        return rejects.containsKey(Reason.NO_OUTLET.code())
                ? ". Files of text lie in one folder for each outlet, or have a " + Manifest.NAME + " beside them"
                : "";
    }

    private void checkShare(double most) {
        if (rejects > most * records) {
            throw new BadInput(rejects + " of " + records + " records were rejected (" + tell(rejectsByReason)
                    + "), more than maxRejectedShare " + most + " allows; mend the sources or raise it");
        }
    }

    private static String tell(SortedMap<String, Long> rejects) {
        StringBuilder told = new StringBuilder();
        rejects.forEach((reason, n) ->
                told.append(told.isEmpty() ? "" : ", ").append(n).append(' ').append(reason));
        return told.isEmpty() ? "it holds none" : told.toString();
    }
}
