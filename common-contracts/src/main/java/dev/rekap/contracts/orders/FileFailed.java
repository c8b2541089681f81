package dev.rekap.contracts.orders;

import dev.rekap.contracts.AddedLater;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.ProviderCall;
import java.util.List;

/**
 * A file will not become rows.
 *
 * @param task the file
 * @param code why, for the user
 * @param stage where it ended
 * @param detail for the operator, at most 500 characters, without secrets and without what was said
 * @param attempts all calls that were made for the file, those of its transcript first
 */
public record FileFailed(
        FileTask task,
        FailureCode code,
        Stage stage,
        String detail,
        @AddedLater List<ProviderCall> attempts) implements FileMessage {

    public static final int MAX_DETAIL_LENGTH = 500;

    public FileFailed {
        attempts = List.copyOf(attempts);
        if (detail.length() > MAX_DETAIL_LENGTH) {
            detail = detail.substring(0, MAX_DETAIL_LENGTH);
        }
    }

    /** A failure of which nobody says what was asked before it. */
    public FileFailed(FileTask task, FailureCode code, Stage stage, String detail) {
        this(task, code, stage, detail, List.of());
    }
}
