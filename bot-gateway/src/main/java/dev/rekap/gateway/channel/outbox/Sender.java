package dev.rekap.gateway.channel.outbox;

import dev.rekap.gateway.channel.leader.Duty;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Says what waits, as fast as the limits allow, while that is this replica's duty. What waits is in the database; here is only
 * known where to look, so nothing has to be remembered when the duty passes on.
 */
public final class Sender implements Duty {

    private final Pace pace;
    private final Works works;
    private final Duration patience;
    private final LongSupplier clock = System::nanoTime;
    private volatile @Nullable Turn turn;

    /**
     * Makes a sender; it is silent until {@link #begin()}.
     *
     * @param patience for the calls in flight at {@link #end()}
     */
    public Sender(Pace pace, Works works, Duration patience) {
        this.pace = pace;
        this.works = works;
        this.patience = patience;
    }

    /** Takes the duty up. What the one before did is not known, so nothing is said for as long as that could matter. */
    @Override
    public void begin() {
        long now = clock.getAsLong();
        Limits limits = new Limits(pace);
        limits.holdAll(pace.chatInterval(), now);
        works.rows()
                .groupCalls()
                .forEach(call -> limits.remember(call.chat(), now - call.age().toNanos()));
        Turn begun = new Turn(limits, works, clock);
        turn = begun;
        Thread.ofPlatform().name("outbox").daemon().start(begun::run);
    }

    /** Something waits, says PostgreSQL. */
    public void hear(String payload) {
        Turn current = turn;
        if (current != null) {
            Signal.of(payload).ifPresent(current::hear);
        }
    }

    /** Lays the duty down when the calls in flight are answered. */
    @Override
    public void end() {
        Turn current = turn;
        turn = null;
        if (current != null) {
            current.stop(patience);
        }
    }
}
