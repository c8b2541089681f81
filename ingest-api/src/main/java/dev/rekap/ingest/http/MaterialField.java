package dev.rekap.ingest.http;

import dev.rekap.contracts.ProblemCode;
import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.ingest.material.MaterialProblem;

/** The fields of a message's form, but for the files. */
enum MaterialField implements FormField {
    USER_ID("user_id", StandardProblem.INVALID_USER_ID),
    DECISION_ID("decision_id", MaterialProblem.INVALID_DECISION_ID),
    VERSION("version", MaterialProblem.INVALID_VERSION),
    TEXT("text", MaterialProblem.TEXT_TOO_LONG),
    LANGUAGE("language", OrderProblem.INVALID_LANGUAGE),
    DRY_RUN("dry_run", StandardProblem.MALFORMED_REQUEST),
    KEEP_PARTS("keep_parts", StandardProblem.MALFORMED_REQUEST),
    REPLY_TO("reply_to", StandardProblem.MALFORMED_REQUEST);

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // Every code is an enum constant.
    private final ProblemCode invalid;

    MaterialField(String label, ProblemCode invalid) {
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
