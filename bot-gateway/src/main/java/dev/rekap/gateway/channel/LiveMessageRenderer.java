package dev.rekap.gateway.channel;

import java.util.Optional;
import java.util.UUID;

/** Renders live messages: the one message of a subject that is edited whenever the subject changes. */
@FunctionalInterface
public interface LiveMessageRenderer {

    /** The newest state; none if the subject is not known any more, and nothing is to be shown. */
    Optional<OutgoingMessage> render(UUID subject);
}
