package dev.rekap.report.http;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.http.Caller;
import dev.rekap.http.ProblemException;
import dev.rekap.report.ReportContent;
import dev.rekap.report.ReportRow;
import dev.rekap.report.review.EditRows;
import dev.rekap.report.review.EditRows.Correction;
import dev.rekap.report.review.ReviewedReports.Edited;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Puts rows of an ended report right. Every call names the version that it is meant for ({@code If-Match}), and is answered with the
 * version that it made ({@code ETag}).
 */
@RestController
@RequestMapping("/api/v1/reports/{id}/records")
class RecordController {

    private final VisibleReports visible;
    private final EditRows editing;

    RecordController(VisibleReports visible, EditRows editing) {
        this.visible = visible;
        this.editing = editing;
    }

    /**
     * What is to be different.
     *
     * @param values by column, as text or number; an empty one empties the column
     * @param confirmed columns whose values are right as they stand
     * @param removed false puts a row back that was removed; true is refused, for that there is DELETE
     */
    record Patch(
            @Nullable Map<String, @Nullable String> values,
            @Nullable List<String> confirmed,
            @Nullable Boolean removed) {

        Correction correction() {
            if (Boolean.TRUE.equals(removed)) {
                throw new ProblemException(StandardProblem.MALFORMED_REQUEST, "removed");
            }
            if (confirmed != null && confirmed.stream().anyMatch(Objects::isNull)) {
                throw new ProblemException(StandardProblem.MALFORMED_REQUEST, "confirmed");
            }
            return new Correction(
                    values == null ? Map.of() : values,
                    confirmed == null ? new HashSet<>() : new HashSet<>(confirmed),
                    removed != null);
        }
    }

    /**
     * A row to add.
     *
     * @param values by column, as text or number; a column that is left out is empty
     */
    record NewRecord(@Nullable Map<String, @Nullable String> values) {}

    /** Corrects values of a row, confirms flagged ones as they stand, or puts a removed row back. */
    @PatchMapping("/{n}")
    ResponseEntity<RecordView> correct(
            @AuthenticationPrincipal Caller caller,
            @PathVariable ReportId id,
            @PathVariable int n,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Patch patch) {
        visible.opened(caller, id);
        return answer(HttpStatus.OK, editing.correct(id, IfMatch.parse(ifMatch), n, patch.correction()));
    }

    /** Adds a row at the end of the table. */
    @PostMapping
    ResponseEntity<RecordView> add(
            @AuthenticationPrincipal Caller caller,
            @PathVariable ReportId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody NewRecord row) {
        visible.opened(caller, id);
        return answer(
                HttpStatus.CREATED,
                editing.add(id, IfMatch.parse(ifMatch), row.values() == null ? Map.of() : row.values()));
    }

    /** Removes a row from the table; a repetition changes nothing. */
    @DeleteMapping("/{n}")
    ResponseEntity<Void> remove(
            @AuthenticationPrincipal Caller caller,
            @PathVariable ReportId id,
            @PathVariable int n,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        visible.opened(caller, id);
        Edited edited = editing.remove(id, IfMatch.parse(ifMatch), n).orElseThrow(VisibleReports::notFound);
        return ResponseEntity.noContent()
                .eTag(IfMatch.tag(edited.after().report().version()))
                .build();
    }

    private static ResponseEntity<RecordView> answer(HttpStatus status, Optional<Edited> made) {
        Edited edited = made.orElseThrow(VisibleReports::notFound);
        ReportContent content = edited.after().content();
        ReportRow shown = Stream.concat(content.rows().stream(), content.removed().stream())
                .filter(row -> row.number() == edited.row().number())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the row is neither shown nor removed"));
        return ResponseEntity.status(status)
                .eTag(IfMatch.tag(content.report().version()))
                .body(RecordView.of(shown, content.report().settings().columns().list()));
    }
}
