package dev.rekap.gateway.channel.outbox;

import dev.rekap.gateway.channel.DocumentReference;
import dev.rekap.gateway.channel.DocumentSource;
import dev.rekap.gateway.channel.GoneException;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.Recipient;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.channel.outbox.OutboxRows.Row;
import dev.rekap.gateway.channel.outbox.SendPermits.SendPermit;
import dev.rekap.gateway.channel.telegram.Messenger;
import dev.rekap.gateway.channel.telegram.TelegramException;
import dev.rekap.gateway.channel.texts.ChannelPhrase;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.telemetry.Traces;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a chat's texts and documents in order, each until Telegram has taken it; a document that cannot be had or sent yet is
 * overtaken. Whether Telegram got a call that broke off is not known; it is repeated, so that such a message can come twice and
 * cannot be missing.
 */
record MessageTask(
        OutboxRows rows,
        LongFunction<Optional<Row>> next,
        Messenger telegram,
        DocumentSource documents,
        SendFailures failures,
        SendingMeters meters,
        Traces traces)
        implements SendTask {

    private static final Logger LOG = LoggerFactory.getLogger(MessageTask.class);

    /** How long the content of a document is tried to be had before its user is told. */
    private static final Duration FETCH_WITHIN = Duration.ofMinutes(15);

    /** How long it is tried to be sent while Telegram is in trouble. */
    private static final Duration SEND_WITHIN = Duration.ofHours(6);

    private static final Set<TelegramException.Kind> IN_TROUBLE =
            EnumSet.of(TelegramException.Kind.UNAVAILABLE, TelegramException.Kind.IN_DOUBT);

    private static final IntervalFunction BACK_OFF =
            IntervalFunction.ofExponentialBackoff(Duration.ofSeconds(1), 2, Duration.ofSeconds(64));

    private static final Duration PAUSE = Duration.ofMillis(200);

    @Override
    public Result sendNext(long chat, SendPermit permit) throws InterruptedException {
        Optional<Row> first = next.apply(chat);
        if (first.isEmpty()) {
            return Result.NOTHING;
        }
        Row row = first.get();
        return traces.continueTrace(
                row.traceparent(),
                row.document() == null ? "outbox text" : "outbox document",
                () -> sendNext(row, permit));
    }

    private Result sendNext(Row row, SendPermit permit) throws InterruptedException {
        byte[] content = new byte[0];
        if (row.document() != null) {
            try {
                content = documents.open(row.document());
            } catch (GoneException e) {
                LOG.info("Document no longer exists and is not sent: {}", e.getMessage());
                failures.count("gone");
                rows.sayInstead(row.id(), text(row, ChannelPhrase.DOCUMENT_GONE));
                return Result.DONE;
            } catch (UnavailableException e) {
                return postpone(row, e.getMessage(), e.retryAfter(), FETCH_WITHIN);
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
        DocumentReference document = row.document();
        if (document == null) {
            telegram.sendText(row.to(), row.outgoing(), row.message());
        } else {
            telegram.sendDocument(row.to(), document.fileName(), content, row.outgoing());
        }
    }

    private Result refused(Row row, TelegramException refusal) {
        if (row.document() != null && IN_TROUBLE.contains(refusal.kind())) {
            return postpone(row, refusal.getMessage(), Duration.ZERO, SEND_WITHIN);
        }
        if (refusal.kind() == TelegramException.Kind.BLOCKED && row.document() != null) {
            // Of the chat nothing is left but its owner, who is to know that the table is kept.
            row.to()
                    .inPrivate()
                    .ifPresent(elsewhere -> redirect(row, elsewhere, text(row, ChannelPhrase.DOCUMENT_REFUSED)));
        }
        Optional<Result> chatwide = failures.concerningChat(row.to().chat(), refusal);
        if (chatwide.isPresent()) {
            return chatwide.get();
        }
        if (refusal.kind() == TelegramException.Kind.IN_DOUBT) {
            LOG.warn("Message in doubt, will be sent again: {}", refusal.getMessage());
            return Result.later(Duration.ZERO);
        }
        Optional<Recipient> elsewhere = row.to().inPrivate();
        if (row.document() != null) {
            LOG.warn("Document refused, a text is sent instead: {}", refusal.getMessage());
            failures.count("document");
            rows.sayInstead(row.id(), text(row, ChannelPhrase.DOCUMENT_REFUSED));
        } else if (refusal.kind() == TelegramException.Kind.NOT_ALLOWED && elsewhere.isPresent()) {
            LOG.info("Text goes to the private chat: {}", refusal.getMessage());
            failures.count("redirected");
            redirect(row, elsewhere.get(), row.outgoing().text());
        } else {
            failures.dropped("A text", refusal);
            rows.delete(row.id());
        }
        return Result.DONE;
    }

    /** Lets what comes after the document pass; what takes too long ends in words. */
    private Result postpone(Row row, @Nullable String why, Duration atLeast, Duration within) {
        if (row.age().compareTo(within) > 0) {
            LOG.warn("Document given up, a text is sent instead: {}", why);
            failures.count("document");
            rows.sayInstead(row.id(), text(row, ChannelPhrase.DOCUMENT_LATE));
        } else {
            LOG.warn("Document not available yet: {}", why);
            Duration pause = Duration.ofMillis(BACK_OFF.apply(row.failures() + 1));
            rows.postpone(row.id(), pause.compareTo(atLeast) < 0 ? atLeast : pause);
        }
        return Result.DONE;
    }

    private static String text(Row row, ChannelPhrase phrase) {
        return Texts.of(row.to().locale()).text(phrase);
    }

    private void redirect(Row row, Recipient elsewhere, String text) {
        String introduced = Texts.of(elsewhere.locale()).text(ChannelPhrase.NOT_ALLOWED_THERE) + "\n\n" + text;
        if (row.document() != null) {
            rows.sayInstead(row.id(), text);
        }
        rows.redirect(row.id(), elsewhere, introduced.length() > OutgoingMessage.MAX_TEXT ? text : introduced);
    }

    /** It was said; until the table says so too, nothing else may happen, or it would be said again. */
    private void forget(Row row) throws InterruptedException {
        while (true) {
            try {
                rows.delete(row.id());
                return;
            } catch (RuntimeException e) {
                LOG.warn("Message {} was sent, but deleting its row failed: {}", row.id(), e.getMessage());
            }
            Thread.sleep(PAUSE);
        }
    }
}
