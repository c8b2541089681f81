package dev.rekap.ingest.http;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.orders.Evidence;
import dev.rekap.http.ProblemException;
import dev.rekap.ingest.TaskResult.GivenValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Parses the records of a task's result, in either of their two forms. */
final class TaskRecords {

    private static final int MAX_RECORDS = 1000;

    private TaskRecords() {}

    static List<Map<String, GivenValue>> parse(@Nullable List<JsonNode> records) {
        if (records == null || records.size() > MAX_RECORDS) {
            throw malformed("records");
        }
        return records.stream().map(TaskRecords::record).toList();
    }

    private static Map<String, GivenValue> record(JsonNode record) {
        if (!record.isObject()) {
            throw malformed("records");
        }
        boolean plain = !record.path("values").isObject();
        JsonNode values = plain ? record : record.path("values");
        JsonNode confidence = plain ? MissingNode.getInstance() : record.path("confidence");
        JsonNode evidence = plain ? MissingNode.getInstance() : record.path("evidence");
        Map<String, GivenValue> given = new HashMap<>();
        values.properties()
                .forEach(column -> given.put(
                        column.getKey(),
                        new GivenValue(
                                text(column.getKey(), column.getValue()),
                                confidence(column.getKey(), confidence.path(column.getKey())),
                                evidence(column.getKey(), evidence.path(column.getKey())))));
        return given;
    }

    /** Numbers and texts, numbers as they were written. */
    private static @Nullable String text(String column, JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isString()) {
            return value.stringValue();
        }
        // There is none of what is no number, and of one like 1e999 that no double holds.
        return value.decimalValueOpt()
                .map(number -> number.stripTrailingZeros().toPlainString())
                .orElseThrow(() -> malformed(column));
    }

    private static double confidence(String column, JsonNode given) {
        if (given.isMissingNode() || given.isNull()) {
            return 1;
        }
        double confidence = given.isNumber() ? given.doubleValue() : -1;
        if (!(confidence >= 0 && confidence <= 1)) {
            throw malformed(column);
        }
        return confidence;
    }

    /** One quote or several; their places are unknown, since only the caller has the transcript. */
    private static List<Evidence> evidence(String column, JsonNode given) {
        if (given.isMissingNode() || given.isNull()) {
            return List.of();
        }
        List<JsonNode> quotes = new ArrayList<>();
        if (given.isArray()) {
            given.forEach(quotes::add);
        } else {
            quotes.add(given);
        }
        return quotes.stream()
                .map(quote -> {
                    if (!quote.isString()) {
                        throw malformed(column);
                    }
                    return new Evidence(
                            quote.stringValue(), 0, quote.stringValue().length(), null, null);
                })
                .toList();
    }

    static ProblemException malformed(String field) {
        return new ProblemException(StandardProblem.MALFORMED_REQUEST, field);
    }
}
