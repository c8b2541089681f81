package dev.rekap.gateway.channel.jobs;

import dev.rekap.gateway.channel.UnavailableException;

/** Deletes what a product stores of users. */
@FunctionalInterface
public interface UserErasure {

    /**
     * Deletes everything of a user, elsewhere and here. Repeats change nothing.
     *
     * @param user Telegram's id
     * @throws UnavailableException if it cannot be done now; some of it may be deleted
     */
    void erase(long user);
}
