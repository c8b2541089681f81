package dev.rekap.gateway.channel.users;

import dev.rekap.gateway.orders.postgres.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables {@code person} and {@code allowance}. */
public final class PostgresPersons implements Persons {

    private final JdbcClient jdbc;
    private final Clock clock;

    public PostgresPersons(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Person find(long id) {
        return jdbc.sql("SELECT * FROM gateway.person WHERE id = :id")
                .param("id", id)
                .query((row, _) -> {
                    String language = row.getString("language");
                    return new Person(
                            id,
                            language == null ? null : Locale.of(language),
                            row.getString("columns"),
                            row.getBoolean("invited"));
                })
                .optional()
                .orElseGet(() -> Person.unknown(id));
    }

    @Override
    public void save(Person person) {
        Locale language = person.language();
        jdbc.sql("""
                INSERT INTO gateway.person (id, language, columns, invited) VALUES (:id, :language, :columns, :invited)
                ON CONFLICT (id) DO UPDATE SET language = :language, columns = :columns, invited = :invited
                """)
                .param("id", person.id())
                .param("language", language == null ? null : language.getLanguage())
                .param("columns", person.columns())
                .param("invited", person.invited())
                .update();
    }

    @Override
    public boolean take(long person, String kind, int most, Duration window) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        INSERT INTO gateway.allowance AS a (person, kind, since, used) VALUES (:person, :kind, :now, 1)
                        ON CONFLICT (person, kind) DO UPDATE SET
                            since = CASE WHEN a.since <= :over THEN :now ELSE a.since END,
                            used = CASE WHEN a.since <= :over THEN 1 ELSE a.used + 1 END
                        WHERE a.since <= :over OR a.used < :most
                        """)
                        .param("person", person)
                        .param("kind", kind)
                        .param("now", Times.column(now))
                        .param("over", Times.column(now.minus(window)))
                        .param("most", most)
                        .update()
                == 1;
    }

    @Override
    public void forget(long id) {
        jdbc.sql("DELETE FROM gateway.report WHERE person = :id")
                .param("id", id)
                .update();
        jdbc.sql("DELETE FROM gateway.person WHERE id = :id").param("id", id).update();
    }
}
