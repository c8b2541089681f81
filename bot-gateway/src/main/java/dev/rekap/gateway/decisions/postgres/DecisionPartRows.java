package dev.rekap.gateway.decisions.postgres;

import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.gateway.channel.ChatFile;
import dev.rekap.gateway.decisions.OpenQuestion;
import dev.rekap.gateway.decisions.SentPart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables {@code decision_part} and {@code decision_question}. */
record DecisionPartRows(JdbcClient jdbc) {

    List<SentPart> parts(DecisionId decision) {
        return jdbc.sql("SELECT * FROM gateway.decision_part WHERE decision = :decision ORDER BY position")
                .param("decision", decision.value())
                .query((row, _) -> part(row))
                .list();
    }

    void add(SentPart part) {
        ChatFile file = part.file();
        jdbc.sql("""
                        INSERT INTO gateway.decision_part (decision, position, message, kind, file, unique_id, name, mime, size, caption)
                        VALUES (:decision, :position, :message, :kind, :file, :unique, :name, :mime, :size, :caption)
                        """)
                .param("decision", part.decision().value())
                .param("position", part.position())
                .param("message", part.message())
                .param("kind", file.kind().name())
                .param("file", file.file())
                .param("unique", file.unique())
                .param("name", PostgresChatDecisions.storable(file.name()))
                .param("mime", PostgresChatDecisions.storable(file.mime()))
                .param("size", file.size())
                .param("caption", PostgresChatDecisions.storable(file.caption()))
                .update();
    }

    void caption(DecisionId decision, long message, String caption) {
        jdbc.sql(
                        "UPDATE gateway.decision_part SET caption = :caption WHERE decision = :decision AND message = :message")
                .param("decision", decision.value())
                .param("message", message)
                .param("caption", PostgresChatDecisions.storable(caption))
                .update();
    }

    void ask(OpenQuestion question) {
        jdbc.sql("""
                        INSERT INTO gateway.decision_question (decision, action, field, chat, text, asked_at, answer)
                        SELECT id, :action, :field, chat, :text, :askedAt, :answer FROM gateway.decision WHERE id = :decision
                        ON CONFLICT (decision, action, field) DO UPDATE
                        SET text = excluded.text, asked_at = excluded.asked_at, answer = excluded.answer
                        """)
                .param("decision", question.decision().value())
                .param("action", question.action())
                .param("field", question.field())
                .param("text", question.text())
                .param("askedAt", PostgresChatDecisions.column(question.askedAt()))
                .param("answer", PostgresChatDecisions.storable(question.answer()))
                .update();
    }

    Optional<OpenQuestion> question(DecisionId decision, int action, String field) {
        return jdbc.sql("SELECT * FROM gateway.decision_question"
                        + " WHERE decision = :decision AND action = :action AND field = :field")
                .param("decision", decision.value())
                .param("action", action)
                .param("field", field)
                .query((row, _) -> question(row))
                .optional();
    }

    Optional<OpenQuestion> questionOf(long chat, String text) {
        return jdbc.sql("SELECT * FROM gateway.decision_question WHERE chat = :chat AND text = :text"
                        + " ORDER BY asked_at DESC LIMIT 1")
                .param("chat", chat)
                .param("text", PostgresChatDecisions.storable(text))
                .query((row, _) -> question(row))
                .optional();
    }

    Optional<OpenQuestion> newestQuestion(long chat, Instant since) {
        return jdbc.sql("SELECT * FROM gateway.decision_question WHERE chat = :chat AND asked_at > :since"
                        + " AND answer IS NULL ORDER BY asked_at DESC LIMIT 1")
                .param("chat", chat)
                .param("since", PostgresChatDecisions.column(since))
                .query((row, _) -> question(row))
                .optional();
    }

    void forget(OpenQuestion question) {
        jdbc.sql("DELETE FROM gateway.decision_question"
                        + " WHERE decision = :decision AND action = :action AND field = :field")
                .param("decision", question.decision().value())
                .param("action", question.action())
                .param("field", question.field())
                .update();
    }

    private static SentPart part(ResultSet row) throws SQLException {
        return new SentPart(
                new DecisionId(row.getObject("decision", UUID.class)),
                row.getInt("position"),
                row.getLong("message"),
                new ChatFile(
                        ChatFile.Kind.valueOf(row.getString("kind")),
                        row.getString("file"),
                        row.getString("unique_id"),
                        row.getString("name"),
                        row.getString("mime"),
                        row.getLong("size"),
                        null,
                        row.getString("caption")));
    }

    private static OpenQuestion question(ResultSet row) throws SQLException {
        return new OpenQuestion(
                new DecisionId(row.getObject("decision", UUID.class)),
                row.getInt("action"),
                row.getString("field"),
                row.getString("text"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("answer"));
    }
}
