package dev.rekap.gateway.channel.postgres;

/** Follows a group that became a supergroup and has another id since. */
@FunctionalInterface
public interface GroupMigration {

    /** Changes the chat of everything that is stored about the group. Repeats change nothing. */
    void migrate(long from, long to);
}
