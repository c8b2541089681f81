package dev.rekap.gateway.channel.postgres;

import dev.rekap.gateway.channel.ChatUser;
import dev.rekap.gateway.channel.ChatUsers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables {@code user} and {@code allowance}. */
public record PostgresChatUsers(JdbcClient jdbc, Clock clock) implements ChatUsers {

    @Override
    public ChatUser find(long id) {
        return jdbc.sql("SELECT * FROM gateway.person WHERE id = :id")
                .param("id", id)
                .query((row, _) -> {
                    String language = row.getString("language");
                    return new ChatUser(
                            id,
                            language == null ? null : Locale.of(language),
                            row.getString("columns"),
                            row.getBoolean("invited"));
                })
                .optional()
                .orElseGet(() -> ChatUser.unknown(id));
    }

    @Override
    public void save(ChatUser user) {
        Locale language = user.language();
        jdbc.sql("""
                INSERT INTO gateway.person (id, language, columns, invited) VALUES (:id, :language, :columns, :invited)
                ON CONFLICT (id) DO UPDATE SET language = :language, columns = :columns, invited = :invited
                """)
                .param("id", user.id())
                .param("language", language == null ? null : language.getLanguage())
                .param("columns", user.columns())
                .param("invited", user.invited())
                .update();
    }

    @Override
    public boolean take(long user, String kind, int most, Duration window) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        INSERT INTO gateway.allowance AS a (person, kind, since, used) VALUES (:person, :kind, :now, 1)
                        ON CONFLICT (person, kind) DO UPDATE SET
                            since = CASE WHEN a.since <= :over THEN :now ELSE a.since END,
                            used = CASE WHEN a.since <= :over THEN 1 ELSE a.used + 1 END
                        WHERE a.since <= :over OR a.used < :most
                        """)
                        .param("person", user)
                        .param("kind", kind)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("over", now.minus(window).atOffset(ZoneOffset.UTC))
                        .param("most", most)
                        .update()
                == 1;
    }

    /** Deletes allowances that are older than any window. */
    public void deleteOld(Instant now) {
        jdbc.sql("DELETE FROM gateway.allowance WHERE since < :limit")
                .param("limit", now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void forget(long id) {
        jdbc.sql("DELETE FROM gateway.person WHERE id = :id").param("id", id).update();
    }
}
