package dev.rekap.ingest;

import dev.rekap.contracts.ProblemCode;
import java.io.IOException;
import java.nio.file.Path;

/** Recognises the content of a file by its bytes; its name does not matter. */
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
         * @param code why it cannot be taken
         */
        record Unfit(ProblemCode code) implements Finding {}
    }
}
