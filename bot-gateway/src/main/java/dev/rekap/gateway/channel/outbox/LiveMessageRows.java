package dev.rekap.gateway.channel.outbox;

import dev.rekap.gateway.channel.Recipient;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sender's side of the counters. */
record LiveMessageRows(JdbcClient jdbc) {

    /**
     * A counter that shows less than it should.
     *
     * @param message that shows it; none if it is to be sent
     * @param wanted the change up to which it will show, once it is sent
     * @param content of what is shown; none if it is not known
     */
    record LiveMessage(
            UUID subject,
            Recipient to,
            @Nullable Long message,
            int epoch,
            long wanted,
            @Nullable Integer content) {}

    /** A counter of the chat that waits; what is new before what changed. */
    Optional<LiveMessage> first(long chat) {
        return jdbc.sql("SELECT * FROM gateway.counter WHERE chat = :chat AND wanted <> shown AND NOT in_doubt"
                        + " ORDER BY message NULLS FIRST, updated_at LIMIT 1")
                .param("chat", chat)
                .query((row, _) -> new LiveMessage(
                        row.getObject("report", UUID.class),
                        OutboxRows.recipient(row),
                        row.getObject("message", Long.class),
                        row.getInt("epoch"),
                        row.getLong("wanted"),
                        row.getObject("content", Integer.class)))
                .optional();
    }

    /** Notes that it is about to be sent, and so perhaps was. False if it was moved meanwhile. */
    boolean doubt(LiveMessage live) {
        return jdbc.sql("UPDATE gateway.counter SET in_doubt = true"
                                + " WHERE report = :report AND epoch = :epoch AND message IS NULL AND NOT in_doubt")
                        .param("report", live.subject())
                        .param("epoch", live.epoch())
                        .update()
                == 1;
    }

    /** It was sent. */
    void sent(LiveMessage live, long message, int content) {
        jdbc.sql("UPDATE gateway.counter SET in_doubt = false, message = :message, shown = :wanted, content = :content"
                        + " WHERE report = :report AND epoch = :epoch")
                .param("message", message)
                .param("wanted", live.wanted())
                .param("content", content)
                .param("report", live.subject())
                .param("epoch", live.epoch())
                .update();
    }

    /** It certainly was not. */
    void notSent(LiveMessage live) {
        jdbc.sql(
                        "UPDATE gateway.counter SET in_doubt = false WHERE report = :report AND epoch = :epoch AND message IS NULL")
                .param("report", live.subject())
                .param("epoch", live.epoch())
                .update();
    }

    /** The message shows it now. */
    void shown(LiveMessage live, int content) {
        jdbc.sql("UPDATE gateway.counter SET shown = :wanted, content = :content"
                        + " WHERE report = :report AND epoch = :epoch")
                .param("wanted", live.wanted())
                .param("content", content)
                .param("report", live.subject())
                .param("epoch", live.epoch())
                .update();
    }

    /** Its message is gone: the next change, not this one, brings a new one. */
    void lost(LiveMessage live) {
        jdbc.sql("UPDATE gateway.counter SET message = NULL, content = NULL, shown = wanted, epoch = epoch + 1"
                        + " WHERE report = :report AND epoch = :epoch")
                .param("report", live.subject())
                .param("epoch", live.epoch())
                .update();
    }

    /** It is to be shown elsewhere, as a new message. */
    void redirect(LiveMessage live, Recipient to) {
        jdbc.sql("UPDATE gateway.counter SET chat = :chat, topic = :topic, message = NULL, content = NULL,"
                        + " epoch = epoch + 1 WHERE report = :report AND epoch = :epoch")
                .param("chat", to.chat())
                .param("topic", to.topic())
                .param("report", live.subject())
                .param("epoch", live.epoch())
                .update();
    }

    /** There is nothing to show any more. */
    void delete(LiveMessage live) {
        jdbc.sql("DELETE FROM gateway.counter WHERE report = :report")
                .param("report", live.subject())
                .update();
    }

    /** Forgets counters that nobody has looked at for longer than any report lives. */
    void tidy() {
        jdbc.sql("DELETE FROM gateway.counter WHERE updated_at < now() - interval '100 days'")
                .update();
    }
}
