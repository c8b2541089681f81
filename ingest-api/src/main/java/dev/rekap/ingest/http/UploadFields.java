package dev.rekap.ingest.http;

import dev.rekap.contracts.ReplyTo;
import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.UnknownColumnTypeException;
import dev.rekap.http.Caller;
import dev.rekap.http.ProblemException;
import java.util.Map;
import java.util.Optional;

/**
 * What the fields of an upload say. They may stand before or behind the files: what stands before is checked at once, so that
 * a bad call is refused before its files are read.
 */
record UploadFields(
        Optional<ReportId> reportId,
        Optional<UserId> userId,
        Optional<Columns> columns,
        Optional<String> language,
        Optional<ReplyTo> replyTo,
        Optional<Long> order,
        boolean complete) {

    /** The last whole number that every reader of JSON keeps exact. */
    private static final long MAX_ORDER = (1L << 53) - 1;

    /**
     * Reads the fields that are there.
     *
     * @throws ProblemException if one cannot be, or the caller may not act for this user
     */
    static UploadFields parse(Map<UploadField, String> texts, Caller caller) {
        FieldValues<UploadField> values = new FieldValues<>(texts, caller);
        return new UploadFields(
                values.value(UploadField.REPORT_ID, ReportId::parse),
                values.user(UploadField.USER_ID),
                values.value(UploadField.COLUMNS, UploadFields::columns),
                values.language(UploadField.LANGUAGE),
                values.replyTo(UploadField.REPLY_TO),
                values.value(UploadField.ORDER, UploadFields::order),
                values.flag(UploadField.COMPLETE));
    }

    UserId requireUserId() {
        return userId.orElseThrow(() -> new ProblemException(StandardProblem.MISSING_USER_ID));
    }

    private static Columns columns(String text) {
        try {
            return Columns.parse(text);
        } catch (UnknownColumnTypeException _) {
            throw new ProblemException(OrderProblem.UNKNOWN_COLUMN_TYPE);
        }
    }

    private static long order(String text) {
        long order = Long.parseLong(text);
        if (order < 0 || order > MAX_ORDER) {
            throw new IllegalArgumentException("not a place");
        }
        return order;
    }
}
