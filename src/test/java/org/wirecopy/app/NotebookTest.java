package org.wirecopy.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code output/overlap.ipynb} on the main job's output, and on news that has dates. */
class NotebookTest {
    private static final Path NOTEBOOK = Path.of("output/overlap.ipynb");
    private static final Pattern QUERY = Pattern.compile("ask\\(\"\"\"(.*?)\"\"\"\\)", Pattern.DOTALL);

    private static JsonNode notebook() throws IOException {
        return new JsonMapper().readTree(NOTEBOOK.toFile());
    }

    @Test
    void itIsCommittedWithoutOutput() throws IOException {
        assertThat(notebook().path("nbformat").asInt()).isEqualTo(4);
        for (JsonNode cell : notebook().path("cells")) {
            assertThat(cell.path("outputs")).isEmpty();
            assertThat(cell.path("execution_count").isNull()
                            || cell.path("execution_count").isMissingNode())
                    .isTrue();
        }
    }

    @Test
    void itsQueriesAreAnsweredWithRows() throws Exception {
        List<String> queries = new ArrayList<>();
        for (JsonNode cell : notebook().path("cells")) {
            StringBuilder source = new StringBuilder();
            cell.path("source").forEach(line -> source.append(line.asText()));
            Matcher query = QUERY.matcher(source);
            while (query.find()) {
                queries.add(query.group(1));
            }
        }
        assertThat(queries).hasSize(6);
        try (Outside seeds = Outside.of(Runs.seeds().run());
                Outside made = Outside.of(Runs.made().run())) {
            for (String query : queries) {
                assertThat(made.rows(query)).as(query).isNotEmpty();
                // Nothing tells who printed the seeds first.
                assertThat(seeds.rows(query).isEmpty()).as(query).isEqualTo(query.contains("seconds_apart"));
            }
        }
    }

    @Test
    void allItsCellsRun() throws Exception {
        for (Path run : List.of(Runs.seeds().run(), Runs.made().run())) {
            try (Python python = Python.with("pandas", "matplotlib", "nbclient", "ipykernel")) {
                String said = python.run(
                        Path.of("."), "src/test/python/run_notebook.py", NOTEBOOK.toString(), run.toString());
                assertThat(said).contains("6 cells, 3 pictures, 3 tables");
            }
        }
    }
}
