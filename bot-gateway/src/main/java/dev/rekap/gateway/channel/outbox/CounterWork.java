package dev.rekap.gateway.channel.outbox;

import dev.rekap.gateway.channel.Bubble;
import dev.rekap.gateway.channel.RenderCounter;
import dev.rekap.gateway.channel.outbox.CounterRows.Counter;
import dev.rekap.gateway.channel.telegram.Messenger;
import dev.rekap.gateway.channel.telegram.TelegramException;
import dev.rekap.telemetry.Traces;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a report's counter up to date. It is sent at most once: noted as in doubt before the call, and while it is in doubt it is
 * left alone. Its edits may be repeated, for they end in the same message.
 */
final class CounterWork implements Work {

    private static final Logger LOG = LoggerFactory.getLogger(CounterWork.class);

    private final CounterRows rows;
    private final RenderCounter render;
    private final Messenger telegram;
    private final Refusals refusals;
    private final Traces traces;

    CounterWork(CounterRows rows, RenderCounter render, Messenger telegram, Refusals refusals, Traces traces) {
        this.rows = rows;
        this.render = render;
        this.telegram = telegram;
        this.refusals = refusals;
        this.traces = traces;
    }

    @Override
    public Result sayNext(long chat, Permit permit) throws InterruptedException {
        Optional<Counter> next = rows.first(chat);
        if (next.isEmpty()) {
            return Result.NOTHING;
        }
        Counter counter = next.get();
        return traces.goOn(counter.traceparent(), "outbox counter", () -> show(counter, permit));
    }

    private Result show(Counter counter, Permit permit) throws InterruptedException {
        Optional<Bubble> bubble = render.render(counter.report()).map(CounterWork::shortened);
        if (bubble.isEmpty()) {
            rows.delete(counter);
            return Result.DONE;
        }
        int content =
                Objects.hash(bubble.get().text(), Keyboards.write(bubble.get().buttons()));
        if (counter.message() == null) {
            return send(counter, bubble.get(), content, permit);
        }
        if (Objects.equals(counter.content(), content)) {
            rows.shown(counter, content);
            return Result.DONE;
        }
        return edit(counter, counter.message(), bubble.get(), content, permit);
    }

    private Result send(Counter counter, Bubble bubble, int content, Permit permit) throws InterruptedException {
        if (!permit.await()) {
            return Result.DONE;
        }
        if (!rows.doubt(counter)) {
            permit.giveBack();
            return Result.DONE;
        }
        try {
            rows.sent(counter, telegram.say(counter.chat(), bubble, null), content);
            return Result.DONE;
        } catch (TelegramException e) {
            if (e.kind() == TelegramException.Kind.IN_DOUBT) {
                LOG.warn("Whether a counter was sent is not known; it is left alone: {}", e.getMessage());
                refusals.count("counter_in_doubt");
                return Result.DONE;
            }
            rows.notSent(counter);
            return refused(counter, e, content);
        }
    }

    private Result edit(Counter counter, long message, Bubble bubble, int content, Permit permit)
            throws InterruptedException {
        if (!permit.await()) {
            return Result.DONE;
        }
        try {
            telegram.edit(counter.chat(), message, bubble);
            rows.shown(counter, content);
            return Result.DONE;
        } catch (TelegramException e) {
            return refused(counter, e, content);
        }
    }

    private Result refused(Counter counter, TelegramException refusal, int content) {
        Optional<Result> chatwide = refusals.concerningChat(counter.chat(), refusal);
        if (chatwide.isPresent()) {
            return chatwide.get();
        }
        return switch (refusal.kind()) {
            case IN_DOUBT -> Result.later(Duration.ZERO);
            case NOT_MODIFIED -> {
                rows.shown(counter, content);
                yield Result.DONE;
            }
            case MESSAGE_GONE -> {
                rows.lost(counter);
                yield Result.DONE;
            }
            default -> {
                refusals.dropped("A counter's change", refusal);
                rows.shown(counter, content);
                yield Result.DONE;
            }
        };
    }

    private static Bubble shortened(Bubble bubble) {
        return new Bubble(SplitText.at(Bubble.MAX_TEXT, bubble.text()).getFirst(), bubble.buttons());
    }
}
