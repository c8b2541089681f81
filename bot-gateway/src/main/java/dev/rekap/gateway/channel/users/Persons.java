package dev.rekap.gateway.channel.users;

import java.time.Duration;

/** Remembers persons. Every call belongs to the caller's transaction. */
public interface Persons {

    /** The person, or {@link Person#unknown} one. */
    Person find(long id);

    void save(Person person);

    /**
     * Takes one of what a person may have in a while.
     *
     * @param kind of what, up to 60 characters
     * @param most in one window
     * @param window that begins with the first one taken
     * @return whether there was one left
     */
    boolean take(long person, String kind, int most, Duration window);

    /** Forgets the person and all reports; what limits them stays until its window ends. */
    void forget(long id);
}
