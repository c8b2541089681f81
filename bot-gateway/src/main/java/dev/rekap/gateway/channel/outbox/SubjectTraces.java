package dev.rekap.gateway.channel.outbox;

import java.util.Optional;
import java.util.UUID;

/** Finds the trace that messages about a subject continue. */
@FunctionalInterface
public interface SubjectTraces {

    /** The trace parent (W3C Trace Context) that the subject was opened in; none if it was not traced, or is not known. */
    Optional<String> traceOf(UUID subject);
}
