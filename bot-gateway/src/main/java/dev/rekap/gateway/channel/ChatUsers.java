package dev.rekap.gateway.channel;

import java.time.Duration;

/** Stores users. Every call belongs to the caller's transaction. */
public interface ChatUsers {

    /** The user, or {@link ChatUser#unknown} one. */
    ChatUser find(long id);

    void save(ChatUser user);

    /**
     * Takes one of what a user may have in a while.
     *
     * @param kind of what, up to 60 characters
     * @param most in one window
     * @param window that begins with the first one taken
     * @return whether there was one left
     */
    boolean take(long user, String kind, int most, Duration window);

    /** Forgets the user; allowances stay until their window ends. */
    void forget(long id);
}
