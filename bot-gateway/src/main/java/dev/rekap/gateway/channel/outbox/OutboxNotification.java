package dev.rekap.gateway.channel.outbox;

import java.util.Arrays;
import java.util.Optional;

/**
 * Notifies the sender that something waits to be sent.
 *
 * @param chat where; 0 for answers to presses
 */
public record OutboxNotification(Kind kind, long chat) {

    /** The channel that PostgreSQL passes it on by. */
    public static final String CHANNEL = "rekap_outbox";

    /** What waits. */
    enum Kind {
        ANSWER,
        MESSAGE,
        COUNTER_NEW,
        COUNTER_EDIT,
        HINT,
        BUTTONS
    }

    String payload() {
        return kind + " " + chat;
    }

    /** None if it is not one of ours. */
    static Optional<OutboxNotification> of(String payload) {
        int space = payload.indexOf(' ');
        try {
            return Arrays.stream(Kind.values())
                    .filter(kind -> space > 0 && kind.name().equals(payload.substring(0, space)))
                    .map(kind -> new OutboxNotification(kind, Long.parseLong(payload.substring(space + 1))))
                    .findFirst();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
