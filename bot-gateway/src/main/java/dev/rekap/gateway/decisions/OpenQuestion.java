package dev.rekap.gateway.decisions;

import dev.rekap.contracts.decisions.DecisionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A field that a user was asked for, and is to reply.
 *
 * @param action number of the action
 * @param field name of the field
 * @param text of the question, by which a reply to it is known
 * @param answer on its way to decision-service; none before
 */
public record OpenQuestion(
        DecisionId decision,
        int action,
        String field,
        String text,
        Instant askedAt,
        @Nullable String answer) {

    /** With an answer; none to have it asked again. */
    public OpenQuestion answered(@Nullable String words) {
        return new OpenQuestion(decision, action, field, text, askedAt, words);
    }
}
