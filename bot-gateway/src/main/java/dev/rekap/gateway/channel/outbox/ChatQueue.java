package dev.rekap.gateway.channel.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pending sends of a chat: messages before live messages before hints before buttons. Guarded by the sender's lock. */
final class ChatQueue {

    /** A kind of sends with what is pending of it. */
    record Next(OutboxNotification.Kind kind, PendingSend pending) {}

    private final long chat;
    private final Next messages = new Next(OutboxNotification.Kind.MESSAGE, new PendingSend());
    private final Next counters = new Next(OutboxNotification.Kind.COUNTER_EDIT, new PendingSend());
    private final Next hints = new Next(OutboxNotification.Kind.HINT, new PendingSend());
    private final Next buttons = new Next(OutboxNotification.Kind.BUTTONS, new PendingSend());
    private final List<Next> all = List.of(messages, counters, hints, buttons);
    private boolean working;

    ChatQueue(long chat) {
        this.chat = chat;
    }

    long chat() {
        return chat;
    }

    PendingSend pending(OutboxNotification.Kind kind) {
        return switch (kind) {
            case MESSAGE, ANSWER -> messages.pending();
            case COUNTER_NEW, COUNTER_EDIT -> counters.pending();
            case HINT -> hints.pending();
            case BUTTONS -> buttons.pending();
        };
    }

    boolean isWorking() {
        return working;
    }

    void working(boolean is) {
        working = is;
    }

    /** The most important of what may be sent now; none if nothing may. */
    @Nullable
    Next ready(long now) {
        for (Next next : all) {
            if (next.pending().isReady(now)) {
                return next;
            }
        }
        return null;
    }

    /** The smaller, the sooner: a message, a live message, a hint, buttons, nothing. */
    int urgency(long now) {
        Next next = ready(now);
        return next == null ? all.size() : all.indexOf(next);
    }

    /** Since when that is pending. */
    long since(long now) {
        Next next = ready(now);
        return next == null ? Long.MAX_VALUE : next.pending().since();
    }

    /** When something will become ready; {@link Long#MAX_VALUE} if nothing waits. */
    long due(long now) {
        return all.stream()
                .map(Next::pending)
                .filter(pending -> pending.isWanted() && !pending.isReady(now))
                .mapToLong(PendingSend::due)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    boolean isIdle() {
        return !working && all.stream().noneMatch(next -> next.pending().isWanted());
    }
}
