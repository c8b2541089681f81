package dev.rekap.ingest;

import dev.rekap.contracts.ProblemCode;
import java.io.IOException;
import java.nio.file.Path;

/** Tells by its bytes whether a file can hold sound; its name does not matter. */
@FunctionalInterface
public interface AudioCheck {

    /** Reads as much of the file as it needs. */
    Finding check(Path file) throws IOException;

    /** What a file holds. */
    sealed interface Finding {

        /**
         * What may be a recording.
         *
         * @param contentType such as {@code audio/ogg}
         */
        record Audio(String contentType) implements Finding {}

        /**
         * Something else.
         *
         * @param code why it cannot be taken
         */
        record Unfit(ProblemCode code) implements Finding {}
    }
}
