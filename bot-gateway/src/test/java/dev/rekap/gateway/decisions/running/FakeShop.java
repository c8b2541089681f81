package dev.rekap.gateway.decisions.running;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.DecisionChanged;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door for messages of ingest-api, decision-service and the ledger in one small server. A file that begins with {@code ?CODE} is
 * refused at the door; what decisions say is {@link FakeDecision}.
 */
final class FakeShop implements AutoCloseable {

    private static final Pattern FIELD = Pattern.compile("name=\"(\\w+)\"\r\n\r\n(.*?)\r\n--", Pattern.DOTALL);

    private static final Pattern FILE = Pattern.compile(
            "name=\"files\"; filename=\"([^\"]*)\"\r\nContent-Type: application/octet-stream\r\n\r\n(.*?)\r\n--",
            Pattern.DOTALL);

    private static final Pattern REPORT = Pattern.compile("name=\"report_id\"\r\n\r\n(\\S+)");

    private final HttpServer server;
    private final JsonMapper json = new JsonMapper();
    private final Supplier<Instant> now;
    final Map<DecisionId, FakeDecision> decisions = new ConcurrentHashMap<>();
    final List<Brought> brought = new CopyOnWriteArrayList<>();
    final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile Consumer<DecisionChanged> publisher = _ -> {};
    private volatile @Nullable String refusal;

    /** What was brought through the door. */
    record Brought(Map<String, String> fields, List<String> files) {

        String field(String name) {
            return fields.getOrDefault(name, "");
        }
    }

    FakeShop(Supplier<Instant> now) {
        this.now = now;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void onChanged(Consumer<DecisionChanged> listener) {
        publisher = listener;
    }

    /** The next approval is refused with this code. */
    void refusesOnce(String code) {
        refusal = code;
    }

    /** What was brought by this person, oldest first. */
    List<Brought> of(long person) {
        return brought.stream()
                .filter(each -> each.field("user_id").equals("telegram:" + person))
                .toList();
    }

    FakeDecision only(long person) {
        return decisions.values().stream()
                .filter(decision -> decision.user.equals(new UserId("telegram:" + person)))
                .reduce((_, _) -> {
                    throw new AssertionError("several decisions of " + person);
                })
                .orElseThrow(() -> new AssertionError("no decision of " + person));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String call = exchange.getRequestMethod() + " " + path;
            calls.add(call
                    + (exchange.getRequestURI().getQuery() == null
                            ? ""
                            : "?" + exchange.getRequestURI().getQuery()));
            byte[] body = exchange.getRequestBody().readAllBytes();
            switch (call) {
                case "POST /api/v1/messages" -> message(exchange, new String(body, StandardCharsets.UTF_8));
                case "POST /api/v1/audio/upload" -> recording(exchange, new String(body, StandardCharsets.UTF_8));
                case "GET /api/v1/reports" -> answer(exchange, 200, "{\"reports\":[],\"next_cursor\":null}");
                case "GET /api/v1/decisions" -> list(exchange);
                case "GET /api/v1/ledger.xlsx" -> answer(exchange, 200, "PK-the-ledger");
                case "DELETE /api/v1/ledger" -> exchange.sendResponseHeaders(204, -1);
                default -> {
                    if (call.startsWith("DELETE /api/v1/users/")) {
                        exchange.sendResponseHeaders(202, -1);
                    } else {
                        onDecision(
                                exchange,
                                path.split("/"),
                                json.readTree(body.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : body));
                    }
                }
            }
        }
    }

    /** Takes every recording, so that its chat counts it. */
    private static void recording(HttpExchange exchange, String body) {
        Matcher report = REPORT.matcher(body);
        if (!report.find()) {
            problem(exchange, 400, "MALFORMED_REQUEST");
            return;
        }
        FileId file = FileId.of(ReportId.parse(report.group(1)), Integer.toHexString(body.hashCode()));
        answer(
                exchange,
                202,
                "{\"accepted\":[{\"file_id\":\"%s\",\"name\":\"a\"}],\"rejected\":[],\"sealed\":false}"
                        .formatted(file));
    }

    private void message(HttpExchange exchange, String body) throws IOException {
        if (!body.endsWith("--\r\n")) {
            problem(exchange, 400, "MALFORMED_REQUEST");
            return;
        }
        Map<String, String> fields = new TreeMap<>();
        Matcher field = FIELD.matcher(body);
        for (int at = 0; field.find(at); at = field.end() - 2) {
            fields.put(field.group(1), field.group(2));
        }
        List<String> files = new ArrayList<>();
        List<String> rejected = new ArrayList<>();
        Matcher file = FILE.matcher(body);
        for (int at = 0; file.find(at); at = file.end() - 2) {
            if (file.group(2).startsWith("?")) {
                rejected.add("{\"name\":\"%s\",\"code\":\"%s\",\"message\":\"tidak bisa dipakai\"}"
                        .formatted(file.group(1), file.group(2).substring(1)));
            } else {
                files.add(file.group(2));
            }
        }
        brought.add(new Brought(fields, files));
        String refused = "\"rejected\":[" + String.join(",", rejected) + "]";
        boolean keeps = "true".equals(fields.get("keep_parts"));
        if (files.isEmpty() && !fields.containsKey("text") && !keeps) {
            answer(
                    exchange,
                    422,
                    "{\"code\":\"NOTHING_LEFT\",\"detail\":\"tidak ada yang bisa dipakai\"," + refused + "}");
            return;
        }
        DecisionId id = DecisionId.parse(String.valueOf(fields.get("decision_id")));
        FakeDecision decision = decisions.computeIfAbsent(
                id,
                _ -> new FakeDecision(
                        id,
                        new UserId(String.valueOf(fields.get("user_id"))),
                        json.readTree(String.valueOf(fields.get("reply_to")))
                                .path("chat")
                                .asLong(),
                        "true".equals(fields.get("dry_run"))));
        answer(
                exchange,
                202,
                "{\"decision_id\":\"%s\",\"version\":%s,\"accepted\":[],%s}"
                        .formatted(id, fields.get("version"), refused));
        publisher.accept(decision.read(fields.getOrDefault("text", ""), files.size()));
    }

    private void onDecision(HttpExchange exchange, String[] path, JsonNode body) throws IOException {
        FakeDecision decision = path.length == 6 ? decisions.get(DecisionId.parse(path[4])) : null;
        if (decision == null) {
            problem(exchange, 404, "DECISION_NOT_FOUND");
            return;
        }
        switch (path[5]) {
            case "answers" -> {
                String value = body.path("value").asString("");
                if (body.path("version").asInt() != decision.version()) {
                    problem(exchange, 409, "CONTENT_CHANGED");
                } else if (body.path("field").asString("").equals("price") && !value.matches("\\d+")) {
                    problem(exchange, 400, "INVALID_VALUE");
                } else {
                    answer(exchange, 200, "{}");
                    publisher.accept(decision.answer(body.path("field").asString(""), value));
                }
            }
            case "approve" -> approve(exchange, decision, body);
            case "reject" -> {
                answer(exchange, 200, "{}");
                publisher.accept(decision.become(DecisionState.REJECTED));
            }
            case "undo" -> {
                answer(exchange, 200, "{}");
                publisher.accept(decision.become(DecisionState.UNDONE));
            }
            default -> problem(exchange, 404, "NOT_FOUND");
        }
    }

    private void approve(HttpExchange exchange, FakeDecision decision, JsonNode body) {
        String code = refusal;
        refusal = null;
        if (code != null) {
            problem(exchange, 409, code);
        } else if (body.path("version").asInt() != decision.version()
                || !body.path("hash").asString("").equals(decision.hash())) {
            problem(exchange, 409, "CONTENT_CHANGED");
        } else {
            answer(exchange, 200, "{}");
            publisher.accept(decision.become(DecisionState.DOING));
            publisher.accept(decision.done(now.get()));
        }
    }

    private void list(HttpExchange exchange) {
        String query = exchange.getRequestURI().getQuery();
        String all = decisions.values().stream()
                .filter(decision -> query.contains("user_id=" + decision.user + "&"))
                .map(decision -> """
                        {"decision_id":"%s","state":"%s","created_at":"2026-11-30T08:00:00Z","actions":[{"proposed":
                        {"kind":"woocommerce.draft","fields":[{"name":"name","value":"%s"}]}}]}""".formatted(decision.id, decision.state(), decision.values.get("name")))
                .collect(Collectors.joining(","));
        answer(exchange, 200, "{\"decisions\":[" + all + "],\"next_cursor\":null}");
    }

    private static void problem(HttpExchange exchange, int status, String code) {
        answer(exchange, status, "{\"code\":\"" + code + "\",\"detail\":\"angkanya belum terbaca\"}");
    }

    private static void answer(HttpExchange exchange, int status, String body) {
        try {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
