package dev.rekap.action.postgres;

import dev.rekap.action.ledger.LedgerRow;
import dev.rekap.action.ledger.LedgerRows;
import dev.rekap.contracts.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code ledger}. */
public final class PostgresLedger implements LedgerRows {

    private static final String COLUMNS = "SELECT id, key, day, note, amount FROM action.ledger ";

    private final JdbcClient jdbc;

    public PostgresLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<LedgerRow> find(String key) {
        return jdbc.sql(COLUMNS + "WHERE key = :key")
                .param("key", key)
                .query((row, _) -> row(row))
                .optional();
    }

    @Override
    public LedgerRow write(UserId owner, LedgerRow row, Instant now) {
        jdbc.sql("""
                        INSERT INTO action.ledger (key, user_id, day, note, amount, written_at)
                        VALUES (:key, :owner, :day, :note, :amount, :now) ON CONFLICT (key) DO NOTHING
                        """)
                .param("key", row.key())
                .param("owner", owner.value())
                .param("day", row.day())
                .param("note", StorableText.of(row.note()))
                .param("amount", row.amount())
                .param("now", PostgresJournal.at(now))
                .update();
        return find(row.key()).orElseThrow(() -> new IllegalStateException("row deleted while it was written"));
    }

    @Override
    public void delete(String key) {
        jdbc.sql("DELETE FROM action.ledger WHERE key = :key").param("key", key).update();
    }

    @Override
    public List<LedgerRow> page(UserId owner, long before, int limit) {
        return jdbc.sql(COLUMNS + "WHERE user_id = :owner AND id < :before ORDER BY id DESC LIMIT :limit")
                .param("owner", owner.value())
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    @Override
    public void deleteAll(UserId owner) {
        jdbc.sql("DELETE FROM action.ledger WHERE user_id = :owner")
                .param("owner", owner.value())
                .update();
    }

    private static LedgerRow row(ResultSet row) throws SQLException {
        return new LedgerRow(
                row.getLong("id"),
                row.getString("key"),
                row.getObject("day", LocalDate.class),
                row.getString("note"),
                row.getBigDecimal("amount"));
    }
}
