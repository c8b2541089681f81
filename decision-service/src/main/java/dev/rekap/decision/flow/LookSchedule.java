package dev.rekap.decision.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When an unknown outcome is looked up: after 1, 5 and 30 minutes, then every hour for a day. */
final class LookSchedule {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LAST = Duration.ofHours(24);

    private LookSchedule() {}

    /**
     * The next look.
     *
     * @param since when the outcome became unknown
     * @return after {@code now}; none once it was looked up for a day
     */
    static Optional<Instant> next(Instant since, Instant now) {
        Duration look = Duration.ofMinutes(1);
        while (!since.plus(look).isAfter(now) && look.compareTo(LAST) <= 0) {
            look = after(look);
        }
        return look.compareTo(LAST) <= 0 ? Optional.of(since.plus(look)) : Optional.empty();
    }

    private static Duration after(Duration look) {
        return switch ((int) look.toMinutes()) {
            case 1 -> Duration.ofMinutes(5);
            case 5 -> Duration.ofMinutes(30);
            default -> look.plus(HOUR);
        };
    }
}
