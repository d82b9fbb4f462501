package org.wirecopy.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Python with pandas. Where it lacks DuckDB's package, its queries are answered by DuckDB's JDBC driver. */
final class Python implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final String command;
    private final Outside outside;
    private final HttpServer server;

    private Python(String command, Outside outside, HttpServer server) {
        this.command = command;
        this.outside = outside;
        this.server = server;
    }

    /** Finds a Python with these modules; tests that need one are skipped, and say so, where there is none. */
    static Python with(String... modules) throws IOException, SQLException {
        String imports = "import " + String.join(", ", modules);
        String command = Stream.of(System.getenv("PYTHON"), "python3", "/usr/bin/python3")
                .filter(Objects::nonNull)
                .filter(candidate -> succeeds(candidate, imports))
                .findFirst()
                .orElse(null);
        assumeTrue(
                command != null,
                "no Python here with " + String.join(", ", modules)
                        + " (set PYTHON, or apt install python3-pandas python3-matplotlib python3-nbclient python3-ipykernel)");
        Outside outside = Outside.empty();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, outside));
        server.start();
        return new Python(command, outside, server);
    }

    private static boolean succeeds(String command, String program) {
        try {
            return new ProcessBuilder(command, "-c", program)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, Outside outside) throws IOException {
        String sql = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, Object> answer = new LinkedHashMap<>();
        try {
            boolean asks = sql.strip().matches("(?s)(SELECT|WITH|FROM)\\b.*");
            answer.put("columns", asks ? columns(outside, sql) : Map.of());
            answer.put("rows", asks ? json(outside, sql) : outside.rows(sql));
        } catch (SQLException e) {
            answer.clear();
            answer.put("error", e.getMessage());
        }
        byte[] body = JSON.writeValueAsBytes(answer);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Map<String, String> columns(Outside outside, String sql) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (List<Object> row : outside.rows("DESCRIBE " + sql)) {
            columns.put((String) row.get(0), (String) row.get(1));
        }
        return columns;
    }

    private static List<Object> json(Outside outside, String sql) throws SQLException, IOException {
        List<Object> rows = new ArrayList<>();
        for (List<Object> row : outside.rows("SELECT to_json(answer)::VARCHAR FROM (" + sql + ") answer")) {
            rows.add(JSON.readTree((String) row.get(0)));
        }
        return rows;
    }

    /** Runs a program to its end and gives what it printed; whatever else than success is an error. */
    String run(Path folder, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(
                Stream.concat(Stream.of(command), Stream.of(arguments)).toList());
        Map<String, String> environment = program.environment();
        if (!succeeds(command, "import duckdb")) {
            environment.put(
                    "PYTHONPATH",
                    Path.of("src/test/python/standin").toAbsolutePath().toString());
            environment.put(
                    "DUCKDB_AT", "http://127.0.0.1:" + server.getAddress().getPort());
        }
        Process process =
                program.directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new AssertionError(said);
        }
        return said;
    }

    @Override
    public void close() throws SQLException {
        server.stop(0);
        outside.close();
    }
}
