package dev.rekap.report.postgres;

import dev.rekap.contracts.UserId;
import dev.rekap.report.retention.ForgottenUsers;
import java.time.LocalDate;
import java.util.List;
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
    public void add(UserId user, LocalDate day) {
        jdbc.sql("""
                INSERT INTO report.forgotten_user (user_id, forgotten_on) VALUES (:user, :day)
                ON CONFLICT (user_id) DO UPDATE SET forgotten_on = excluded.forgotten_on
                """).param("user", user.value()).param("day", day).update();
    }

    @Override
    public List<UserId> before(LocalDate day) {
        return jdbc.sql("SELECT user_id FROM report.forgotten_user WHERE forgotten_on < :day")
                .param("day", day)
                .query((row, _) -> new UserId(row.getString("user_id")))
                .list();
    }

    @Override
    public void forget(UserId user, LocalDate day) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("UPDATE report.spending SET user_id = NULL WHERE user_id = :user AND day < :day")
                    .param("user", user.value())
                    .param("day", day)
                    .update();
            jdbc.sql("DELETE FROM report.daily_user_spending WHERE user_id = :user AND day < :day")
                    .param("user", user.value())
                    .param("day", day)
                    .update();
            jdbc.sql("DELETE FROM report.vocabulary_cleared WHERE user_id = :user")
                    .param("user", user.value())
                    .update();
            jdbc.sql("DELETE FROM report.forgotten_user WHERE user_id = :user AND forgotten_on < :day")
                    .param("user", user.value())
                    .param("day", day)
                    .update();
        });
    }

    @Override
    public void forgetSpending(LocalDate day) {
        for (String table : List.of("spending", "daily_user_spending", "daily_spending")) {
            jdbc.sql("DELETE FROM report." + table + " WHERE day < :day")
                    .param("day", day)
                    .update();
        }
    }
}
