package dev.rekap.decision.http;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.decision.Decision;
import dev.rekap.decision.port.DecisionStore.Position;
import dev.rekap.http.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** A place in a list as text that callers hand back unread. */
final class ListPosition {

    private static final int ID_LENGTH = 36;

    /** Between these the database can tell times; a decision is of neither. */
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private ListPosition() {}

    static String after(Decision decision) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((decision.id() + decision.createdAt().toString()).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #after} wrote.
     *
     * @throws ProblemException {@link StandardProblem#MALFORMED_REQUEST} if it is anything else
     */
    static Position parse(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            Instant createdAt = Instant.parse(text.substring(ID_LENGTH));
            if (createdAt.isBefore(EARLIEST) || createdAt.isAfter(LATEST)) {
                throw new IllegalArgumentException("no decision was created then");
            }
            return new Position(createdAt, DecisionId.parse(text.substring(0, ID_LENGTH)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException _) {
            throw new ProblemException(StandardProblem.MALFORMED_REQUEST, "cursor");
        }
    }
}
