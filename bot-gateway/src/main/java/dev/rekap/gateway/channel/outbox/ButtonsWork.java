package dev.rekap.gateway.channel.outbox;

import dev.rekap.gateway.channel.outbox.OutboxRows.Row;
import dev.rekap.gateway.channel.telegram.Messenger;
import dev.rekap.gateway.channel.telegram.TelegramException;
import java.util.Objects;
import java.util.Optional;

/** Takes the buttons of messages away, last of all and once: of no weight if it fails. */
final class ButtonsWork implements Work {

    private final OutboxRows rows;
    private final Messenger telegram;
    private final Refusals refusals;

    ButtonsWork(OutboxRows rows, Messenger telegram, Refusals refusals) {
        this.rows = rows;
        this.telegram = telegram;
        this.refusals = refusals;
    }

    @Override
    public Result sayNext(long chat, Permit permit) throws InterruptedException {
        Optional<Row> next = rows.firstButtons(chat);
        if (next.isEmpty()) {
            return Result.NOTHING;
        }
        if (!permit.await()) {
            return Result.DONE;
        }
        rows.delete(next.get().id());
        try {
            telegram.removeButtons(chat, Objects.requireNonNull(next.get().message()));
            return Result.DONE;
        } catch (TelegramException e) {
            refusals.count("buttons");
            return refusals.concerningChat(chat, e).orElse(Result.DONE);
        }
    }
}
