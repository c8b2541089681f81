package dev.rekap.report.postgres;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.retention.ForgottenUsers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Table {@code forgotten_user}, and the names in the table {@code spending} and its totals. */
public final class PostgresForgottenUsers implements ForgottenUsers {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public PostgresForgottenUsers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void add(Forgotten forgotten) {
        jdbc.sql("""
                INSERT INTO report.forgotten_user (user_id, forgotten_on, forgotten_at, due_at)
                VALUES (:user, :day, :at, :at) ON CONFLICT (user_id) DO UPDATE SET
                    forgotten_on = excluded.forgotten_on, forgotten_at = excluded.forgotten_at, due_at = excluded.due_at
                """)
                .param("user", forgotten.user().value())
                .param("day", forgotten.day())
                .param("at", forgotten.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Forgotten> claim(Instant now, Instant until) {
        return jdbc.sql("""
                UPDATE report.forgotten_user SET due_at = :until WHERE user_id = (
                    SELECT user_id FROM report.forgotten_user WHERE due_at <= :now
                    ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING user_id, forgotten_on, forgotten_at
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Forgotten(
                        new UserId(row.getString("user_id")),
                        row.getObject("forgotten_on", LocalDate.class),
                        row.getTimestamp("forgotten_at").toInstant()))
                .optional();
    }

    @Override
    public List<ReportId> reports(Forgotten forgotten, int most) {
        return jdbc.sql("""
                SELECT id FROM report.report r WHERE user_id = :user AND (created_at <= :at OR sealed_at <= :at
                    OR EXISTS (SELECT FROM report.file WHERE report_id = r.id AND stored_at <= :at))
                LIMIT :most
                """)
                .param("user", forgotten.user().value())
                .param("at", forgotten.at().atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> new ReportId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public void postpone(Forgotten forgotten, Instant due) {
        jdbc.sql("UPDATE report.forgotten_user SET due_at = :due WHERE user_id = :user AND forgotten_at = :at")
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("user", forgotten.user().value())
                .param("at", forgotten.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void remove(Forgotten forgotten, LocalDate day) {
        transaction.executeWithoutResult(_ -> {
            for (String statement : List.of(
                    "UPDATE report.spending SET user_id = NULL WHERE user_id = :user AND day < :day",
                    "DELETE FROM report.daily_user_spending WHERE user_id = :user AND day < :day",
                    "DELETE FROM report.vocabulary_cleared WHERE user_id = :user",
                    "DELETE FROM report.user_blobs WHERE user_id = :user",
                    // The id alone is what keeps a late fact from recreating the report.
                    "UPDATE report.deleted_report SET user_id = 'forgotten' WHERE user_id = :user")) {
                jdbc.sql(statement)
                        .param("user", forgotten.user().value())
                        .param("day", day)
                        .update();
            }
            jdbc.sql("DELETE FROM report.forgotten_user WHERE user_id = :user AND forgotten_at = :at")
                    .param("user", forgotten.user().value())
                    .param("at", forgotten.at().atOffset(ZoneOffset.UTC))
                    .update();
        });
    }

    @Override
    public int forgetSpending(LocalDate day, int most) {
        for (String table : List.of("daily_user_spending", "daily_spending")) {
            jdbc.sql("DELETE FROM report." + table + " WHERE day < :day")
                    .param("day", day)
                    .update();
        }
        return jdbc.sql("""
                DELETE FROM report.spending WHERE ctid = ANY(ARRAY(
                    SELECT ctid FROM report.spending WHERE day < :day ORDER BY day LIMIT :most))
                """).param("day", day).param("most", most).update();
    }
}
