package dev.rekap.contracts;

/**
 * A file will not become rows.
 *
 * @param task the file
 * @param code why, for the user
 * @param stage where it ended
 * @param detail for the operator, at most 500 characters, without secrets and without what was said
 */
public record FileFailed(FileTask task, FailureCode code, Stage stage, String detail) implements FileMessage {

    public static final int MAX_DETAIL_LENGTH = 500;

    public FileFailed {
        if (detail.length() > MAX_DETAIL_LENGTH) {
            detail = detail.substring(0, MAX_DETAIL_LENGTH);
        }
    }
}
