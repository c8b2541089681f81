package dev.rekap.action.postgres;

import dev.rekap.action.ActionJournal;
import dev.rekap.action.JournalEntry;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.ActionVerb;
import dev.rekap.contracts.decisions.Receipt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code journal}. */
public final class PostgresJournal implements ActionJournal {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    public PostgresJournal(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<JournalEntry> entry(String key, ActionVerb verb) {
        return jdbc.sql("SELECT begun_at, note, result, receipt FROM action.journal WHERE key = :key AND verb = :verb")
                .param("key", key)
                .param("verb", verb.name())
                .query((row, _) -> entry(row))
                .optional();
    }

    private JournalEntry entry(ResultSet row) throws SQLException {
        String result = row.getString("result");
        String receipt = row.getString("receipt");
        return new JournalEntry(
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getString("note"),
                result == null ? null : JournalEntry.Result.valueOf(result),
                receipt == null ? null : json.readValue(receipt, Receipt.class));
    }

    @Override
    public void begin(String key, ActionVerb verb, UserId user, Instant now, String note) {
        jdbc.sql("""
                        INSERT INTO action.journal AS old (key, verb, user_id, begun_at, note)
                        VALUES (:key, :verb, :user, :now, :note)
                        ON CONFLICT (key, verb) DO UPDATE SET begun_at = :now, result = NULL, ended_at = NULL, receipt = NULL,
                            note = CASE WHEN old.result IS NULL OR old.result = 'BROKEN_OFF' THEN old.note ELSE :note END
                        """)
                .param("key", key)
                .param("verb", verb.name())
                .param("user", user.value())
                .param("now", at(now))
                .param("note", note)
                .update();
    }

    @Override
    public void end(String key, ActionVerb verb, Instant now, JournalEntry.Result result, @Nullable Receipt receipt) {
        jdbc.sql("""
                        UPDATE action.journal SET result = :result, ended_at = :now, receipt = :receipt
                        WHERE key = :key AND verb = :verb
                        """)
                .param("key", key)
                .param("verb", verb.name())
                .param("now", at(now))
                .param("result", result.name())
                .param("receipt", receipt == null ? null : StorableText.of(json.writeValueAsString(receipt)))
                .update();
    }

    @Override
    public int forgetBefore(Instant moment) {
        return jdbc.sql("DELETE FROM action.journal WHERE begun_at < :moment")
                .param("moment", at(moment))
                .update();
    }

    @Override
    public void forget(UserId user) {
        jdbc.sql("DELETE FROM action.journal WHERE user_id = :user")
                .param("user", user.value())
                .update();
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
