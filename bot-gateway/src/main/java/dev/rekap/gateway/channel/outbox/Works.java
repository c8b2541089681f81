package dev.rekap.gateway.channel.outbox;

import dev.rekap.gateway.channel.OpenDocument;
import dev.rekap.gateway.channel.RenderCounter;
import dev.rekap.gateway.channel.outbox.OutboxRows.PressAnswer;
import dev.rekap.gateway.channel.telegram.Messenger;
import dev.rekap.gateway.channel.telegram.TelegramException;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that the sender can do. */
public final class Works {

    private static final Logger LOG = LoggerFactory.getLogger(Works.class);

    private final OutboxRows rows;
    private final SendingMeters measured;
    private final Messenger telegram;
    private final Refusals refusals;
    private final Work messages;
    private final Work counters;
    private final Work buttons;

    public Works(
            JdbcClient jdbc,
            Messenger telegram,
            RenderCounter render,
            OpenDocument documents,
            MeterRegistry meters,
            Traces traces) {
        this.rows = new OutboxRows(jdbc);
        this.measured = new SendingMeters(meters, Clock.systemUTC());
        this.telegram = telegram;
        this.refusals = new Refusals(rows, meters);
        this.messages = new MessageWork(rows, telegram, documents, refusals, measured, traces);
        this.counters = new CounterWork(new CounterRows(jdbc), render, telegram, refusals, traces);
        this.buttons = new ButtonsWork(rows, telegram, refusals);
    }

    OutboxRows rows() {
        return rows;
    }

    SendingMeters measured() {
        return measured;
    }

    Work of(Signal.Kind kind) {
        return switch (kind) {
            case MESSAGE, ANSWER -> messages;
            case COUNTER_NEW, COUNTER_EDIT -> counters;
            case BUTTONS -> buttons;
        };
    }

    /** Takes the answers to presses out that wait; from here on each is given once or never. */
    List<PressAnswer> takeAnswers() {
        List<PressAnswer> taken = rows.takeAnswers();
        taken.stream().filter(PressAnswer::isStale).forEach(_ -> refusals.count("stale_press"));
        return taken.stream().filter(answer -> !answer.isStale()).toList();
    }

    void answer(PressAnswer answer, Permit permit) {
        try {
            if (permit.await()) {
                telegram.answer(answer.callback(), answer.text());
            }
        } catch (TelegramException e) {
            LOG.debug("A press stays unanswered: {}", e.getMessage());
            refusals.count("press");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
