package dev.rekap.gateway.channel.updates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.gateway.TelegramCase;
import dev.rekap.gateway.channel.telegram.LongPolls.RawUpdate;
import dev.rekap.gateway.channel.telegram.TelegramException;
import dev.rekap.gateway.channel.telegram.TelegramException.Kind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PollLoopTest {

    private final Queue<Supplier<List<RawUpdate>>> answers = new ArrayDeque<>();
    private final List<Integer> offsets = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private int refusals;

    @Test
    void followsIdsThatStartAnew() {
        List<RawUpdate> updates = TelegramCase.read("t01-update-id-starts-anew").updates().stream()
                .map(json -> new RawUpdate(
                        JsonMapper.shared().readTree(json).path("update_id").asInt(), json))
                .toList();

        run(List.of(answer(updates.getFirst()), answer(updates.getLast()), answer(update(117314200))));

        assertThat(offsets).containsExactly(0, 727334709, 117314200, 117314201);
        assertThat(kept)
                .containsExactly(
                        updates.getFirst().json(),
                        updates.getLast().json(),
                        update(117314200).json());
    }

    @Test
    void waitsEverLongerWhileAnswersBringNothingNew() {
        run(List.of(
                answer(update(5)),
                answer(update(5)),
                answer(update(5)),
                answer(),
                answer(update(5)),
                answer(update(6)),
                answer(update(6))));

        assertThat(pauses).extracting(Duration::toMillis).containsExactly(500L, 1_000L, 2_000L, 4_000L, 500L);
    }

    @Test
    void waitsAsLongAsTelegramAsksFor() {
        run(List.of(
                refusal(TelegramException.retryAfter(Duration.ofSeconds(7), "slow down")),
                refusal(TelegramException.of(Kind.CONFLICT, 409, "Conflict")),
                refusal(new IllegalStateException("of the test")),
                answer(update(5))));

        assertThat(pauses).extracting(Duration::toMillis).containsExactly(7_000L, 5_000L, 2_000L);
        assertThat(kept).hasSize(1);
    }

    @Test
    void movesOnWhenAnUpdateIsStoredAndNotBefore() {
        refusals = 2;

        run(List.of(answer(update(5), update(6))));

        assertThat(kept).containsExactly(update(5).json(), update(6).json());
        assertThat(offsets).containsExactly(0, 7);
        assertThat(pauses).hasSize(2);
    }

    private void run(List<Supplier<List<RawUpdate>>> script) {
        answers.addAll(script);
        new PollLoop(
                        () -> false,
                        this::poll,
                        this::keep,
                        new PollMonitor(Clock.systemUTC(), new SimpleMeterRegistry()),
                        pauses::add)
                .run();
    }

    private List<RawUpdate> poll(int offset) {
        offsets.add(offset);
        Supplier<List<RawUpdate>> answer = answers.poll();
        if (answer == null) {
            Thread.currentThread().interrupt();
            throw TelegramException.of(Kind.IN_DOUBT, 0, "cut off");
        }
        return answer.get();
    }

    private void keep(byte[] raw) {
        if (refusals > 0) {
            refusals--;
            throw new IllegalStateException("the broker is away");
        }
        kept.add(new String(raw, UTF_8));
    }

    private static Supplier<List<RawUpdate>> answer(RawUpdate... updates) {
        return () -> List.of(updates);
    }

    private static Supplier<List<RawUpdate>> refusal(RuntimeException failure) {
        return () -> {
            throw failure;
        };
    }

    private static RawUpdate update(int id) {
        return new RawUpdate(id, "{\"update_id\":" + id + "}");
    }
}
