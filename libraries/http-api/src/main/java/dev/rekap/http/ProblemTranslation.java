package dev.rekap.http;

import java.util.Optional;

/** Maps exceptions of a service to problems; declared as a bean. */
@FunctionalInterface
public interface ProblemTranslation {

    /** The problem, or none if this exception is not known here. */
    Optional<ProblemException> translate(Throwable exception);
}
