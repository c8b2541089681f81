package dev.rekap.simulator.telegram;

import dev.rekap.simulator.telegram.api.BotApiException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Buttons that were pressed, and what the bot answered. */
public final class Callbacks {
    private static final Duration ANSWERABLE = Duration.ofMinutes(15);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Pressed> pressed = new LinkedHashMap<>();
    private long next;

    /** The answer to a press; {@code at} is empty as long as there is none. */
    public record Answer(Optional<Instant> at, String text, boolean alert) {}

    private record Pressed(Instant at, Answer answer) {}

    Callbacks(Clock clock) {
        this.clock = clock;
        this.next = InitialIds.start(clock);
    }

    /** Notes a press and returns the id of the query that the bot gets. */
    public String press(long person) {
        String id = person + "0" + next++;
        pressed.put(id, new Pressed(clock.instant(), new Answer(Optional.empty(), "", false)));
        if (pressed.size() > MOST) {
            pressed.remove(pressed.keySet().iterator().next());
        }
        return id;
    }

    /**
     * Answers a press.
     *
     * @throws BotApiException when there was no such press, or it was long ago, or it was answered
     */
    public void answer(String id, String text, boolean alert) {
        Pressed found = pressed.get(id);
        if (found == null
                || found.answer().at().isPresent()
                || found.at().plus(ANSWERABLE).isBefore(clock.instant())) {
            throw BotApiException.badRequest("query is too old and response timeout expired or query ID is invalid");
        }
        pressed.put(id, new Pressed(found.at(), new Answer(Optional.of(clock.instant()), text, alert)));
    }

    /** What was answered to this press. */
    public Optional<Answer> answer(String id) {
        return Optional.ofNullable(pressed.get(id)).map(Pressed::answer);
    }

    /** How many presses got no answer. */
    public long unanswered() {
        return pressed.values().stream()
                .filter(one -> one.answer().at().isEmpty())
                .count();
    }

    void clear() {
        pressed.clear();
    }
}
