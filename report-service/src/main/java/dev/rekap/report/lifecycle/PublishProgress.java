package dev.rekap.report.lifecycle;

import dev.rekap.bus.PublishException;
import dev.rekap.bus.Publisher;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.Report;
import dev.rekap.telemetry.Traces;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes how far reports are, at most once in {@link #PAUSE} for each, and only for those whose user waits in a chat. The first
 * state is published at once, and of those within the pause the latest at its end.
 *
 * <p>It is best effort: it never blocks, and what cannot be published is replaced by the next state. Each replica keeps its own pauses.
 */
public final class PublishProgress {

    /** Between two messages on one report. */
    public static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(PublishProgress.class);

    private final Publisher publisher;
    private final Traces traces;
    private final Later later;
    /** Reports within their pause. */
    private final Map<ReportId, Pause> pauses = new ConcurrentHashMap<>();

    /** Runs a task after a while, on another thread. */
    @FunctionalInterface
    public interface Later {
        void run(Runnable task, Duration delay);
    }

    /**
     * The time after a state was published.
     *
     * @param held the newest state since then; none if there was none
     * @param trace in which it was reached
     */
    private record Pause(@Nullable Report held, @Nullable String trace) {

        static final Pause EMPTY = new Pause(null, null);

        Pause with(Report report, @Nullable String where) {
            return held != null && isBehind(report, held) ? this : new Pause(report, where);
        }

        /** Within a version files only end. */
        private static boolean isBehind(Report report, Report other) {
            return report.version() < other.version()
                    || (report.version() == other.version()
                            && report.done() + report.failed() < other.done() + other.failed());
        }
    }

    public PublishProgress(Publisher publisher, Traces traces, Later later) {
        this.publisher = publisher;
        this.traces = traces;
        this.later = later;
    }

    /** A report that has not ended came to this state, or may have. */
    public void reached(Report report) {
        if (report.settings().replyTo() == null) {
            return;
        }
        @Nullable String trace = traces.current();
        pauses.compute(report.id(), (id, pause) -> {
            if (pause != null) {
                return pause.with(report, trace);
            }
            begin(id, report, trace);
            return Pause.EMPTY;
        });
    }

    /** A report ended: what is held back of it is of no use any more. */
    public void ended(ReportId id) {
        pauses.computeIfPresent(id, (_, _) -> Pause.EMPTY);
    }

    private void begin(ReportId id, Report report, @Nullable String trace) {
        later.run(() -> publish(report, trace), Duration.ZERO);
        later.run(() -> end(id), PAUSE);
    }

    private void end(ReportId id) {
        pauses.computeIfPresent(id, (_, pause) -> {
            if (pause.held() == null) {
                return null;
            }
            begin(id, pause.held(), pause.trace());
            return Pause.EMPTY;
        });
    }

    private void publish(Report report, @Nullable String trace) {
        traces.continueTrace(trace, "report progress", () -> {
            try {
                publisher.publish(ReportMessages.progress(report));
            } catch (PublishException e) {
                LOG.debug("Progress of report {} was not published: {}", report.id(), e.getMessage());
            }
            return null;
        });
    }
}
