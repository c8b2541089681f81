package dev.rekap.report.postgres;

import dev.rekap.contracts.UserId;
import dev.rekap.report.retention.UserBlobDates;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code user_blobs}. A claim moves the date. */
public final class PostgresUserBlobDates implements UserBlobDates {

    private final JdbcClient jdbc;

    public PostgresUserBlobDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(UserId user, Instant due) {
        jdbc.sql("""
                INSERT INTO report.user_blobs AS known (user_id, due_at, until_at) VALUES (:user, :due, :due)
                ON CONFLICT (user_id) DO UPDATE SET
                    due_at = least(known.due_at, excluded.due_at), until_at = greatest(known.until_at, excluded.until_at)
                """)
                .param("user", user.value())
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<UserId> claim(Instant now, Instant until) {
        return jdbc.sql("""
                UPDATE report.user_blobs SET due_at = :until WHERE user_id = (
                    SELECT user_id FROM report.user_blobs WHERE due_at <= :now
                    ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING user_id
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new UserId(row.getString("user_id")))
                .optional();
    }

    @Override
    public void checked(UserId user, Optional<Instant> next, Instant now) {
        if (next.isPresent()) {
            jdbc.sql("UPDATE report.user_blobs SET due_at = :next WHERE user_id = :user")
                    .param("next", next.get().atOffset(ZoneOffset.UTC))
                    .param("user", user.value())
                    .update();
            return;
        }
        // What was noted meanwhile is not after this time only if it was seen to be too old, or gone.
        int removed = jdbc.sql("DELETE FROM report.user_blobs WHERE user_id = :user AND until_at <= :now")
                .param("user", user.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (removed == 0) {
            jdbc.sql("UPDATE report.user_blobs SET due_at = until_at WHERE user_id = :user")
                    .param("user", user.value())
                    .update();
        }
    }
}
