package dev.rekap.ingest.http;

import dev.rekap.http.ProblemCode;
import java.util.Arrays;
import java.util.Optional;

/** The fields of an upload's form, but for the files; each with the code of a value that cannot be. */
enum UploadField {
    USER_ID("user_id", ProblemCode.INVALID_USER_ID),
    REPORT_ID("report_id", ProblemCode.INVALID_REPORT_ID),
    COMPLETE("complete", ProblemCode.MALFORMED_REQUEST),
    COLUMNS("columns", ProblemCode.INVALID_COLUMNS),
    LANGUAGE("language", ProblemCode.INVALID_LANGUAGE),
    ORDER("order", ProblemCode.MALFORMED_REQUEST),
    REPLY_TO("reply_to", ProblemCode.MALFORMED_REQUEST);

    static final String FILES = "files";

    private final String label;
    private final ProblemCode invalid;

    UploadField(String label, ProblemCode invalid) {
        this.label = label;
        this.invalid = invalid;
    }

    static Optional<UploadField> of(String name) {
        return Arrays.stream(values()).filter(field -> field.label.equals(name)).findFirst();
    }

    String label() {
        return label;
    }

    ProblemCode invalid() {
        return invalid;
    }
}
