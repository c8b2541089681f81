package dev.rekap.gateway.channel.updates;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rekap.gateway.channel.telegram.LongPolls;
import dev.rekap.gateway.channel.telegram.LongPolls.RawUpdate;
import dev.rekap.gateway.channel.telegram.PollBackOff;
import dev.rekap.gateway.channel.telegram.TelegramException;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls for updates and keeps each, until its thread is interrupted. The offset moves on when the updates are durable, however
 * long that takes, and always to the last id of an answer, also if that is lower than the one before: "If there are no new
 * updates for at least a week, then identifier of the next update will be chosen randomly instead of sequentially" (Bot API,
 * Update). Whether an update was handled before is for the handling to find out, not for its id.
 */
final class PollLoop {

    private static final Logger LOG = LoggerFactory.getLogger(PollLoop.class);
    private static final Duration CONFLICT_PAUSE = Duration.ofSeconds(5);
    private static final Duration UNAUTHORIZED_PAUSE = Duration.ofSeconds(30);

    /** An answer without updates that comes sooner is not the end of a long poll. */
    private static final Duration TOO_SOON = LongPolls.WAIT.dividedBy(2);

    private static final IntervalFunction STORE_BACK_OFF =
            IntervalFunction.ofExponentialBackoff(Duration.ofMillis(100), 2, Duration.ofSeconds(5));

    /** Waits. */
    @FunctionalInterface
    interface Sleeper {
        void sleep(Duration pause) throws InterruptedException;
    }

    private final BooleanSupplier removeWebhook;
    private final IntFunction<List<RawUpdate>> poll;
    private final UpdateSink sink;
    private final PollMonitor watch;
    private final Sleeper sleeper;
    private final PollBackOff pauses = new PollBackOff();
    private int offset;

    /**
     * A loop that polls from {@link #run} on.
     *
     * @param removeWebhook as {@link LongPolls#removeWebhook}
     * @param poll as {@link LongPolls#next}
     */
    PollLoop(
            BooleanSupplier removeWebhook,
            IntFunction<List<RawUpdate>> poll,
            UpdateSink sink,
            PollMonitor watch,
            Sleeper sleeper) {
        this.removeWebhook = removeWebhook;
        this.poll = poll;
        this.sink = sink;
        this.watch = watch;
        this.sleeper = sleeper;
    }

    void run() {
        try {
            boolean ready = false;
            while (!Thread.interrupted()) {
                try {
                    if (!ready) {
                        makeReady();
                        ready = true;
                    }
                    pollOnce();
                } catch (TelegramException e) {
                    refused(e);
                } catch (RuntimeException e) {
                    LOG.error("Polling of Telegram failed, will be retried", e);
                    sleeper.sleep(pauses.next(Duration.ZERO));
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("Polling ended");
        }
    }

    private void makeReady() {
        if (removeWebhook.getAsBoolean()) {
            LOG.warn("Webhook of this bot removed, because this gateway polls");
        }
        LOG.info("Polling Telegram for updates");
    }

    private void pollOnce() throws InterruptedException {
        long began = System.nanoTime();
        List<RawUpdate> updates = poll.apply(offset);
        watch.returned(updates.size());
        for (RawUpdate update : updates) {
            keep(update.json().getBytes(UTF_8));
        }
        int next = updates.isEmpty() ? offset : updates.getLast().id() + 1;
        boolean isNew = next > offset;
        watch.kept(updates.size(), isNew);
        offset = next;
        if (isNew || (updates.isEmpty() && System.nanoTime() - began >= TOO_SOON.toNanos())) {
            pauses.reset();
        } else {
            // Ids that start anew, or an answer that repeats itself: never without a pause.
            sleeper.sleep(pauses.next(Duration.ZERO));
        }
    }

    private void keep(byte[] raw) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                sink.keep(raw);
                return;
            } catch (RuntimeException e) {
                LOG.warn("Update not stored ({}); Telegram keeps it meanwhile", e.getMessage());
            }
            sleeper.sleep(Duration.ofMillis(STORE_BACK_OFF.apply(attempt)));
        }
    }

    private void refused(TelegramException refusal) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("the poll was cut off");
        }
        watch.refused(refusal);
        sleeper.sleep(pauses.next(
                switch (refusal.kind()) {
                    case CONFLICT -> CONFLICT_PAUSE;
                    case UNAUTHORIZED -> UNAUTHORIZED_PAUSE;
                    default -> refusal.retryAfter();
                }));
    }
}
