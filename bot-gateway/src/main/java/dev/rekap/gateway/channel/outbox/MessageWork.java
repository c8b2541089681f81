package dev.rekap.gateway.channel.outbox;

import dev.rekap.gateway.channel.DocumentRef;
import dev.rekap.gateway.channel.GoneException;
import dev.rekap.gateway.channel.OpenDocument;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.channel.outbox.OutboxRows.Row;
import dev.rekap.gateway.channel.telegram.Messenger;
import dev.rekap.gateway.channel.telegram.TelegramException;
import dev.rekap.telemetry.Traces;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a chat's texts and documents in order, each until Telegram has taken it. Whether a call that broke off was heard is not
 * known; it is made again, so that such a message can come twice and cannot be missing.
 */
final class MessageWork implements Work {

    private static final Logger LOG = LoggerFactory.getLogger(MessageWork.class);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final OutboxRows rows;
    private final Messenger telegram;
    private final OpenDocument documents;
    private final Refusals refusals;
    private final SendingMeters meters;
    private final Traces traces;

    MessageWork(
            OutboxRows rows,
            Messenger telegram,
            OpenDocument documents,
            Refusals refusals,
            SendingMeters meters,
            Traces traces) {
        this.rows = rows;
        this.telegram = telegram;
        this.documents = documents;
        this.refusals = refusals;
        this.meters = meters;
        this.traces = traces;
    }

    @Override
    public Result sayNext(long chat, Permit permit) throws InterruptedException {
        Optional<Row> next = rows.firstMessage(chat);
        if (next.isEmpty()) {
            return Result.NOTHING;
        }
        Row row = next.get();
        return traces.goOn(
                row.traceparent(),
                row.document() == null ? "outbox text" : "outbox document",
                () -> sayNext(row, permit));
    }

    private Result sayNext(Row row, Permit permit) throws InterruptedException {
        byte[] content = new byte[0];
        if (row.document() != null) {
            try {
                content = documents.open(row.document());
            } catch (GoneException e) {
                LOG.info("A document is not there any more, and is not sent: {}", e.getMessage());
                refusals.count("gone");
                rows.delete(row.id());
                return Result.DONE;
            } catch (UnavailableException e) {
                LOG.warn("A document waits: {}", e.getMessage());
                return Result.later(e.retryAfter());
            }
        }
        if (!permit.await()) {
            return Result.DONE;
        }
        if (!rows.isWaiting(row.id())) {
            permit.giveBack();
            return Result.DONE;
        }
        try {
            send(row, content);
        } catch (TelegramException e) {
            return refused(row, e);
        }
        forget(row);
        meters.delivered(row.awaitedSince());
        return Result.DONE;
    }

    private void send(Row row, byte[] content) {
        DocumentRef document = row.document();
        if (document == null) {
            telegram.say(row.chat(), row.bubble(), row.message());
        } else {
            telegram.send(row.chat(), document.fileName(), content, row.bubble());
        }
    }

    private Result refused(Row row, TelegramException refusal) {
        Optional<Result> chatwide = refusals.concerningChat(row.chat(), refusal);
        if (chatwide.isPresent()) {
            return chatwide.get();
        }
        if (refusal.kind() == TelegramException.Kind.IN_DOUBT) {
            LOG.warn("A message was perhaps not sent, and is sent again: {}", refusal.getMessage());
            return Result.later(Duration.ZERO);
        }
        refusals.dropped(row.document() == null ? "A text" : "A document", refusal);
        rows.delete(row.id());
        return Result.DONE;
    }

    /** It was said; until the table says so too, nothing else may happen, or it would be said again. */
    private void forget(Row row) throws InterruptedException {
        while (true) {
            try {
                rows.delete(row.id());
                return;
            } catch (RuntimeException e) {
                LOG.warn("Message {} was sent, and that cannot be noted yet: {}", row.id(), e.getMessage());
            }
            Thread.sleep(PAUSE);
        }
    }
}
