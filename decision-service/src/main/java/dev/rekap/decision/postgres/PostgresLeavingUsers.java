package dev.rekap.decision.postgres;

import dev.rekap.contracts.UserId;
import dev.rekap.decision.Decision;
import dev.rekap.decision.retention.LeavingUsers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Table {@code forgotten_user}, and the names in policies and spending. */
public final class PostgresLeavingUsers implements LeavingUsers {

    private final JdbcClient jdbc;
    private final DecisionJson json = new DecisionJson();
    private final TransactionTemplate transaction;

    public PostgresLeavingUsers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void add(Leaving leaving) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("""
                    INSERT INTO decision.forgotten_user (user_id, forgotten_at, due_at) VALUES (:user, :at, :at)
                    ON CONFLICT (user_id) DO UPDATE SET forgotten_at = excluded.forgotten_at, due_at = excluded.due_at
                    """)
                    .param("user", leaving.user().value())
                    .param("at", leaving.at().atOffset(ZoneOffset.UTC))
                    .update();
            jdbc.sql("DELETE FROM decision.policy WHERE user_id = :user")
                    .param("user", leaving.user().value())
                    .update();
        });
    }

    @Override
    public Optional<Leaving> claim(Instant now, Instant until) {
        return jdbc.sql("""
                UPDATE decision.forgotten_user SET due_at = :until WHERE user_id = (
                    SELECT user_id FROM decision.forgotten_user WHERE due_at <= :now
                    ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING user_id, forgotten_at
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Leaving(
                        new UserId(row.getString("user_id")),
                        row.getTimestamp("forgotten_at").toInstant()))
                .optional();
    }

    @Override
    public List<Decision> decisions(Leaving leaving) {
        return jdbc.sql("SELECT content FROM decision.decision WHERE user_id = :user AND created_at <= :at")
                .param("user", leaving.user().value())
                .param("at", leaving.at().atOffset(ZoneOffset.UTC))
                .query((row, _) -> json.decision(row.getString("content")))
                .list();
    }

    @Override
    public void postpone(Leaving leaving, Instant due) {
        jdbc.sql("UPDATE decision.forgotten_user SET due_at = :due WHERE user_id = :user AND forgotten_at = :at")
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("user", leaving.user().value())
                .param("at", leaving.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void remove(Leaving leaving, LocalDate day) {
        transaction.executeWithoutResult(_ -> {
            for (String statement : List.of(
                    "UPDATE decision.spending SET user_id = NULL WHERE user_id = :user AND day < :day",
                    "DELETE FROM decision.daily_user_spending WHERE user_id = :user AND day < :day")) {
                jdbc.sql(statement)
                        .param("user", leaving.user().value())
                        .param("day", day)
                        .update();
            }
            jdbc.sql("DELETE FROM decision.forgotten_user WHERE user_id = :user AND forgotten_at = :at")
                    .param("user", leaving.user().value())
                    .param("at", leaving.at().atOffset(ZoneOffset.UTC))
                    .update();
        });
    }
}
