package dev.rekap.gateway.channel.outbox;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.Bubble;
import dev.rekap.gateway.channel.DocumentRef;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.telemetry.Traces;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts down what is to be said, in the caller's transaction; the sender hears of it when that commits. */
public final class PostgresOutbox implements Outbox {

    /** In the trace of what is being done if that is the report's, else where the report was opened. */
    private static final String TRACE_OF_REPORT = "coalesce((SELECT r.traceparent FROM gateway.report r"
            + " WHERE r.id = :report AND substr(r.traceparent, 4, 32) <> substr(coalesce(:traceparent, ''), 4, 32)),"
            + " :traceparent)";

    private final JdbcClient jdbc;
    private final Traces traces;

    public PostgresOutbox(JdbcClient jdbc, Traces traces) {
        this.jdbc = jdbc;
        this.traces = traces;
    }

    @Override
    public void say(long chat, Bubble bubble, @Nullable Long replyTo) {
        List<String> parts = SplitText.at(Bubble.MAX_TEXT, bubble.text());
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            jdbc.sql("INSERT INTO gateway.outbox (chat, kind, text, buttons, message, traceparent)"
                            + " VALUES (:chat, 'TEXT', :text, :buttons, :replyTo, :traceparent)")
                    .param("chat", chat)
                    .param("text", storable(parts.get(i)))
                    .param("buttons", Keyboards.write(last ? bubble.buttons() : List.of()))
                    .param("replyTo", i == 0 ? replyTo : null)
                    .param("traceparent", traces.current())
                    .update();
        }
        call(Signal.Kind.MESSAGE, chat);
    }

    @Override
    public void deliver(long chat, DocumentRef document, Bubble caption, @Nullable Instant awaitedSince) {
        List<String> parts = SplitText.at(Bubble.MAX_CAPTION, caption.text());
        jdbc.sql("INSERT INTO gateway.outbox (chat, kind, text, buttons, report, version, format, file_name,"
                        + " awaited_since, traceparent)"
                        + " VALUES (:chat, 'DOCUMENT', :text, :buttons, :report, :version, :format, :fileName,"
                        + " :awaitedSince, " + TRACE_OF_REPORT + ")")
                .param("chat", chat)
                .param("text", storable(parts.getFirst()))
                .param("buttons", Keyboards.write(caption.buttons()))
                .param("report", document.report().value())
                .param("version", document.version())
                .param("format", document.format().name())
                .param("fileName", storable(document.fileName()))
                .param("traceparent", traces.current(), Types.VARCHAR)
                .param("awaitedSince", awaitedSince == null ? null : awaitedSince.atOffset(ZoneOffset.UTC))
                .update();
        if (parts.size() > 1) {
            say(chat, Bubble.of(String.join("\n", parts.subList(1, parts.size()))), null);
        }
        call(Signal.Kind.MESSAGE, chat);
    }

    @Override
    public void showCounter(long chat, ReportId report) {
        boolean isThere = jdbc.sql("INSERT INTO gateway.counter AS c (report, chat, wanted) VALUES (:report, :chat, 1)"
                        + " ON CONFLICT (report) DO UPDATE SET wanted = c.wanted + 1, chat = excluded.chat, updated_at = now()"
                        + " RETURNING c.message IS NOT NULL")
                .param("report", report.value())
                .param("chat", chat)
                .query(Boolean.class)
                .single();
        call(isThere ? Signal.Kind.COUNTER_EDIT : Signal.Kind.COUNTER_NEW, chat);
    }

    @Override
    public void moveCounter(long chat, ReportId report) {
        jdbc.sql("UPDATE gateway.counter SET message = NULL, in_doubt = false, content = NULL, epoch = epoch + 1,"
                        + " chat = :chat, shown = wanted, updated_at = now() WHERE report = :report")
                .param("report", report.value())
                .param("chat", chat)
                .update();
    }

    @Override
    public void counterSeen(ReportId report, long message) {
        jdbc.sql("UPDATE gateway.counter SET message = :message, in_doubt = false, content = NULL, updated_at = now()"
                        + " WHERE report = :report AND in_doubt")
                .param("report", report.value())
                .param("message", message)
                .update();
    }

    @Override
    public void answer(String callback, String text) {
        jdbc.sql("INSERT INTO gateway.press_answer (callback, text) VALUES (:callback, :text) ON CONFLICT DO NOTHING")
                .param("callback", callback)
                .param("text", storable(text))
                .update();
        call(Signal.Kind.ANSWER, 0);
    }

    @Override
    public void removeButtons(long chat, long message) {
        jdbc.sql("INSERT INTO gateway.outbox (chat, kind, message) VALUES (:chat, 'BUTTONS', :message)")
                .param("chat", chat)
                .param("message", message)
                .update();
        call(Signal.Kind.BUTTONS, chat);
    }

    @Override
    public void drop(long chat, @Nullable ReportId report) {
        if (report == null) {
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
                .param("report", report.value())
                .update();
        jdbc.sql("UPDATE gateway.counter SET shown = wanted WHERE report = :report AND wanted <> shown")
                .param("report", report.value())
                .update();
    }

    /** PostgreSQL passes it on when the transaction commits, and not at all if it does not. */
    private void call(Signal.Kind kind, long chat) {
        jdbc.sql("SELECT pg_notify(:channel, :payload)")
                .param("channel", Signal.CHANNEL)
                .param("payload", new Signal(kind, chat).payload())
                .query((_, _) -> true)
                .single();
    }

    /** PostgreSQL keeps every character but this one. */
    private static String storable(String text) {
        return text.replace('\0', ' ');
    }
}
