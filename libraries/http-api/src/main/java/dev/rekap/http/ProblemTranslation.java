package dev.rekap.http;

import java.util.Optional;

/** A bean of this type says which problem an exception of the service's own world is. */
@FunctionalInterface
public interface ProblemTranslation {

    /** The problem, or none if this exception is not known here. */
    Optional<ProblemException> translate(Throwable exception);
}
