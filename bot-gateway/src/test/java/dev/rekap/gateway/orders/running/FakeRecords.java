package dev.rekap.gateway.orders.running;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of a fake report, and what persons put right in them. A recording says {@code Budi=3}, or {@code Budi=13|30} where the
 * number was read in two ways; nobody ever says where they live.
 */
final class FakeRecords {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> COLUMNS = List.of("Nama", "Alamat", "Jumlah");
    private static final int FIRST_ADDED = 1000;

    private FakeRecords() {}

    static List<String> of(FakeReport report) {
        Map<Integer, Map<String, String>> rows = new HashMap<>();
        Map<Integer, String> others = new HashMap<>();
        List<FakeFile> files = report.files.stream()
                .filter(file -> file.failure() == null)
                .sorted(Comparator.comparingLong(FakeFile::order))
                .toList();
        for (int n = 1; n <= files.size(); n++) {
            String[] says = files.get(n - 1).says().split("=", -1);
            String[] amounts = says[1].split("\\|", -1);
            rows.put(n, new HashMap<>(Map.of("Nama", says[0], "Jumlah", amounts[0])));
            if (amounts.length > 1) {
                others.put(n, amounts[1]);
            }
        }
        report.corrected.forEach(
                (n, values) -> rows.computeIfAbsent(n, _ -> new HashMap<>()).putAll(values));
        return rows.entrySet().stream()
                .filter(row -> !report.removed.contains(row.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(row -> json(report, row.getKey(), row.getValue(), others.get(row.getKey())))
                .toList();
    }

    private static String json(FakeReport report, int n, Map<String, String> values, @Nullable String other) {
        Map<String, Object> shown = new HashMap<>();
        Map<String, List<String>> flags = new HashMap<>();
        for (String column : COLUMNS) {
            String value = values.getOrDefault(column, "");
            shown.put(column, value.isEmpty() ? null : column.equals("Jumlah") ? Long.valueOf(value) : value);
            boolean isSettled = report.confirmed.contains(n + column)
                    || report.corrected.getOrDefault(n, Map.of()).containsKey(column);
            List<String> flagged = new ArrayList<>();
            if (!isSettled && value.isEmpty()) {
                flagged.add("MISSING");
            } else if (!isSettled && column.equals("Jumlah") && other != null) {
                flagged.add("OTHER_READING");
            }
            flags.put(column, flagged);
        }
        return JSON.writeValueAsString(Map.of(
                "n", n,
                "values", shown,
                "flags", flags,
                "other_readings", other == null ? Map.of() : Map.of("Jumlah", Long.valueOf(other))));
    }

    /** Corrects, adds or removes a row, as report-service does. */
    static void edit(HttpExchange exchange, FakeReport report, String[] path, String body) throws IOException {
        String seen = exchange.getRequestHeaders().getFirst("If-Match");
        if (!("\"" + report.version + "\"").equals(seen)) {
            FakePipeline.problem(exchange, seen == null ? 428 : 412, "VERSION_CHANGED");
            return;
        }
        JsonNode wanted = body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
        Map<String, String> values = new HashMap<>();
        wanted.path("values")
                .properties()
                .forEach(value -> values.put(value.getKey(), value.getValue().asString()));
        if (!values.getOrDefault("Jumlah", "").matches("[0-9]*")) {
            FakePipeline.problem(exchange, 422, "INVALID_VALUE");
            return;
        }
        int n = path.length > 6 ? Integer.parseInt(path[6]) : FIRST_ADDED + report.version;
        if (report.removed.contains(n)) {
            FakePipeline.problem(exchange, 404, "RECORD_NOT_FOUND");
            return;
        }
        if (exchange.getRequestMethod().equals("DELETE")) {
            report.removed.add(n);
        } else {
            report.corrected.merge(n, values, (before, now) -> {
                Map<String, String> both = new HashMap<>(before);
                both.putAll(now);
                return both;
            });
            wanted.path("confirmed").forEach(column -> report.confirmed.add(n + column.asString()));
        }
        report.change();
        if (exchange.getRequestMethod().equals("DELETE")) {
            exchange.sendResponseHeaders(204, -1);
        } else {
            FakePipeline.answer(exchange, 200, "{\"n\":" + n + "}");
        }
    }
}
