package dev.rekap.report.lifecycle;

import dev.rekap.bus.Backlog;
import dev.rekap.bus.PublishException;
import dev.rekap.bus.Publisher;
import dev.rekap.contracts.orders.OrderMessages;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.Report;
import dev.rekap.report.port.Background;
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
 * <p>It is best effort: it never blocks, and what cannot be published is replaced by the next state. Nothing is published while many
 * messages wait to be delivered to chats, for example because bot-gateway is away: what it would find is old. Each replica keeps its own
 * pauses.
 */
public final class PublishProgress {

    /** Between two messages on one report. */
    public static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(PublishProgress.class);

    /** So many waiting messages are of a receiver that is away, or far behind. */
    private static final long MOST_WAITING = 100;

    private final Publisher publisher;
    private final Backlog backlog;
    private final Background background;
    /** Reports within their pause. */
    private final Map<ReportId, Pause> pauses = new ConcurrentHashMap<>();

    public PublishProgress(Publisher publisher, Backlog backlog, Background background) {
        this.publisher = publisher;
        this.backlog = backlog;
        this.background = background;
    }

    /**
     * The time after a state was published.
     *
     * @param held the newest state since then; none if there was none
     */
    private record Pause(@Nullable State held) {

        static final Pause EMPTY = new Pause(null);
    }

    /**
     * A state that was reached.
     *
     * @param publishing publishes it in the trace in which it was reached
     */
    private record State(Report report, Runnable publishing) {

        /** Within a version files only end. */
        boolean isBehind(State other) {
            return report.version() < other.report.version()
                    || (report.version() == other.report.version() && ended() < other.ended());
        }

        private int ended() {
            return report.done() + report.failed();
        }
    }

    /** A report that has not ended came to this state, or may have. */
    public void reached(Report report) {
        if (report.settings().replyTo() == null) {
            return;
        }
        State state = new State(report, background.traced("report progress", () -> publish(report)));
        pauses.compute(report.id(), (id, pause) -> {
            if (pause == null) {
                return begin(id, state);
            }
            return pause.held() != null && state.isBehind(pause.held()) ? pause : new Pause(state);
        });
    }

    /** A report ended: what is held back of it is of no use any more. */
    public void ended(ReportId id) {
        pauses.computeIfPresent(id, (_, _) -> Pause.EMPTY);
    }

    private Pause begin(ReportId id, State state) {
        background.run(state.publishing(), Duration.ZERO);
        background.run(() -> end(id), PAUSE);
        return Pause.EMPTY;
    }

    private void end(ReportId id) {
        pauses.computeIfPresent(id, (_, pause) -> pause.held() == null ? null : begin(id, pause.held()));
    }

    private void publish(Report report) {
        if (backlog.waiting(OrderMessages.REPORT_PROGRESS) >= MOST_WAITING) {
            LOG.debug("Progress of report {} was not published: too much waits", report.id());
            return;
        }
        try {
            publisher.publish(ReportMessages.progress(report));
        } catch (PublishException e) {
            LOG.debug("Progress of report {} was not published: {}", report.id(), e.getMessage());
        }
    }
}
