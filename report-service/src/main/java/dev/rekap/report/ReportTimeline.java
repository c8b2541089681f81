package dev.rekap.report;

import dev.rekap.contracts.orders.ReportStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of a report and the times of its transitions.
 *
 * @param status its state
 * @param version from 1; a retry, late rows and whatever a person puts right count it up
 * @param createdAt when this service received its first fact
 * @param sealedAt when its set of files was fixed; none while it is collecting
 * @param workingSince when the work on this version began, by this service's clock; none while it is collecting
 * @param deadline when what is missing counts as failed; none unless it is processing
 * @param finishedAt when this version ended; none before
 * @param announced whether nothing is to be announced by itself: the end was, and of what a person put right since it is not
 * @param announcedVersion the latest version that was announced; 0 if none was, or by a version of this service that did not note it
 */
public record ReportTimeline(
        ReportStatus status,
        int version,
        Instant createdAt,
        @Nullable Instant sealedAt,
        @Nullable Instant workingSince,
        @Nullable Instant deadline,
        @Nullable Instant finishedAt,
        boolean announced,
        int announcedVersion) {

    static ReportTimeline opened(int version, Instant now) {
        return new ReportTimeline(ReportStatus.COLLECTING, version, now, null, null, null, null, false, 0);
    }

    ReportTimeline sealed(Instant at, Instant now, Instant newDeadline) {
        return new ReportTimeline(
                move(ReportStatus.PROCESSING), version, createdAt, at, now, newDeadline, null, false, announcedVersion);
    }

    ReportTimeline ended(ReportStatus how, Instant now) {
        return new ReportTimeline(
                move(how), version, createdAt, sealedAt, workingSince, null, now, false, announcedVersion);
    }

    ReportTimeline retried(Instant now, Instant newDeadline) {
        return new ReportTimeline(
                move(ReportStatus.PROCESSING),
                version + 1,
                createdAt,
                sealedAt,
                now,
                newDeadline,
                null,
                false,
                announcedVersion);
    }

    /** Moves the deadline: it counts from the last result. */
    ReportTimeline extended(Instant newDeadline) {
        return deadline == null
                ? this
                : new ReportTimeline(
                        status, version, createdAt, sealedAt, workingSince, newDeadline, null, false, announcedVersion);
    }

    /** The next version, in which a person put something right: it ended as the one before did, and is not announced by itself. */
    ReportTimeline putRight() {
        return new ReportTimeline(
                status,
                version + 1,
                createdAt,
                sealedAt,
                workingSince,
                deadline,
                finishedAt,
                announced,
                announcedVersion);
    }

    ReportTimeline markAnnounced() {
        return new ReportTimeline(
                status, version, createdAt, sealedAt, workingSince, deadline, finishedAt, true, version);
    }

    /** Whether this version was announced. */
    public boolean isVersionAnnounced() {
        return announcedVersion == version;
    }

    private ReportStatus move(ReportStatus to) {
        return ReportTransitions.move(status, to);
    }
}
