package dev.rekap.report.postgres;

import dev.rekap.contracts.orders.Evidence;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.ReportSettings;
import dev.rekap.report.review.ValueReview;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What of a report is kept as JSON, in the form in which it travels: that form only ever grows. */
final class StoredJson {

    private final JsonMapper mapper;

    StoredJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    String settings(ReportSettings settings) {
        return mapper.writeValueAsString(settings);
    }

    ReportSettings settings(String json) {
        return mapper.readValue(json, ReportSettings.class);
    }

    String row(ExtractedRecord row) {
        return mapper.writeValueAsString(new ExtractedRecord(
                row.fields().stream().map(StoredJson::storable).toList()));
    }

    ExtractedRecord row(String json) {
        return mapper.readValue(json, ExtractedRecord.class);
    }

    String reviews(List<ValueReview> reviews) {
        return mapper.writeValueAsString(reviews);
    }

    List<ValueReview> reviews(String json) {
        return List.of(mapper.readValue(json, ValueReview[].class));
    }

    /** Rows of a table, named as its columns, for {@code json_to_recordset}: any number of them is one parameter of one statement. */
    String table(List<? extends Record> rows) {
        return mapper.writeValueAsString(rows);
    }

    private static ExtractedField storable(ExtractedField field) {
        @Nullable String value = field.value();
        @Nullable String other = field.otherReading();
        List<Evidence> evidence = field.evidence().stream()
                .map(found -> new Evidence(
                        StoredText.of(found.quote()),
                        found.start(),
                        found.end(),
                        found.startSeconds(),
                        found.endSeconds()))
                .toList();
        return new ExtractedField(
                StoredText.of(field.column()),
                value == null ? null : StoredText.of(value),
                field.confidence(),
                evidence,
                field.flags(),
                other == null ? null : StoredText.of(other));
    }
}
