package org.wirecopy.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.wirecopy.article.ReadCounts;
import org.wirecopy.candidate.JoinExplain;
import org.wirecopy.outlet.Check;
import org.wirecopy.spark.Meter;
import org.wirecopy.spark.Tables;

/**
 * What {@code run.json} says of a run. It is written last: where it is missing, there was no run.
 *
 * @param contract version of the tables' contract
 * @param settings the job as resolved, defaults included, by the names of the job file
 * @param versions of Wirecopy, Spark and Java, by name
 * @param input what was read
 * @param tables rows and fingerprint of each table, by name
 * @param join what the similarity join did
 * @param seconds each stage's, in the order in which they ran
 * @param resources what the tasks of each stage took
 * @param checks the invariants that were checked before publishing; all hold
 * @param notCompared what was not compared or not listed singly, in words
 * @param warnings what the user should know before trusting a figure
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record RunFile(
        int contract,
        String name,
        Record settings,
        Map<String, String> versions,
        ReadCounts input,
        Map<String, Tables.Written> tables,
        JoinExplain join,
        Map<String, Double> seconds,
        Map<String, Meter.Use> resources,
        List<Check> checks,
        List<String> notCompared,
        List<String> warnings) {
    /** The version of the tables' contract that this Wirecopy writes. */
    public static final int CONTRACT = 1;

    /** The content of {@code run.json}. */
    public String json() {
        try {
            return JsonMapper.builder()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .build()
                            .writeValueAsString(this)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
