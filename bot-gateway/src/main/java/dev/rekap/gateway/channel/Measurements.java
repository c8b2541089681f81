package dev.rekap.gateway.channel;

import java.time.Duration;

/** Counts what happens in chats. */
public interface Measurements {

    /** A command of this bot was given; any other counts as {@code unknown}. */
    void command(String name);

    /** What became of a recording: {@code accepted}, {@code rejected}, {@code failed}, or why it was not taken. */
    void file(String outcome);

    /** A recording was brought, or the attempt ended. */
    void transfer(Duration took, String outcome);

    /** Somebody was turned away. */
    void refusal(String reason);
}
