package dev.rekap.report.step;

import dev.rekap.contracts.UserId;
import dev.rekap.report.retention.UserBlobDates;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps the dates in memory. */
final class MemoryUserBlobDates implements UserBlobDates {

    private final Map<UserId, Instant> due = new HashMap<>();
    private final Map<UserId, Instant> until = new HashMap<>();

    @Override
    public void add(UserId user, Instant at) {
        due.merge(user, at, (one, other) -> one.isBefore(other) ? one : other);
        until.merge(user, at, (one, other) -> one.isAfter(other) ? one : other);
    }

    @Override
    public Optional<UserId> claim(Instant now, Instant claimed) {
        Optional<UserId> user = due.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .findFirst();
        user.ifPresent(name -> due.put(name, claimed));
        return user;
    }

    @Override
    public void checked(UserId user, Optional<Instant> next, Instant now) {
        Instant last = until.getOrDefault(user, Instant.MIN);
        if (next.isEmpty() && !last.isAfter(now)) {
            due.remove(user);
            until.remove(user);
        } else {
            due.put(user, next.orElse(last));
        }
    }
}
