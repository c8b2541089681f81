package dev.rekap.gateway.orders;

import java.util.EnumSet;
import java.util.Set;

/** State of a report as its chat knows it. What the pipeline says of it is {@link dev.rekap.contracts.orders.ReportStatus}. */
public enum ReportState {
    /** Recordings may be sent. */
    OPEN,
    /** The user said "that was all"; recordings may still be on their way to ingest-api. */
    SEALING,
    /** Sealed, or tried again: the pipeline works. */
    PROCESSING,
    /** Delivered. */
    DONE,
    /** Cancelled by the user. */
    CANCELLED,
    /** Never sealed. */
    EXPIRED,
    /** Sealed without a single recording that was taken. */
    EMPTY;

    /** Whether something is still to come of it. */
    public boolean isUnfinished() {
        return switch (this) {
            case OPEN, SEALING, PROCESSING -> true;
            case DONE, CANCELLED, EXPIRED, EMPTY -> false;
        };
    }

    /** The transitions, in one place. */
    public boolean mayBecome(ReportState next) {
        return successors().contains(next);
    }

    private Set<ReportState> successors() {
        return switch (this) {
            // Another way than the bot may have sealed or ended it, so what the pipeline says counts in every state.
            case OPEN -> EnumSet.of(SEALING, DONE, CANCELLED, EXPIRED);
            case SEALING -> EnumSet.of(PROCESSING, DONE, CANCELLED, EXPIRED, EMPTY);
            case PROCESSING -> EnumSet.of(DONE, CANCELLED, EXPIRED);
            case DONE -> EnumSet.of(PROCESSING);
            case CANCELLED, EXPIRED, EMPTY -> EnumSet.noneOf(ReportState.class);
        };
    }
}
