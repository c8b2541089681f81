package dev.rekap.ingest;

/** Why a file or a whole call is not taken. The names are those of the problem codes. */
public enum Refusal {
    BUSY,
    COLUMNS_FIXED,
    DUPLICATE_FILE,
    EMPTY_FILE,
    EMPTY_REPORT,
    FILE_NOT_FOUND,
    FILE_TOO_LARGE,
    FOREIGN_REPORT,
    INVALID_FILE_NAME,
    LANGUAGE_FIXED,
    MALFORMED_REQUEST,
    NOT_AUDIO,
    NO_FILES,
    REPORT_CLOSED,
    REPORT_NOT_FOUND,
    REPORT_SEALED,
    REQUEST_TIMEOUT,
    TOO_MANY_FILES,
    TRUNCATED_AUDIO,
    UNSUPPORTED_FORMAT
}
