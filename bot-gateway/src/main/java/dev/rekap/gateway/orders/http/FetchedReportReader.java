package dev.rekap.gateway.orders.http;

import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.orders.FetchedReport;
import dev.rekap.gateway.orders.FetchedReport.BudgetLine;
import dev.rekap.gateway.orders.FetchedReport.FileLine;
import dev.rekap.gateway.orders.FetchedReport.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a report of report-service; unknown fields are ignored. */
final class FetchedReportReader {

    private FetchedReportReader() {}

    static FetchedReport read(JsonNode body) {
        try {
            return new FetchedReport(
                    ReportStatus.valueOf(body.path("status").asString("")),
                    body.path("version").asInt(0),
                    columns(body),
                    files(body),
                    rows(body),
                    budget(body.path("budget")));
        } catch (IllegalArgumentException e) {
            throw new UnavailableException("report-service answered with something else than was agreed", e);
        }
    }

    private static List<Column> columns(JsonNode body) {
        List<Column> columns = new ArrayList<>();
        for (JsonNode column : body.path("columns")) {
            columns.add(Column.of(
                    column.path("name").asString(""),
                    ColumnType.named(column.path("type").asString("")).orElse(ColumnType.TEXT)));
        }
        return columns;
    }

    private static List<FileLine> files(JsonNode body) {
        List<FileLine> files = new ArrayList<>();
        for (JsonNode file : body.path("files")) {
            files.add(new FileLine(
                    FileId.parse(file.path("file_id").asString("")),
                    file.path("name").asString(""),
                    file.path("code").isString() ? file.path("code").asString() : null,
                    file.path("audio_seconds").asDouble(0)));
        }
        return files;
    }

    private static List<Row> rows(JsonNode body) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode row : body.path("records")) {
            Map<String, @Nullable String> values = new HashMap<>();
            row.path("values").properties().forEach(value -> values.put(value.getKey(), text(value.getValue())));
            Map<String, List<String>> flags = new HashMap<>();
            row.path("flags")
                    .properties()
                    .forEach(flag -> flags.put(
                            flag.getKey(),
                            flag.getValue()
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .toList()));
            Map<String, String> others = new HashMap<>();
            row.path("other_readings").properties().forEach(other -> put(others, other.getKey(), other.getValue()));
            Map<String, String> heard = new HashMap<>();
            row.path("evidence").properties().forEach(found -> heard.put(found.getKey(), words(found.getValue())));
            List<Integer> alike =
                    row.path("alike").valueStream().map(JsonNode::asInt).toList();
            rows.add(new Row(values, flags, others, heard, alike, row.path("n").asInt(rows.size() + 1)));
        }
        return rows;
    }

    private static void put(Map<String, String> values, String name, JsonNode node) {
        String value = text(node);
        if (value != null) {
            values.put(name, value);
        }
    }

    /** Several places, as of a sum, one after the other. */
    private static String words(JsonNode evidence) {
        return evidence.valueStream()
                .map(found -> found.path("quote").asString(""))
                .filter(quote -> !quote.isBlank())
                .collect(Collectors.joining(" … "));
    }

    private static @Nullable BudgetLine budget(JsonNode budget) {
        boolean isSpent = budget.path("state").asString("").equals("SPENT");
        if (!isSpent && !budget.path("state").asString("").equals("WARNED")) {
            return null;
        }
        JsonNode limit = budget.path("hard").isNumber() ? budget.path("hard") : budget.path("soft");
        return new BudgetLine(
                isSpent,
                budget.path("spent").decimalValue(BigDecimal.ZERO),
                limit.decimalValue(BigDecimal.ZERO),
                budget.path("currency").asString(""));
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
    }
}
