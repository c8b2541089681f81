package dev.rekap.report;

import dev.rekap.contracts.orders.ReportStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a report stands in time.
 *
 * @param status its state
 * @param version from 1; a retry counts it up
 * @param createdAt when this service first heard of it
 * @param sealedAt when its set of files was fixed; none while it is collecting
 * @param workingSince when the work on this version began, by this service's clock; none while it is collecting
 * @param deadline when what is missing counts as failed; none unless it is processing
 * @param finishedAt when this version ended; none before
 * @param announced whether the end of this version was told to the others
 */
public record Life(
        ReportStatus status,
        int version,
        Instant createdAt,
        @Nullable Instant sealedAt,
        @Nullable Instant workingSince,
        @Nullable Instant deadline,
        @Nullable Instant finishedAt,
        boolean announced) {

    static Life opened(int version, Instant now) {
        return new Life(ReportStatus.COLLECTING, version, now, null, null, null, null, false);
    }

    Life sealed(Instant at, Instant now, Instant newDeadline) {
        return new Life(move(ReportStatus.PROCESSING), version, createdAt, at, now, newDeadline, null, false);
    }

    Life ended(ReportStatus how, Instant now) {
        return new Life(move(how), version, createdAt, sealedAt, workingSince, null, now, false);
    }

    Life retried(Instant now, Instant newDeadline) {
        return new Life(move(ReportStatus.PROCESSING), version + 1, createdAt, sealedAt, now, newDeadline, null, false);
    }

    /** A report that moves is not late: the deadline counts from the last result. */
    Life extended(Instant newDeadline) {
        return deadline == null
                ? this
                : new Life(status, version, createdAt, sealedAt, workingSince, newDeadline, null, false);
    }

    Life told() {
        return new Life(status, version, createdAt, sealedAt, workingSince, deadline, finishedAt, true);
    }

    private ReportStatus move(ReportStatus to) {
        return ReportTransitions.move(status, to);
    }
}
