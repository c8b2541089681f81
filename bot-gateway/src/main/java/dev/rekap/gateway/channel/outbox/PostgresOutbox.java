package dev.rekap.gateway.channel.outbox;

import dev.rekap.gateway.channel.DocumentReference;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.Recipient;
import dev.rekap.telemetry.Traces;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores outgoing messages in the caller's transaction; the commit notifies the sender. */
public record PostgresOutbox(JdbcClient jdbc, Traces traces, SubjectTraces subjects) implements Outbox {

    @Override
    public void send(Recipient to, OutgoingMessage outgoing, @Nullable Long replyTo) {
        insert(to, outgoing, replyTo, false);
        call(OutboxNotification.Kind.MESSAGE, to.chat());
    }

    @Override
    public void hint(Recipient to, OutgoingMessage outgoing, @Nullable Long replyTo) {
        insert(to, outgoing, replyTo, true);
        call(OutboxNotification.Kind.HINT, to.chat());
    }

    private void insert(Recipient to, OutgoingMessage outgoing, @Nullable Long replyTo, boolean isHint) {
        List<String> parts = SplitText.at(OutgoingMessage.MAX_TEXT, outgoing.text());
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            to(
                            to,
                            jdbc.sql(
                                    "INSERT INTO gateway.outbox (chat, topic, person, locale, kind, text, buttons, asks_reply, message, hint, traceparent)"
                                            + " VALUES (:chat, :topic, :person, :locale, 'TEXT', :text, :buttons, :asksReply, :replyTo, :hint, :traceparent)"))
                    .param("text", storable(parts.get(i)))
                    .param("buttons", OutboxRows.writeButtons(last ? outgoing.buttons() : List.of()))
                    .param("asksReply", last && outgoing.asksReply())
                    .param("replyTo", i == 0 ? replyTo : null)
                    .param("hint", isHint)
                    .param("asksReply", last && outgoing.asksReply())
                    .param("traceparent", traces.current())
                    .update();
        }
    }

    @Override
    public void deliver(
            Recipient to, DocumentReference document, OutgoingMessage caption, @Nullable Instant awaitedSince) {
        List<String> parts = SplitText.at(OutgoingMessage.MAX_CAPTION, caption.text());
        to(
                        to,
                        jdbc.sql(
                                "INSERT INTO gateway.outbox (chat, topic, person, locale, kind, text, buttons, report, version,"
                                        + " format, file_name, awaited_since, traceparent)"
                                        + " VALUES (:chat, :topic, :person, :locale, 'DOCUMENT', :text, :buttons, :report, :version,"
                                        + " :format, :fileName, :awaitedSince, :traceparent)"))
                .param("text", storable(parts.getFirst()))
                .param("buttons", OutboxRows.writeButtons(caption.buttons()))
                .param("report", document.subject())
                .param("version", document.version())
                .param("format", document.format())
                .param("fileName", storable(document.fileName()))
                .param("traceparent", traceOf(document.subject()), Types.VARCHAR)
                .param("awaitedSince", awaitedSince == null ? null : awaitedSince.atOffset(ZoneOffset.UTC))
                .update();
        if (parts.size() > 1) {
            send(to, OutgoingMessage.of(String.join("\n", parts.subList(1, parts.size()))), null);
        }
        call(OutboxNotification.Kind.MESSAGE, to.chat());
    }

    @Override
    public void showLive(Recipient to, UUID subject) {
        // One that is there stays where it is, also if it had to go elsewhere than wished.
        OutboxNotification notification = to(
                        to,
                        jdbc.sql("INSERT INTO gateway.counter AS c"
                                + " (report, chat, topic, person, locale, wanted)"
                                + " VALUES (:report, :chat, :topic, :person, :locale, 1)"
                                + " ON CONFLICT (report) DO UPDATE SET wanted = c.wanted + 1, updated_at = now()"
                                + " RETURNING c.chat, c.message IS NOT NULL AS is_there"))
                .param("report", subject)
                .query((row, _) -> new OutboxNotification(
                        row.getBoolean("is_there")
                                ? OutboxNotification.Kind.COUNTER_EDIT
                                : OutboxNotification.Kind.COUNTER_NEW,
                        row.getLong("chat")))
                .single();
        call(notification.kind(), notification.chat());
    }

    @Override
    public void moveLive(Recipient to, UUID subject) {
        to(
                        to,
                        jdbc.sql(
                                "UPDATE gateway.counter SET message = NULL, in_doubt = false, content = NULL, epoch = epoch + 1,"
                                        + " chat = :chat, topic = :topic, person = :person, locale = :locale, shown = wanted,"
                                        + " updated_at = now() WHERE report = :report"))
                .param("report", subject)
                .update();
    }

    @Override
    public void liveSeen(UUID subject, long message) {
        jdbc.sql("UPDATE gateway.counter SET message = :message, in_doubt = false, content = NULL, updated_at = now()"
                        + " WHERE report = :report AND in_doubt")
                .param("report", subject)
                .param("message", message)
                .update();
    }

    @Override
    public void answer(String callback, String text) {
        jdbc.sql("INSERT INTO gateway.press_answer (callback, text) VALUES (:callback, :text) ON CONFLICT DO NOTHING")
                .param("callback", callback)
                .param("text", storable(text))
                .update();
        call(OutboxNotification.Kind.ANSWER, 0);
    }

    @Override
    public void typing(Recipient to) {
        to(
                        to,
                        jdbc.sql("INSERT INTO gateway.outbox (chat, topic, person, locale, kind)"
                                + " VALUES (:chat, :topic, :person, :locale, 'TYPING')"))
                .update();
        call(OutboxNotification.Kind.BUTTONS, to.chat());
    }

    @Override
    public void removeButtons(long chat, long message) {
        jdbc.sql("INSERT INTO gateway.outbox (chat, kind, message) VALUES (:chat, 'BUTTONS', :message)")
                .param("chat", chat)
                .param("message", message)
                .update();
        call(OutboxNotification.Kind.BUTTONS, chat);
    }

    @Override
    public void drop(long chat, @Nullable UUID subject) {
        if (subject == null) {
            jdbc.sql("DELETE FROM gateway.outbox WHERE chat = :chat")
                    .param("chat", chat)
                    .update();
            jdbc.sql("UPDATE gateway.counter SET shown = wanted WHERE chat = :chat AND wanted <> shown")
                    .param("chat", chat)
                    .update();
            return;
        }
        jdbc.sql("DELETE FROM gateway.outbox WHERE chat = :chat AND report = :report")
                .param("chat", chat)
                .param("report", subject)
                .update();
        jdbc.sql("DELETE FROM gateway.counter WHERE report = :report")
                .param("report", subject)
                .update();
    }

    private static JdbcClient.StatementSpec to(Recipient to, JdbcClient.StatementSpec statement) {
        return statement
                .param("chat", to.chat())
                .param("topic", to.topic())
                .param("person", to.user())
                .param("locale", to.locale().getLanguage());
    }

    /** PostgreSQL passes it on when the transaction commits, and not at all if it does not. */
    private void call(OutboxNotification.Kind kind, long chat) {
        jdbc.sql("SELECT pg_notify(:channel, :payload)")
                .param("channel", OutboxNotification.CHANNEL)
                .param("payload", new OutboxNotification(kind, chat).payload())
                .query((_, _) -> true)
                .single();
    }

    /** The current trace if it is the subject's, else the one that the subject was opened in. */
    private @Nullable String traceOf(UUID subject) {
        String current = traces.current();
        return subjects.traceOf(subject)
                .filter(trace -> current == null || !traceId(trace).equals(traceId(current)))
                .orElse(current);
    }

    private static String traceId(String traceparent) {
        return traceparent.substring(Math.min(3, traceparent.length()), Math.min(35, traceparent.length()));
    }

    /** PostgreSQL keeps every character but this one. */
    private static String storable(String text) {
        return text.replace('\0', ' ');
    }
}
