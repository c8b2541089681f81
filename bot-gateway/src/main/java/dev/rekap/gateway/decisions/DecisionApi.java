package dev.rekap.gateway.decisions;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.gateway.channel.UnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The API of decision-service. Every call throws {@link UnavailableException} if it cannot answer now. Repeats change nothing. */
public interface DecisionApi {

    /**
     * Answers a question, or changes a field.
     *
     * @param version of the decision that the answer is for
     * @param value empty to empty the field
     * @param by who answers
     * @param locale of the words of a refusal
     */
    Optional<Problem> answer(
            DecisionId decision, int version, int action, String field, String value, UserId by, Locale locale);

    /**
     * Approves exactly these fields.
     *
     * @param hash of the fields
     * @param by who did
     */
    Optional<Problem> approve(DecisionId decision, int version, String hash, UserId by);

    Optional<Problem> reject(DecisionId decision, int version, UserId by);

    Optional<Problem> undo(DecisionId decision, UserId by);

    /** The newest decisions of a user first. */
    List<PastDecision> history(UserId user, int most);

    /** Deletes all that is stored of a user. */
    void forget(UserId user);

    /**
     * Why it was not done.
     *
     * @param code stable
     * @param detail for users; may be empty
     */
    record Problem(String code, String detail) {}

    /**
     * A decision in a list.
     *
     * @param kind of its first action; none if there is none
     * @param name of what it is about; none if that is not known
     */
    record PastDecision(
            DecisionId id,
            DecisionState state,
            @Nullable String kind,
            @Nullable String name,
            @Nullable Instant at) {}
}
