package dev.rekap.simulator.telegram;

import java.time.Clock;

/** Where counting begins, so that a restarted simulator does not give what it gave before. */
final class InitialIds {
    private static final long TENTH = 100;
    private static final long MOST = 2_000_000_000L;

    private InitialIds() {}

    /** Ten a second since 1970, within what fits 32 bits: libraries for bots hold ids of updates and messages in an int. */
    static long start(Clock clock) {
        return 1 + clock.millis() / TENTH % MOST;
    }
}
