package dev.rekap.gateway.channel.outbox;

import dev.rekap.gateway.channel.leader.LeaderElection.LeaderTask;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is pending, as fast as the limits allow, while this replica leads. What is pending is in the database, so nothing
 * is lost when another replica leads.
 */
public final class Sender implements LeaderTask {

    private static final Duration STANDSTILL = Duration.ofSeconds(30);

    private final SendRate rate;
    private final SendTasks tasks;
    private final Duration patience;
    private final LongSupplier clock;
    private volatile @Nullable SendLoop loop;

    /**
     * A sender that sends nothing before {@link #begin()}.
     *
     * @param patience for the calls in flight at {@link #end()}
     */
    public Sender(SendRate rate, SendTasks tasks, Duration patience) {
        this(rate, tasks, patience, System::nanoTime);
    }

    /** With a clock of nanoseconds that only goes forward. */
    Sender(SendRate rate, SendTasks tasks, Duration patience, LongSupplier clock) {
        this.clock = clock;
        this.rate = rate;
        this.tasks = tasks;
        this.patience = patience;
    }

    /** Starts to send, after a pause, because the last calls of the leader before are not known. */
    @Override
    public void begin() {
        long now = clock.getAsLong();
        SendRateLimiter limits = new SendRateLimiter(rate);
        limits.holdAll(rate.chatInterval(), now);
        tasks.rows()
                .groupCalls()
                .forEach(call -> limits.remember(call.chat(), now - call.age().toNanos()));
        SendLoop begun = new SendLoop(limits, tasks, clock);
        loop = begun;
        Thread.ofPlatform().name("outbox").daemon().start(begun::run);
    }

    /** Whether this replica does not send, or decides what to send next at least every half minute. */
    public boolean isAlive() {
        SendLoop current = loop;
        return current == null || clock.getAsLong() - current.lastTurn() < STANDSTILL.toNanos();
    }

    /** PostgreSQL notifies that something is pending. */
    public void notified(String payload) {
        SendLoop current = loop;
        if (current != null) {
            OutboxNotification.of(payload).ifPresent(current::notified);
        }
    }

    /** Stops when the calls in flight are answered. */
    @Override
    public void end() {
        SendLoop current = loop;
        loop = null;
        if (current != null) {
            current.stop(patience);
        }
    }

    /**
     * How fast Telegram lets a bot talk; see "My bot is hitting limits" in Telegram's FAQ for bots.
     *
     * @param chatInterval between the answer to a call for a chat and the next call for it
     * @param groupPerMinute calls for a group within any minute
     * @param perSecond calls within any second, for all chats
     */
    public record SendRate(Duration chatInterval, int groupPerMinute, int perSecond) {

        public static final SendRate DEFAULT = new SendRate(Duration.ofSeconds(1), 20, 30);
    }
}
