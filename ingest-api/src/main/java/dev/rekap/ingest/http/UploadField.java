package dev.rekap.ingest.http;

import dev.rekap.contracts.ProblemCode;
import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.orders.OrderProblem;

/** The fields of an upload's form, but for the files; each with the code of a value that cannot be. */
enum UploadField implements FormField {
    USER_ID("user_id", StandardProblem.INVALID_USER_ID),
    REPORT_ID("report_id", OrderProblem.INVALID_REPORT_ID),
    COMPLETE("complete", StandardProblem.MALFORMED_REQUEST),
    COLUMNS("columns", OrderProblem.INVALID_COLUMNS),
    LANGUAGE("language", OrderProblem.INVALID_LANGUAGE),
    ORDER("order", StandardProblem.MALFORMED_REQUEST),
    REPLY_TO("reply_to", StandardProblem.MALFORMED_REQUEST);

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // Every code is an enum constant.
    private final ProblemCode invalid;

    UploadField(String label, ProblemCode invalid) {
        this.label = label;
        this.invalid = invalid;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public ProblemCode invalid() {
        return invalid;
    }
}
