package dev.rekap.report.http;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.http.ProblemException;
import dev.rekap.report.ReportSummary;
import dev.rekap.report.port.ReportSummaries;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends the progress of reports to those who watch. Each stream looks into the database once a second, so that it does not
 * matter which replica does the work; the number of streams is bounded.
 */
public final class ProgressStreams implements ApplicationListener<ContextClosedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressStreams.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    /** Then the watcher connects again: a watcher that is gone unnoticed does not hold its place for ever. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final ReportSummaries summaries;
    private final Duration heartbeat;
    private final Semaphore places;
    private final CountDownLatch stopping = new CountDownLatch(1);

    public ProgressStreams(ReportSummaries summaries, int places, Duration heartbeat) {
        this.summaries = summaries;
        this.places = new Semaphore(places);
        this.heartbeat = heartbeat;
    }

    /**
     * Starts a stream.
     *
     * @throws ProblemException {@link StandardProblem#BUSY} if there are too many
     */
    SseEmitter open(ReportId id) {
        if (!places.tryAcquire()) {
            throw new ProblemException(StandardProblem.BUSY);
        }
        SseEmitter emitter = new SseEmitter(0L);
        Thread.ofVirtual().name("events-" + id).start(() -> {
            try {
                watch(id, emitter);
                emitter.complete();
            } catch (IOException | IllegalStateException e) {
                LOG.debug("Client closed the progress stream of report {}", id, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.warn("Progress stream of report {} failed, the client may reconnect", id, e);
                emitter.complete();
            } finally {
                places.release();
            }
        });
        return emitter;
    }

    private void watch(ReportId id, SseEmitter emitter) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        long lastSent = System.nanoTime();
        @Nullable ReportSummary last = null;
        do {
            Optional<ReportSummary> found = summaries.find(id);
            if (found.isEmpty()) {
                return;
            }
            ReportSummary now = found.get();
            if (!now.equals(last)) {
                emitter.send(SseEmitter.event().name("progress").data(SummaryView.of(now), MediaType.APPLICATION_JSON));
                last = now;
                lastSent = System.nanoTime();
            } else if (System.nanoTime() - lastSent > heartbeat.toNanos()) {
                emitter.send(SseEmitter.event().comment("still here"));
                lastSent = System.nanoTime();
            }
            if (now.status().isTerminal()) {
                return;
            }
        } while (System.nanoTime() < end && !stopping.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Streams end at once when the service stops; the others it has are finished in peace. */
    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        stopping.countDown();
    }
}
