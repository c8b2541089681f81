package dev.rekap.report.postgres;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.vocabulary.DeliveredRows;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Rows of ended reports, and the table {@code vocabulary_cleared}. */
public final class PostgresDeliveredRows implements DeliveredRows {

    private final JdbcClient jdbc;
    private final StoredJson json;

    public PostgresDeliveredRows(JdbcClient jdbc, JsonMapper mapper) {
        this.jdbc = jdbc;
        this.json = new StoredJson(mapper);
    }

    @Override
    public List<Delivered> latest(UserId user, int most) {
        return jdbc.sql("""
                SELECT r.id, r.settings, w.fields FROM report.report r JOIN report.record w ON w.report_id = r.id
                WHERE r.user_id = :user AND r.status IN ('COMPLETED', 'PARTIALLY_COMPLETED')
                    AND r.finished_at > coalesce(
                        (SELECT cleared_at FROM report.vocabulary_cleared WHERE user_id = :user), '-infinity')
                ORDER BY r.created_at DESC, r.id, w.file_id, w.position LIMIT :most
                """)
                .param("user", user.value())
                .param("most", most)
                .query((row, _) -> new Delivered(
                        new ReportId(row.getObject("id", UUID.class)),
                        json.settings(row.getString("settings")).columns(),
                        json.row(row.getString("fields"))))
                .list();
    }

    @Override
    public Optional<Instant> clearedAt(UserId user) {
        return jdbc.sql("SELECT cleared_at FROM report.vocabulary_cleared WHERE user_id = :user")
                .param("user", user.value())
                .query((row, _) -> row.getTimestamp("cleared_at").toInstant())
                .optional();
    }

    @Override
    public void clear(UserId user, Instant now) {
        jdbc.sql("""
                INSERT INTO report.vocabulary_cleared (user_id, cleared_at) VALUES (:user, :now)
                ON CONFLICT (user_id) DO UPDATE SET cleared_at = greatest(vocabulary_cleared.cleared_at, excluded.cleared_at)
                """)
                .param("user", user.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
