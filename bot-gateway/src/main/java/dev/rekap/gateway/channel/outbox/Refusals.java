package dev.rekap.gateway.channel.outbox;

import dev.rekap.gateway.channel.outbox.Work.Kind;
import dev.rekap.gateway.channel.outbox.Work.Result;
import dev.rekap.gateway.channel.telegram.TelegramException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What follows from a refusal for the chat as a whole, whatever was to be said there. */
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final Duration UNTIL_MENDED = Duration.ofSeconds(30);

    private final OutboxRows rows;
    private final MeterRegistry meters;

    Refusals(OutboxRows rows, MeterRegistry meters) {
        this.rows = rows;
        this.meters = meters;
    }

    /** None if the refusal is about what was said, and not about the chat or the bot. */
    Optional<Result> concerningChat(long chat, TelegramException refusal) {
        return Optional.ofNullable(
                switch (refusal.kind()) {
                    case RETRY_AFTER -> new Result(Kind.CHAT_WAITS, refusal.retryAfter());
                    case UNAVAILABLE -> Result.later(Duration.ZERO);
                    case UNAUTHORIZED, CONFLICT -> {
                        LOG.error("Nothing can be sent: {}", refusal.getMessage());
                        yield new Result(Kind.ALL_WAIT, UNTIL_MENDED);
                    }
                    case BLOCKED -> {
                        int dropped = rows.deleteAll(chat);
                        LOG.info(
                                "Chat {} cannot be written to ({}); {} messages end here",
                                chat,
                                refusal.code(),
                                dropped);
                        count("blocked");
                        yield Result.DONE;
                    }
                    case MOVED -> {
                        LOG.info("Group {} is {} now", chat, refusal.movedTo());
                        rows.move(chat, refusal.movedTo());
                        yield Result.DONE;
                    }
                    case NOT_MODIFIED, MESSAGE_GONE, FILE_TOO_LARGE, BAD_REQUEST, IN_DOUBT -> null;
                });
    }

    /** Something is never said. */
    void dropped(String what, TelegramException refusal) {
        LOG.warn("{} is dropped: {}", what, refusal.getMessage());
        count("refused");
    }

    void count(String reason) {
        meters.counter("rekap.telegram.dropped", "reason", reason).increment();
    }
}
