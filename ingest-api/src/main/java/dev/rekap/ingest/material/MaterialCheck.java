package dev.rekap.ingest.material;

import dev.rekap.contracts.ProblemCode;
import dev.rekap.contracts.decisions.PartKind;
import dev.rekap.ingest.IncomingFile;
import java.io.IOException;

/** Tells what a file is by its content. */
@FunctionalInterface
public interface MaterialCheck {

    /** Reads as much of the file as it needs. */
    PartFinding check(IncomingFile file) throws IOException;

    /** What a file is. */
    sealed interface PartFinding {

        /**
         * Something that a decision may be made of.
         *
         * @param contentType such as {@code image/jpeg}
         */
        record Fit(PartKind kind, String contentType) implements PartFinding {}

        /**
         * Something else.
         *
         * @param code why it cannot be taken
         */
        record Refused(ProblemCode code) implements PartFinding {}
    }
}
