package dev.rekap.report.postgres;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.review.StoredRow;
import dev.rekap.report.vocabulary.DeliveredRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
                SELECT r.id, r.settings, w.number, w.file_id, w.fields, w.reviews
                FROM report.report r CROSS JOIN LATERAL (
                    SELECT coalesce(number, 0) AS number, file_id, position, fields, reviews, removed
                    FROM report.record WHERE report_id = r.id
                    UNION ALL
                    SELECT number, NULL, number, '{"fields": []}'::jsonb, reviews, removed
                    FROM report.added_record WHERE report_id = r.id) w
                WHERE r.user_id = :user AND r.status IN ('COMPLETED', 'PARTIALLY_COMPLETED', 'FAILED') AND NOT w.removed
                    AND r.finished_at > coalesce(
                        (SELECT cleared_at FROM report.vocabulary_cleared WHERE user_id = :user), '-infinity')
                ORDER BY r.created_at DESC, r.id, w.file_id, w.position LIMIT :most
                """)
                .param("user", user.value())
                .param("most", most)
                .query((row, _) -> delivered(row))
                .list();
    }

    private Delivered delivered(ResultSet row) throws SQLException {
        Columns columns = json.settings(row.getString("settings")).columns();
        @Nullable UUID file = row.getObject("file_id", UUID.class);
        StoredRow stored = new StoredRow(
                row.getInt("number"),
                file == null ? null : new FileId(file),
                json.row(row.getString("fields")),
                json.reviews(row.getString("reviews")),
                false);
        return new Delivered(new ReportId(row.getObject("id", UUID.class)), columns, stored.values(columns.list()));
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
