package dev.rekap.gateway.channel.outbox;

import dev.rekap.gateway.channel.outbox.SendTask.Kind;
import dev.rekap.gateway.channel.outbox.SendTask.Result;
import dev.rekap.gateway.channel.postgres.GroupMigration;
import dev.rekap.gateway.channel.telegram.TelegramException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handles refusals that concern the whole chat or the bot, whatever was to be sent. */
record SendFailures(GroupMigration migration, OutboxRows rows, MeterRegistry meters) {

    private static final Logger LOG = LoggerFactory.getLogger(SendFailures.class);
    private static final Duration UNTIL_MENDED = Duration.ofSeconds(30);

    /** None if the refusal concerns the message, not the chat or the bot. */
    Optional<Result> concerningChat(long chat, TelegramException refusal) {
        return Optional.ofNullable(
                switch (refusal.kind()) {
                    case RETRY_AFTER -> new Result(Kind.CHAT_WAITS, refusal.retryAfter());
                    case UNAVAILABLE -> Result.later(Duration.ZERO);
                    case UNAUTHORIZED, CONFLICT -> {
                        LOG.error("Sending failed for all chats: {}", refusal.getMessage());
                        yield new Result(Kind.ALL_WAIT, UNTIL_MENDED);
                    }
                    case BLOCKED -> {
                        int dropped = rows.deleteAll(chat);
                        LOG.info("Chat {} is blocked ({}); {} messages dropped", chat, refusal.code(), dropped);
                        count("blocked");
                        yield Result.DONE;
                    }
                    case MOVED -> {
                        LOG.info("Group {} became chat {}", chat, refusal.movedTo());
                        migration.migrate(chat, refusal.movedTo());
                        yield Result.DONE;
                    }
                    case NOT_ALLOWED, NOT_MODIFIED, MESSAGE_GONE, FILE_TOO_LARGE, FILE_GONE, BAD_REQUEST, IN_DOUBT ->
                        null;
                });
    }

    /** Counts and logs a message that is dropped. */
    void dropped(String what, TelegramException refusal) {
        LOG.warn("{} dropped: {}", what, refusal.getMessage());
        count("refused");
    }

    void count(String reason) {
        meters.counter("rekap.telegram.dropped", "reason", reason).increment();
    }
}
