package dev.rekap.gateway.channel.outbox;

import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.postgres.GroupMigration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Moves outgoing messages and live messages with their group, and what a product has of it.
 *
 * @param product whose migration belongs to the same transaction
 */
public record OutboxMigration(UnitOfWork unit, JdbcClient jdbc, GroupMigration product) implements GroupMigration {

    @Override
    public void migrate(long from, long to) {
        unit.run(() -> {
            // Reports before what is said of them: in this order everybody locks.
            product.migrate(from, to);
            new OutboxRows(jdbc).move(from, to);
        });
    }
}
