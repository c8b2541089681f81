package dev.rekap.gateway.channel.outbox;

import dev.rekap.gateway.channel.DocumentReference;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.OutgoingMessage.Button;
import dev.rekap.gateway.channel.Recipient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the outbox as the sender reads and deletes them. */
record OutboxRows(JdbcClient jdbc) {

    private static final double MILLIS = 1_000;

    private static final String DUE = "(retry_at IS NULL OR retry_at <= now())";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String MESSAGES = "kind IN ('TEXT', 'DOCUMENT')";

    private static final TypeReference<List<List<Button>>> ROWS = new TypeReference<>() {};

    /**
     * A message to send.
     *
     * @param message that it answers, or whose buttons go
     * @param document to send; none for a text
     * @param traceparent where the trace was left that it is said in; none if there is none
     * @param failures attempts that failed
     * @param age since it was stored
     * @param awaitedSince of a result, when it was known to be ready; none of anything else
     */
    record Row(
            long id,
            Recipient to,
            OutgoingMessage outgoing,
            @Nullable Long message,
            @Nullable DocumentReference document,
            @Nullable String traceparent,
            int failures,
            Duration age,
            @Nullable Instant awaitedSince) {}

    /** An answer to a press; a stale one comes too late for Telegram. */
    record PressAnswer(String callback, String text, boolean isStale) {}

    /** A call for a group, so long ago. */
    record GroupCall(long chat, Duration age) {}

    /** The chat's next text or document; one that is to be tried later lets the others pass. */
    Optional<Row> firstMessage(long chat) {
        return first(chat, MESSAGES + " AND NOT hint AND " + DUE);
    }

    Optional<Row> firstHint(long chat) {
        return first(chat, MESSAGES + " AND hint");
    }

    /** The chat's next message whose buttons are to go, or the next sign that the bot is at work, which has no message. */
    Optional<Row> firstButtons(long chat) {
        return first(chat, "kind IN ('BUTTONS', 'TYPING')");
    }

    private Optional<Row> first(long chat, String condition) {
        return jdbc.sql(
                        "SELECT *, extract(epoch FROM now() - created_at)::float8 AS age FROM gateway.outbox WHERE chat = :chat AND "
                                + condition + " ORDER BY id LIMIT 1")
                .param("chat", chat)
                .query((row, _) -> read(row))
                .optional();
    }

    boolean isWaiting(long id) {
        return jdbc.sql("SELECT 1 FROM gateway.outbox WHERE id = :id")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void delete(long id) {
        jdbc.sql("DELETE FROM gateway.outbox WHERE id = :id").param("id", id).update();
    }

    /** It is tried again after this pause. */
    void postpone(long id, Duration pause) {
        jdbc.sql("UPDATE gateway.outbox SET failures = failures + 1,"
                        + " retry_at = now() + make_interval(secs => :seconds) WHERE id = :id")
                .param("id", id)
                .param("seconds", pause.toMillis() / MILLIS)
                .update();
    }

    /** A text takes the place of a document that cannot be sent. */
    void sayInstead(long id, String text) {
        jdbc.sql("UPDATE gateway.outbox SET kind = 'TEXT', text = :text, buttons = '[]', report = NULL, version = NULL,"
                        + " format = NULL, file_name = NULL, awaited_since = NULL, retry_at = NULL WHERE id = :id")
                .param("id", id)
                .param("text", text)
                .update();
    }

    /** A text is to be sent elsewhere, with these words. */
    void redirect(long id, Recipient to, String text) {
        jdbc.sql("UPDATE gateway.outbox SET chat = :chat, topic = :topic, message = NULL, text = :text WHERE id = :id")
                .param("id", id)
                .param("chat", to.chat())
                .param("topic", to.topic())
                .param("text", text)
                .update();
    }

    /** Nothing can be said there any more; returns how much was waiting. */
    int deleteAll(long chat) {
        jdbc.sql("UPDATE gateway.counter SET shown = wanted WHERE chat = :chat AND wanted <> shown")
                .param("chat", chat)
                .update();
        return jdbc.sql("DELETE FROM gateway.outbox WHERE chat = :chat")
                .param("chat", chat)
                .update();
    }

    /** The group has another number now; its old messages are out of reach. */
    void move(long from, long to) {
        jdbc.sql("DELETE FROM gateway.outbox WHERE chat = :from AND kind IN ('BUTTONS', 'TYPING')")
                .param("from", from)
                .update();
        jdbc.sql("UPDATE gateway.outbox SET chat = :to, message = NULL WHERE chat = :from")
                .param("from", from)
                .param("to", to)
                .update();
        jdbc.sql("UPDATE gateway.counter SET chat = :to, message = NULL, in_doubt = false, content = NULL,"
                        + " epoch = epoch + 1 WHERE chat = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** Takes all answers out: from here on they are given once or never. */
    List<PressAnswer> takeAnswers() {
        return jdbc.sql("DELETE FROM gateway.press_answer"
                        + " RETURNING callback, text, created_at < now() - interval '30 seconds' AS stale")
                .query((row, _) ->
                        new PressAnswer(row.getString("callback"), row.getString("text"), row.getBoolean("stale")))
                .list();
    }

    /** All that waits now. */
    List<OutboxNotification> waiting() {
        return jdbc.sql("""
                SELECT DISTINCT CASE WHEN kind IN ('BUTTONS', 'TYPING') THEN 'BUTTONS' WHEN hint THEN 'HINT' ELSE 'MESSAGE' END AS kind, chat
                    FROM gateway.outbox WHERE retry_at IS NULL OR retry_at <= now()
                UNION ALL
                SELECT DISTINCT CASE WHEN message IS NULL THEN 'COUNTER_NEW' ELSE 'COUNTER_EDIT' END, chat
                    FROM gateway.counter WHERE wanted <> shown AND NOT in_doubt
                UNION ALL
                SELECT 'ANSWER', 0 WHERE EXISTS (SELECT 1 FROM gateway.press_answer)
                """)
                .query((row, _) -> new OutboxNotification(
                        OutboxNotification.Kind.valueOf(row.getString("kind")), row.getLong("chat")))
                .list();
    }

    /** Notes a call for a group. */
    void calledGroup(long chat) {
        jdbc.sql("INSERT INTO gateway.group_call (chat) VALUES (:chat)")
                .param("chat", chat)
                .update();
    }

    /** The calls for groups within the last minute, oldest first; older ones are forgotten. */
    List<GroupCall> groupCalls() {
        jdbc.sql("DELETE FROM gateway.group_call WHERE sent_at < now() - interval '70 seconds'")
                .update();
        return jdbc.sql("SELECT chat, EXTRACT(EPOCH FROM now() - sent_at)::float8 AS age FROM gateway.group_call"
                        + " ORDER BY sent_at")
                .query((row, _) ->
                        new GroupCall(row.getLong("chat"), Duration.ofMillis((long) (MILLIS * row.getDouble("age")))))
                .list();
    }

    static Recipient recipient(ResultSet row) throws SQLException {
        return new Recipient(
                row.getLong("chat"), row.getLong("topic"), row.getLong("person"), Locale.of(row.getString("locale")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static Row read(ResultSet row) throws SQLException {
        @Nullable UUID subject = row.getObject("report", UUID.class);
        return new Row(
                row.getLong("id"),
                recipient(row),
                new OutgoingMessage(
                        row.getString("text"), readButtons(row.getString("buttons")), row.getBoolean("asks_reply")),
                row.getObject("message", Long.class),
                subject == null
                        ? null
                        : new DocumentReference(
                                subject, row.getInt("version"), row.getString("format"), row.getString("file_name")),
                row.getString("traceparent"),
                row.getInt("failures"),
                Duration.ofMillis((long) (MILLIS * row.getDouble("age"))),
                instant(row.getTimestamp("awaited_since")));
    }

    static String writeButtons(List<List<Button>> rows) {
        return JSON.writeValueAsString(rows).replace("\\u0000", " ");
    }

    static List<List<Button>> readButtons(String json) {
        return JSON.readValue(json, ROWS);
    }
}
