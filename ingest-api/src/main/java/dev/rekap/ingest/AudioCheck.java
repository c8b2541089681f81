package dev.rekap.ingest;

import java.io.IOException;
import java.nio.file.Path;

/** Looks into a file and says what it holds, whatever its name promises. */
@FunctionalInterface
public interface AudioCheck {

    /** Reads as much of the file as it needs. */
    Finding check(Path file) throws IOException;

    /** What a file holds. */
    sealed interface Finding {

        /**
         * A recording that can be taken.
         *
         * @param contentType such as {@code audio/ogg}
         */
        record Audio(String contentType) implements Finding {}

        /**
         * Something else, or a recording that is not whole.
         *
         * @param refusal why it cannot be taken
         */
        record Unfit(Refusal refusal) implements Finding {}
    }
}
