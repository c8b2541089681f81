package dev.rekap.gateway.channel.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits in a chat: messages before counters before buttons. Guarded by the sender's lock. */
final class ChatQueue {

    /** What may be said next. */
    record Next(Signal.Kind kind, Wish wish) {}

    private final long chat;
    private final Next messages = new Next(Signal.Kind.MESSAGE, new Wish());
    private final Next counters = new Next(Signal.Kind.COUNTER_EDIT, new Wish());
    private final Next buttons = new Next(Signal.Kind.BUTTONS, new Wish());
    private final List<Next> all = List.of(messages, counters, buttons);
    private boolean working;

    ChatQueue(long chat) {
        this.chat = chat;
    }

    long chat() {
        return chat;
    }

    Wish wish(Signal.Kind kind) {
        return switch (kind) {
            case MESSAGE, ANSWER -> messages.wish();
            case COUNTER_NEW, COUNTER_EDIT -> counters.wish();
            case BUTTONS -> buttons.wish();
        };
    }

    boolean isWorking() {
        return working;
    }

    void working(boolean is) {
        working = is;
    }

    /** What may be said now, the most important first. */
    @Nullable
    Next ready(long now) {
        for (Next next : all) {
            if (next.wish().isReady(now)) {
                return next;
            }
        }
        return null;
    }

    /** The smaller, the sooner: what may be said now is a message, a counter, buttons, nothing. */
    int urgency(long now) {
        Next next = ready(now);
        return next == null ? all.size() : all.indexOf(next);
    }

    /** Since when that waits. */
    long since(long now) {
        Next next = ready(now);
        return next == null ? Long.MAX_VALUE : next.wish().since();
    }

    /** When something will become ready; {@link Long#MAX_VALUE} if nothing waits. */
    long due(long now) {
        return all.stream()
                .map(Next::wish)
                .filter(wish -> wish.isWanted() && !wish.isReady(now))
                .mapToLong(Wish::due)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    boolean isIdle() {
        return !working && all.stream().noneMatch(next -> next.wish().isWanted());
    }
}
