package dev.rekap.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import dev.rekap.environment.parts.ServedPort;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The machine's Prometheus on a free port, with data of its own. */
final class PrometheusProcess implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/prometheus");
    private static final Duration START = Duration.ofMinutes(1);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Instant began = Instant.now();
    private final URI address;
    private final Process process;

    PrometheusProcess(PrometheusFolder folder) throws IOException {
        if (!Files.isExecutable(PROGRAM)) {
            throw new IllegalStateException(PROGRAM + " is missing: run ./rekap setup tests");
        }
        int port = ServedPort.orFree(0);
        address = URI.create("http://127.0.0.1:" + port);
        List<String> line = new ArrayList<>(List.of(PROGRAM.toString()));
        line.addAll(folder.arguments(port));
        process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.path().resolve("prometheus.log").toFile())
                .start();
        await("Prometheus is ready")
                .atMost(START)
                .ignoreException(ConnectException.class)
                .until(() -> get("/-/ready").statusCode() == 200);
    }

    /** The values of every series since the start, one a second, without those that are no number. */
    List<List<Double>> since(String query) throws IOException, InterruptedException {
        JsonNode result = ask(
                "query_range",
                Map.of(
                        "query",
                        query,
                        "start",
                        began.toString(),
                        "end",
                        Instant.now().toString(),
                        "step",
                        "1s"));
        return each(result.path("result")).stream()
                .map(series -> each(series.path("values")).stream()
                        .map(value -> Double.parseDouble(value.get(1).asString()))
                        .filter(value -> !value.isNaN())
                        .toList())
                .toList();
    }

    /** The values now, one for each series, without those that are no number. */
    List<Double> now(String query) throws IOException, InterruptedException {
        return each(ask("query", Map.of("query", query)).path("result")).stream()
                .map(series -> Double.parseDouble(series.path("value").get(1).asString()))
                .filter(value -> !value.isNaN())
                .toList();
    }

    /** Alerts that fire, with their labels. */
    List<JsonNode> firing() throws IOException, InterruptedException {
        return each(ask("alerts", Map.of()).path("alerts")).stream()
                .filter(alert -> alert.path("state").asString().equals("firing"))
                .map(alert -> alert.path("labels"))
                .toList();
    }

    /** Trace ids that came with what the query names. */
    List<String> traces(String query) throws IOException, InterruptedException {
        JsonNode found = ask(
                "query_exemplars",
                Map.of(
                        "query",
                        query,
                        "start",
                        began.toString(),
                        "end",
                        Instant.now().toString()));
        return each(found).stream()
                .flatMap(series -> each(series.path("exemplars")).stream())
                .map(exemplar -> exemplar.path("labels").path("trace_id").asString(""))
                .toList();
    }

    private JsonNode ask(String what, Map<String, String> parameters) throws IOException, InterruptedException {
        String query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&", "?", ""));
        JsonNode answer = JSON.readTree(get("/api/v1/" + what + query).body());
        if (!answer.path("status").asString().equals("success")) {
            throw new IllegalStateException(answer.path("error").asString());
        }
        return answer.path("data");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try {
            return http.send(
                    HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException e) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Prometheus ended with " + process.exitValue(), e);
            }
            throw e;
        }
    }

    private static List<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        http.close();
    }
}
