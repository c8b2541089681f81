package dev.rekap.simulator.telegram;

import dev.rekap.simulator.telegram.api.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Updates that the bot has not confirmed yet, at most 24 hours old. */
public final class UpdateQueue {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST = 100_000;
    private static final Set<String> ON_REQUEST = Set.of("chat_member", "message_reaction", "message_reaction_count");

    /**
     * An update that waits.
     *
     * @param chat whom it concerns: updates of one chat must stay in order; 0 when it concerns none
     * @param json as it is sent; as a text it takes a fraction of the memory
     */
    public record Waiting(long id, Instant since, long chat, String json) {}

    private final Clock clock;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private Set<String> allowed = Set.of();
    private long next;
    private long poll;

    UpdateQueue(Clock clock) {
        this.clock = clock;
        this.next = InitialIds.start(clock);
    }

    /** Adds an update of this kind, if the bot wants such, and returns whether it does. */
    public boolean add(String kind, JsonNode value) {
        if (allowed.isEmpty() ? ON_REQUEST.contains(kind) : !allowed.contains(kind)) {
            return false;
        }
        ObjectNode update = Json.object().put("update_id", next);
        update.set(kind, value.deepCopy());
        addRaw(update);
        return true;
    }

    /**
     * Adds an update as it is; one without {@code update_id} gets the next. A lower id than the next starts the ids anew, as
     * Telegram does after a week without updates. Returns its id.
     */
    public long addRaw(ObjectNode update) {
        long id = update.path("update_id").asLong(next);
        update.put("update_id", id);
        next = id + 1;
        waiting.add(new Waiting(id, clock.instant(), chatOf(update), Json.text(update)));
        if (waiting.size() > MOST) {
            waiting.poll();
        }
        return id;
    }

    /** The kinds that the bot wants from now on; none means all but those that must be asked for. */
    public void allow(List<String> kinds) {
        allowed = new HashSet<>(kinds);
    }

    public Set<String> allowed() {
        return allowed;
    }

    /**
     * Forgets all before this id; a negative one keeps only so many of the last. 0 forgets nothing. An id that is yet to come
     * stems from before the ids started anew, and confirms nothing of what came since.
     */
    public void confirm(long offset) {
        if (offset < 0) {
            while (waiting.size() > -offset) {
                waiting.remove();
            }
        }
        waiting.removeIf(update -> update.id() < offset && (offset <= next || update.id() >= next));
    }

    /** The oldest ones. */
    public List<Waiting> first(int limit) {
        dropOld();
        return waiting.stream().limit(limit).toList();
    }

    /** The oldest one that concerns none of these chats. */
    public Optional<Waiting> firstOutside(Set<Long> chats) {
        dropOld();
        return waiting.stream().filter(update -> !chats.contains(update.chat())).findFirst();
    }

    private void dropOld() {
        Instant oldest = clock.instant().minus(KEPT);
        while (!waiting.isEmpty() && waiting.getFirst().since().isBefore(oldest)) {
            waiting.remove();
        }
    }

    private static long chatOf(ObjectNode update) {
        return update.valueStream()
                .flatMapToLong(value -> LongStream.of(
                        value.path("chat").path("id").asLong(0),
                        value.path("message").path("chat").path("id").asLong(0),
                        value.path("from").path("id").asLong(0)))
                .filter(id -> id != 0)
                .findFirst()
                .orElse(0);
    }

    /** Forgets one. */
    public void remove(long id) {
        waiting.removeIf(update -> update.id() == id);
    }

    public int size() {
        return waiting.size();
    }

    public void clear() {
        waiting.clear();
    }

    /** Begins a poll, and with it ends every earlier one. */
    public long beginPoll() {
        return ++poll;
    }

    /** Whether no other poll began since. */
    public boolean isLatestPoll(long number) {
        return poll == number;
    }
}
