package dev.rekap.gateway.orders;

import dev.rekap.contracts.orders.OrderLimits;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.gateway.channel.Recipient;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A report of one user in one chat.
 *
 * @param owner who opened it and whose it is, and where it was opened and is delivered
 * @param columns as {@link dev.rekap.contracts.orders.Columns#format()} writes them; none for the usual ones
 * @param endedAt when the newest version was delivered, or the report cancelled
 * @param version that is being worked on, from 1
 * @param progress of that version
 * @param delivered the newest version that was put out for delivery; 0 for none
 * @param surplus recordings that came when it was full
 * @param twice recordings that were sent again
 * @param result of the version delivered
 */
public record ChatReport(
        ReportId id,
        Recipient owner,
        @Nullable String columns,
        ReportState state,
        Instant openedAt,
        @Nullable Instant endedAt,
        int version,
        Progress progress,
        int delivered,
        int surplus,
        int twice,
        Result result) {

    /** Recordings that a report takes. */
    public static final int MAX_FILES = OrderLimits.MAX_FILES;

    /**
     * How far the pipeline is.
     *
     * @param done recordings that became rows
     * @param failed recordings that did not
     */
    public record Progress(int done, int failed) {

        public static final Progress NONE = new Progress(0, 0);

        /** Within a version counts only grow, so what is less is older. */
        public boolean isNewerThan(Progress other) {
            return done + failed > other.done + other.failed;
        }
    }

    /**
     * What came out.
     *
     * @param status how it ended; none before
     * @param rows in the table
     * @param audioSeconds heard in all recordings; 0 if nobody measured it
     */
    public record Result(@Nullable ReportStatus status, int rows, double audioSeconds) {

        public static final Result NONE = new Result(null, 0, 0);
    }

    public long chat() {
        return owner.chat();
    }

    public long user() {
        return owner.user();
    }

    public Locale locale() {
        return owner.locale();
    }

    /** A report that was opened just now. */
    public static ChatReport opened(ReportId id, Recipient owner, @Nullable String columns, Instant at) {
        return new ChatReport(id, owner, columns, ReportState.OPEN, at, null, 1, Progress.NONE, 0, 0, 0, Result.NONE);
    }

    /**
     * The report in another state.
     *
     * @throws IllegalStateException if that cannot follow
     */
    public ChatReport become(ReportState next, Instant at) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("a report that is " + state + " cannot become " + next);
        }
        return with(next, next.isUnfinished() ? null : at, version, progress, delivered, surplus, twice, result);
    }

    /** At work on a version, as far as it is. */
    public ChatReport at(int newVersion, Progress newProgress) {
        return with(state, endedAt, newVersion, newProgress, delivered, surplus, twice, result);
    }

    /** Whether the pipeline is done with so many recordings, so that a result is a matter of moments once it is sealed. */
    public boolean isWorkedOff(long files) {
        return progress.done() + progress.failed() >= files;
    }

    /** With this version put out for delivery. */
    public ChatReport delivered(int newVersion, Result newResult) {
        return with(state, endedAt, newVersion, progress, newVersion, surplus, twice, newResult);
    }

    public ChatReport withOneTooMany() {
        return with(state, endedAt, version, progress, delivered, surplus + 1, twice, result);
    }

    public ChatReport withOneAgain() {
        return with(state, endedAt, version, progress, delivered, surplus, twice + 1, result);
    }

    private ChatReport with(
            ReportState newState,
            @Nullable Instant newEnd,
            int newVersion,
            Progress newProgress,
            int newDelivered,
            int newSurplus,
            int newTwice,
            Result newResult) {
        return new ChatReport(
                id,
                owner,
                columns,
                newState,
                openedAt,
                newEnd,
                newVersion,
                newProgress,
                newDelivered,
                newSurplus,
                newTwice,
                newResult);
    }
}
