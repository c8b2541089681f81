package dev.rekap.gateway.channel.updates;

import dev.rekap.gateway.channel.leader.LeaderElection.LeaderTask;
import dev.rekap.gateway.channel.telegram.BotApi;
import dev.rekap.gateway.channel.telegram.LongPolls;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls Telegram while this replica leads. */
public final class UpdatePolling implements LeaderTask {

    private static final Logger LOG = LoggerFactory.getLogger(UpdatePolling.class);

    /** Longer than the broker's confirm of an update that is being stored. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BotApi api;
    private final UpdateSink sink;
    private final PollMonitor watch;
    private @Nullable LongPolls polls;
    private @Nullable Thread thread;

    public UpdatePolling(BotApi api, UpdateSink sink, PollMonitor watch) {
        this.api = api;
        this.sink = sink;
        this.watch = watch;
    }

    @Override
    public synchronized void begin() {
        if (thread == null) {
            LongPolls begun = api.longPolls();
            watch.begin();
            polls = begun;
            thread = Thread.ofVirtual()
                    .name("polling")
                    .start(() -> new PollLoop(begun::removeWebhook, begun::next, sink, watch, Thread::sleep).run());
        }
    }

    /** Cuts a running poll off; the next leader polls again what is not kept. */
    @Override
    public synchronized void end() {
        if (thread != null && polls != null) {
            // Interrupted first, so that the loop takes the poll that is cut off for its end.
            thread.interrupt();
            polls.close();
            joined(thread);
            thread = null;
            polls = null;
            watch.end();
        }
    }

    private static void joined(Thread polling) {
        try {
            if (!polling.join(PATIENCE)) {
                LOG.warn("Polling has not ended after {}", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
