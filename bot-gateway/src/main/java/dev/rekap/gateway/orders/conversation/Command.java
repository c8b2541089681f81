package dev.rekap.gateway.orders.conversation;

/** What a command does. */
@FunctionalInterface
interface Command {

    /**
     * Runs it.
     *
     * @param argument what stands behind it, stripped; may be empty
     */
    void run(Turn turn, String argument);
}
