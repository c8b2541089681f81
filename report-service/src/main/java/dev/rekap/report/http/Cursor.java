package dev.rekap.report.http;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.http.ProblemException;
import dev.rekap.report.ReportSummary;
import dev.rekap.report.port.ReportSummaries.Position;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** A place in a list as text that callers hand back unread. */
final class Cursor {

    private static final int ID_LENGTH = 36;

    /** Between these the database can tell times; a report is of neither. */
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private Cursor() {}

    static String after(ReportSummary report) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((report.id() + report.createdAt().toString()).getBytes(StandardCharsets.UTF_8));
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
                throw new IllegalArgumentException("no report was created then");
            }
            return new Position(createdAt, ReportId.parse(text.substring(0, ID_LENGTH)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException _) {
            throw new ProblemException(StandardProblem.MALFORMED_REQUEST, "cursor");
        }
    }
}
