package dev.rekap.action.http;

import dev.rekap.action.ActionJournal;
import dev.rekap.action.ledger.LedgerRow;
import dev.rekap.action.ledger.LedgerRows;
import dev.rekap.action.table.LedgerWorkbook;
import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.UserId;
import dev.rekap.http.Caller;
import dev.rekap.http.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of a user. */
@RestController
class LedgerController {

    private static final MediaType EXCEL =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int MAX_LIMIT = 100;

    /** Rows of a workbook: more than anybody notes by hand, and few enough for the heap. */
    private static final int WORKBOOK_ROWS = 50_000;

    private final LedgerRows rows;
    private final ActionJournal journal;

    LedgerController(LedgerRows rows, ActionJournal journal) {
        this.rows = rows;
        this.journal = journal;
    }

    /** A row as callers see it. */
    record RowView(
            long id, LocalDate day, String note, @Nullable BigDecimal amount) {}

    /**
     * Some rows.
     *
     * @param nextCursor of the page after this; none after the last
     */
    record PageView(List<RowView> rows, @Nullable String nextCursor) {}

    /**
     * Rows of a user, newest first.
     *
     * @param userId may be left out with a user key
     * @param limit 1 to 100
     * @param cursor what the page before gave as {@code next_cursor}
     */
    @GetMapping("/api/v1/ledger")
    PageView list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "user_id", required = false) @Nullable UserId userId,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new ProblemException(StandardProblem.MALFORMED_REQUEST, "limit");
        }
        if (!cursor.matches("\\d{0,18}")) {
            throw new ProblemException(StandardProblem.MALFORMED_REQUEST, "cursor");
        }
        // One more than asked for: it says whether there is a next page.
        List<LedgerRow> found =
                rows.page(caller.about(userId), cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor), limit + 1);
        List<LedgerRow> page = found.subList(0, Math.min(limit, found.size()));
        return new PageView(
                page.stream()
                        .map(row -> new RowView(row.id(), row.day(), row.note(), row.amount()))
                        .toList(),
                found.size() > limit ? String.valueOf(page.getLast().id()) : null);
    }

    /** The rows as a workbook, the oldest first; of more than 50,000 the newest. */
    @GetMapping("/api/v1/ledger.xlsx")
    ResponseEntity<byte[]> workbook(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "user_id", required = false) @Nullable UserId userId) {
        List<LedgerRow> newestFirst = rows.page(caller.about(userId), Long.MAX_VALUE, WORKBOOK_ROWS);
        return ResponseEntity.ok()
                .contentType(EXCEL)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Content-Disposition", "attachment; filename=\"buku.xlsx\"")
                .body(LedgerWorkbook.write(newestFirst.reversed()));
    }

    /** Forgets a user: the ledger, and what is kept of actions that were done for them. */
    @DeleteMapping("/api/v1/ledger")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "user_id", required = false) @Nullable UserId userId) {
        UserId owner = caller.about(userId);
        rows.deleteAll(owner);
        journal.forget(owner);
    }
}
