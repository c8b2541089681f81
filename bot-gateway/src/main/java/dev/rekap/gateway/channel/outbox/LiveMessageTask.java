package dev.rekap.gateway.channel.outbox;

import dev.rekap.gateway.channel.LiveMessageRenderer;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.outbox.LiveMessageRows.LiveMessage;
import dev.rekap.gateway.channel.outbox.SendPermits.SendPermit;
import dev.rekap.gateway.channel.telegram.Messenger;
import dev.rekap.gateway.channel.telegram.TelegramException;
import dev.rekap.telemetry.Traces;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends or edits the live message of a subject. It is sent at most once: noted as in doubt before the call, and while it is in doubt it is
 * left alone. Its edits may be repeated, for they end in the same message.
 */
record LiveMessageTask(
        LiveMessageRows rows,
        LiveMessageRenderer render,
        Messenger telegram,
        SendFailures failures,
        Traces traces,
        SubjectTraces subjects)
        implements SendTask {

    private static final Logger LOG = LoggerFactory.getLogger(LiveMessageTask.class);

    @Override
    public Result sendNext(long chat, SendPermit permit) throws InterruptedException {
        Optional<LiveMessage> next = rows.first(chat);
        if (next.isEmpty()) {
            return Result.NOTHING;
        }
        LiveMessage live = next.get();
        return traces.continueTrace(
                subjects.traceOf(live.subject()).orElse(null), "outbox counter", () -> show(live, permit));
    }

    private Result show(LiveMessage live, SendPermit permit) throws InterruptedException {
        Optional<OutgoingMessage> outgoing = render.render(live.subject()).map(LiveMessageTask::shortened);
        if (outgoing.isEmpty()) {
            rows.delete(live);
            return Result.DONE;
        }
        int content = Objects.hash(
                outgoing.get().text(), OutboxRows.writeButtons(outgoing.get().buttons()));
        if (live.message() == null) {
            return send(live, outgoing.get(), content, permit);
        }
        if (Objects.equals(live.content(), content)) {
            rows.shown(live, content);
            return Result.DONE;
        }
        return edit(live, live.message(), outgoing.get(), content, permit);
    }

    private Result send(LiveMessage live, OutgoingMessage outgoing, int content, SendPermit permit)
            throws InterruptedException {
        if (!permit.await()) {
            return Result.DONE;
        }
        if (!rows.doubt(live)) {
            permit.giveBack();
            return Result.DONE;
        }
        try {
            rows.sent(live, telegram.sendText(live.to(), outgoing, null), content);
            return Result.DONE;
        } catch (TelegramException e) {
            if (e.kind() == TelegramException.Kind.IN_DOUBT) {
                LOG.warn("Live message is in doubt and left alone: {}", e.getMessage());
                failures.count("counter_in_doubt");
                return Result.DONE;
            }
            rows.notSent(live);
            return refused(live, e, content);
        }
    }

    private Result edit(LiveMessage live, long message, OutgoingMessage outgoing, int content, SendPermit permit)
            throws InterruptedException {
        if (!permit.await()) {
            return Result.DONE;
        }
        try {
            telegram.edit(live.to().chat(), message, outgoing);
            rows.shown(live, content);
            return Result.DONE;
        } catch (TelegramException e) {
            return refused(live, e, content);
        }
    }

    private Result refused(LiveMessage live, TelegramException refusal, int content) {
        Optional<Result> chatwide = failures.concerningChat(live.to().chat(), refusal);
        if (chatwide.isPresent()) {
            return chatwide.get();
        }
        return switch (refusal.kind()) {
            case IN_DOUBT -> Result.later(Duration.ZERO);
            case NOT_MODIFIED -> {
                rows.shown(live, content);
                yield Result.DONE;
            }
            case MESSAGE_GONE -> {
                rows.lost(live);
                yield Result.DONE;
            }
            case NOT_ALLOWED -> {
                live.to()
                        .inPrivate()
                        .ifPresentOrElse(
                                elsewhere -> {
                                    LOG.info("Live message goes to the private chat: {}", refusal.getMessage());
                                    failures.count("redirected");
                                    rows.redirect(live, elsewhere);
                                },
                                () -> drop(live, refusal, content));
                yield Result.DONE;
            }
            default -> {
                drop(live, refusal, content);
                yield Result.DONE;
            }
        };
    }

    private void drop(LiveMessage live, TelegramException refusal, int content) {
        failures.dropped("A counter's change", refusal);
        rows.shown(live, content);
    }

    private static OutgoingMessage shortened(OutgoingMessage outgoing) {
        return new OutgoingMessage(
                SplitText.at(OutgoingMessage.MAX_TEXT, outgoing.text()).getFirst(), outgoing.buttons());
    }
}
