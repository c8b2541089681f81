package dev.rekap.gateway.channel.outbox;

import dev.rekap.gateway.channel.DocumentSource;
import dev.rekap.gateway.channel.LiveMessageRenderer;
import dev.rekap.gateway.channel.outbox.OutboxRows.PressAnswer;
import dev.rekap.gateway.channel.outbox.OutboxRows.Row;
import dev.rekap.gateway.channel.outbox.SendPermits.SendPermit;
import dev.rekap.gateway.channel.postgres.GroupMigration;
import dev.rekap.gateway.channel.telegram.Messenger;
import dev.rekap.gateway.channel.telegram.TelegramException;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tasks of the sender by kind. */
public final class SendTasks {

    private static final Logger LOG = LoggerFactory.getLogger(SendTasks.class);

    /** How long Telegram shows it; what comes later says nothing any more. */
    private static final Duration TYPING_FOR = Duration.ofSeconds(5);

    private final OutboxRows rows;
    private final SendingMeters measured;
    private final Messenger telegram;
    private final SendFailures failures;
    private final SendTask messages;
    private final SendTask counters;
    private final SendTask hints;

    public SendTasks(
            JdbcClient jdbc,
            Messenger telegram,
            LiveMessageRenderer render,
            DocumentSource documents,
            GroupMigration migration,
            MeterRegistry meters,
            Traces traces,
            SubjectTraces subjects) {
        this.rows = new OutboxRows(jdbc);
        this.measured = new SendingMeters(meters, Clock.systemUTC());
        this.telegram = telegram;
        this.failures = new SendFailures(migration, rows, meters);
        this.messages = new MessageTask(rows, rows::firstMessage, telegram, documents, failures, measured, traces);
        this.hints = new MessageTask(rows, rows::firstHint, telegram, documents, failures, measured, traces);
        this.counters = new LiveMessageTask(new LiveMessageRows(jdbc), render, telegram, failures, traces, subjects);
    }

    OutboxRows rows() {
        return rows;
    }

    SendingMeters measured() {
        return measured;
    }

    SendTask of(OutboxNotification.Kind kind) {
        return switch (kind) {
            case MESSAGE, ANSWER -> messages;
            case COUNTER_NEW, COUNTER_EDIT -> counters;
            case HINT -> hints;
            case BUTTONS -> this::removeButtons;
        };
    }

    /** Removes the buttons of messages and shows that the bot is at work, last of all and once: a failure does no harm. */
    private SendTask.Result removeButtons(long chat, SendPermit permit) throws InterruptedException {
        Optional<Row> next = rows.firstButtons(chat);
        if (next.isEmpty()) {
            return SendTask.Result.NOTHING;
        }
        if (!permit.await()) {
            return SendTask.Result.DONE;
        }
        Row row = next.get();
        rows.delete(row.id());
        try {
            if (row.message() != null) {
                telegram.removeButtons(chat, row.message());
            } else if (row.age().compareTo(TYPING_FOR) < 0) {
                telegram.typing(row.to());
            } else {
                permit.giveBack();
            }
            return SendTask.Result.DONE;
        } catch (TelegramException e) {
            failures.count("buttons");
            return failures.concerningChat(chat, e).orElse(SendTask.Result.DONE);
        }
    }

    /** Takes the answers to presses out that wait; from here on each is given once or never. */
    List<PressAnswer> takeAnswers() {
        List<PressAnswer> taken = rows.takeAnswers();
        taken.stream().filter(PressAnswer::isStale).forEach(_ -> failures.count("stale_press"));
        return taken.stream().filter(answer -> !answer.isStale()).toList();
    }

    void answer(PressAnswer answer, SendPermit permit) {
        try {
            if (permit.await()) {
                telegram.answer(answer.callback(), answer.text());
            }
        } catch (TelegramException e) {
            LOG.debug("Answer to a button press failed: {}", e.getMessage());
            failures.count("press");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
