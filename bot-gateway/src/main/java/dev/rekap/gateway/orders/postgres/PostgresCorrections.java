package dev.rekap.gateway.orders.postgres;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.Recipient;
import dev.rekap.gateway.orders.CorrectionId;
import dev.rekap.gateway.orders.correction.Correction;
import dev.rekap.gateway.orders.correction.Correction.Panel;
import dev.rekap.gateway.orders.correction.Correction.Question;
import dev.rekap.gateway.orders.correction.CorrectionStep;
import dev.rekap.gateway.orders.correction.CorrectionStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Stores corrections; what they show is JSON. They go with their reports. */
public record PostgresCorrections(JdbcClient jdbc) implements CorrectionStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public Optional<Correction> of(ReportId report, long chat, long user) {
        return jdbc.sql("SELECT * FROM gateway.correction WHERE report = :report AND chat = :chat AND person = :person"
                        + " FOR UPDATE")
                .param("report", report.value())
                .param("chat", chat)
                .param("person", user)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public Optional<Correction> lock(CorrectionId id) {
        return one("SELECT * FROM gateway.correction WHERE id = :id FOR UPDATE", id);
    }

    @Override
    public Optional<Correction> find(CorrectionId id) {
        return one("SELECT * FROM gateway.correction WHERE id = :id", id);
    }

    @Override
    public Optional<Correction> asking(long chat, long user) {
        return jdbc.sql("SELECT * FROM gateway.correction WHERE chat = :chat AND person = :person"
                        + " AND question IS NOT NULL ORDER BY asked_at DESC LIMIT 1 FOR UPDATE")
                .param("chat", chat)
                .param("person", user)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public void save(Correction correction) {
        Recipient to = correction.to();
        @Nullable Question question = correction.question();
        jdbc.sql("""
                        INSERT INTO gateway.correction (id, report, chat, topic, person, locale, revision, step, panel, question,
                            asked_at, message)
                        SELECT :id, r.id, :chat, :topic, :person, :locale, :revision, :step, :panel, :question, :askedAt,
                            :message FROM gateway.report r WHERE r.id = :report
                        ON CONFLICT (id) DO UPDATE SET topic = :topic, locale = :locale, revision = :revision, step = :step,
                            panel = :panel, question = :question, asked_at = :askedAt, message = :message
                        """)
                .param("id", correction.id().value())
                .param("report", correction.report().value())
                .param("chat", to.chat())
                .param("topic", to.topic())
                .param("person", to.user())
                .param("locale", to.locale().getLanguage())
                .param("revision", correction.revision())
                .param("step", json(correction.step()))
                .param("panel", json(correction.panel()))
                .param("question", question == null ? null : json(question))
                .param("askedAt", Times.column(question == null ? null : question.askedAt()))
                .param("message", correction.message())
                .update();
    }

    private Optional<Correction> one(String sql, CorrectionId id) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .query((row, _) -> read(row))
                .optional();
    }

    /** PostgreSQL has no character 0 in its texts. */
    private static String json(Object value) {
        return JSON.writeValueAsString(value).replace("\\u0000", " ");
    }

    private static Correction read(ResultSet row) throws SQLException {
        @Nullable String question = row.getString("question");
        return new Correction(
                new CorrectionId(row.getObject("id", UUID.class)),
                new ReportId(row.getObject("report", UUID.class)),
                new Recipient(
                        row.getLong("chat"),
                        row.getLong("topic"),
                        row.getLong("person"),
                        Locale.of(row.getString("locale"))),
                row.getInt("revision"),
                JSON.readValue(row.getString("step"), CorrectionStep.class),
                JSON.readValue(row.getString("panel"), Panel.class),
                question == null ? null : JSON.readValue(question, Question.class),
                row.getLong("message"));
    }
}
