package dev.rekap.gateway.orders.running;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ingest-api and report-service in one small server. What a recording says stands in its bytes: {@code Budi=3} is a row,
 * {@code !NO_SPEECH} a failure, {@code ?NOT_AUDIO} is refused at the door.
 */
final class FakePipeline implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("filename=\"([^\"]*)\"");

    private static final Pattern FIELD = Pattern.compile("name=\"(\\w+)\"\r\n\r\n([^\r]*)\r\n");

    private final HttpServer server;
    private final Map<String, FakeReport> reports = new ConcurrentHashMap<>();
    private final Queue<Consumer<HttpExchange>> faults = new ConcurrentLinkedQueue<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> traces = new CopyOnWriteArrayList<>();
    volatile String vocabulary = "[]";
    /** Where reports are corrected; none where there is no such page. */
    volatile @Nullable String reviewPage;

    private volatile String costs = "{}";
    private volatile @Nullable Consumer<FakeReport> sealed;
    private volatile @Nullable Consumer<FakeReport> taken;
    private volatile Consumer<FakeReport> beforeTheAnswer = _ -> {};

    FakePipeline() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What happens when a report is sealed or tried again. */
    void onSealed(Consumer<FakeReport> listener) {
        sealed = listener;
    }

    /** What happens when a recording was taken. */
    void onTaken(Consumer<FakeReport> listener) {
        taken = listener;
    }

    /** What happens when a recording was taken, and whoever brought it does not know yet. */
    void beforeTheAnswer(Consumer<FakeReport> listener) {
        beforeTheAnswer = listener;
    }

    /** The next call is answered so, and not by the pipeline. */
    void misbehaves(Consumer<HttpExchange> fault) {
        faults.add(fault);
    }

    /** Answers every call again, and at once. */
    void behaves() {
        faults.clear();
        beforeTheAnswer = _ -> {};
    }

    /** What it says when it is asked for costs. */
    void costs(String json) {
        costs = json;
    }

    /** The traces that calls belonged to. */
    List<String> traces() {
        return traces;
    }

    List<String> calls() {
        return calls;
    }

    FakeReport only(long person) {
        return reports.values().stream()
                .filter(report -> ("telegram:" + person).equals(report.fields.get("user_id")))
                .reduce((_, _) -> {
                    throw new AssertionError("several reports of " + person);
                })
                .orElseThrow(() -> new AssertionError("no report of " + person));
    }

    boolean knows(ReportId report) {
        return reports.containsKey(report.toString());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            traces.add(String.valueOf(exchange.getRequestHeaders().getFirst("traceparent")));
            calls.add(exchange.getRequestMethod() + " " + path);
            Consumer<HttpExchange> fault = faults.poll();
            if (fault != null) {
                fault.accept(exchange);
                return;
            }
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (path.endsWith("/upload")) {
                upload(exchange, new String(body, StandardCharsets.UTF_8));
            } else if (path.startsWith("/api/v1/users/")
                    && exchange.getRequestMethod().equals("DELETE")) {
                vocabulary = "[]";
                exchange.sendResponseHeaders(204, -1);
            } else if (path.endsWith("/vocabulary")) {
                answer(exchange, 200, "{\"terms\":" + vocabulary + "}");
            } else if (path.equals("/api/v1/costs")) {
                answer(exchange, 200, costs);
            } else if (path.equals("/api/v1/reports")) {
                list(exchange);
            } else {
                onReport(exchange, path.split("/"), new String(body, StandardCharsets.UTF_8));
            }
        }
    }

    private void upload(HttpExchange exchange, String body) throws IOException {
        Map<String, String> fields = new ConcurrentHashMap<>();
        Matcher field = FIELD.matcher(body);
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        Matcher named = NAME.matcher(body);
        if (!named.find() || !body.endsWith("--\r\n")) {
            problem(exchange, 400, "MALFORMED_REQUEST");
            return;
        }
        String says = body.substring(body.indexOf("\r\n\r\n", named.end()) + 4, body.lastIndexOf("\r\n--"));
        FakeReport report = reports.computeIfAbsent(fields.get("report_id"), id -> new FakeReport(ReportId.parse(id)));
        report.fields = fields;
        FileId id = FileId.of(report.id, Integer.toHexString(says.hashCode()));
        String name = named.group(1);
        if (says.startsWith("?")) {
            refuse(exchange, name, says.substring(1));
        } else if (report.files.stream()
                .anyMatch(file -> file.id().equals(id) && !file.name().equals(name))) {
            refuse(exchange, name, "DUPLICATE_FILE");
        } else if (!report.status.equals("COLLECTING")) {
            refuse(exchange, name, "REPORT_CLOSED");
        } else {
            if (report.files.stream().noneMatch(file -> file.id().equals(id))) {
                report.files.add(new FakeFile(id, name, says, fields));
            }
            beforeTheAnswer.accept(report);
            answer(exchange, 202, """
                    {"report_id":"%s","accepted":[{"file_id":"%s","name":"%s","size":1}],"rejected":[],"sealed":false}""".formatted(report.id, id, name));
            Consumer<FakeReport> listener = taken;
            if (listener != null) {
                listener.accept(report);
            }
        }
    }

    private void onReport(HttpExchange exchange, String[] path, String body) throws IOException {
        FakeReport report = reports.get(path[4]);
        String act = path.length > 5 ? path[5] : exchange.getRequestMethod();
        if (report == null) {
            problem(exchange, 404, "REPORT_NOT_FOUND");
            return;
        }
        switch (act) {
            case "complete" -> {
                answer(exchange, 202, "{\"sealed\":true}");
                work(report, "PROCESSING", report.version);
            }
            case "retry" -> {
                if (report.failed() == 0) {
                    problem(exchange, 409, "NOTHING_TO_RETRY");
                } else {
                    answer(exchange, 202, "{}");
                    report.files.replaceAll(file -> new FakeFile(
                            file.id(), file.name(), file.failure() == null ? file.says() : "Rina=5", file.fields()));
                    work(report, "PROCESSING", report.version + 1);
                }
            }
            case "records" -> FakeRecords.edit(exchange, report, path, body);
            case "announce" -> {
                answer(exchange, 202, "{}");
                work(report, report.status, report.version);
            }
            case "review-links" -> {
                String page = reviewPage;
                if (page == null) {
                    problem(exchange, 409, "NO_PUBLIC_ADDRESS");
                } else {
                    answer(exchange, 201, "{\"url\":\"" + page + "#" + report.id + "\"}");
                }
            }
            case "cancel" -> {
                report.status = "CANCELLED";
                answer(exchange, 200, "{}");
            }
            case "DELETE" -> {
                reports.remove(path[4]);
                exchange.sendResponseHeaders(204, -1);
            }
            case "report.csv", "report.xlsx" ->
                answer(
                        exchange,
                        200,
                        "separator=semicolon".equals(exchange.getRequestURI().getQuery())
                                ? "Nama;Alamat;Jumlah " + act
                                : "Nama,Alamat,Jumlah " + act);
            default -> answer(exchange, 200, content(report));
        }
    }

    private void work(FakeReport report, String status, int version) {
        report.status = status;
        report.version = version;
        Consumer<FakeReport> listener = sealed;
        if (listener != null) {
            listener.accept(report);
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        String user = exchange.getRequestURI().getQuery();
        List<String> found = new ArrayList<>();
        reports.values().stream()
                .filter(report -> user.contains("user_id=" + report.fields.get("user_id") + "&"))
                .forEach(report -> found.add("{\"report_id\":\"" + report.id + "\"}"));
        answer(exchange, 200, "{\"reports\":[" + String.join(",", found) + "],\"next_cursor\":null}");
    }

    private static String content(FakeReport report) {
        List<String> files = new ArrayList<>();
        List<String> records = new ArrayList<>();
        for (FakeFile file : report.files.stream()
                .sorted(Comparator.comparingLong(FakeFile::order))
                .toList()) {
            String failure = file.failure();
            files.add("{\"file_id\":\"%s\",\"name\":\"%s\",\"code\":%s,\"audio_seconds\":30.0}"
                    .formatted(file.id(), file.name(), failure == null ? "null" : "\"" + failure + "\""));
        }
        records.addAll(FakeRecords.of(report));
        return """
                {"report_id":"%s","status":"%s","version":%d,"columns":[{"name":"Nama","type":"text"},
                {"name":"Alamat","type":"text"},{"name":"Jumlah","type":"integer"}],"files":[%s],"records":[%s]}""".formatted(
                        report.id, report.status, report.version, String.join(",", files), String.join(",", records));
    }

    private static void refuse(HttpExchange exchange, String name, String code) throws IOException {
        answer(exchange, 422, """
                {"code":"%s","detail":"tidak bisa","rejected":[{"name":"%s","code":"%s","message":"tidak bisa"}]}""".formatted(code, name, code));
    }

    static void problem(HttpExchange exchange, int status, String code) {
        answer(exchange, status, "{\"code\":\"" + code + "\",\"detail\":\"no\"}");
    }

    static void answer(HttpExchange exchange, int status, String json) {
        try {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
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
