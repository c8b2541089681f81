package dev.rekap.simulator.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.simulator.telegram.api.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorStateTest {
    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-01T10:00:00Z");

    private final InstantSource clock = () -> now;

    private SimulatorState simulator() {
        return new SimulatorState("7000000001:secret", folder, clock.withZone(ZoneOffset.UTC));
    }

    @Test
    void updatesWaitADay() {
        UpdateQueue updates = simulator().updates();
        updates.add("message", Json.object().put("text", "a"));
        now = now.plus(Duration.ofHours(23));
        updates.add("message", Json.object().put("text", "b"));
        assertThat(updates.first(10)).hasSize(2);
        now = now.plus(Duration.ofHours(2));
        assertThat(updates.first(10))
                .singleElement()
                .satisfies(update -> assertThat(update.json()).contains("\"b\""));
        now = now.plus(Duration.ofHours(23));
        assertThat(updates.firstOutside(Set.of())).isEmpty();
    }

    @Test
    void anUpdateBelongsToItsChatWhateverItsKind() {
        UpdateQueue updates = simulator().updates();
        updates.addRaw(Json.parseObject("{\"message\":{\"chat\":{\"id\":1}}}").orElseThrow());
        updates.addRaw(Json.parseObject("{\"callback_query\":{\"from\":{\"id\":7},\"message\":{\"chat\":{\"id\":2}}}}")
                .orElseThrow());
        updates.addRaw(
                Json.parseObject("{\"inline_query\":{\"from\":{\"id\":3}}}").orElseThrow());
        updates.addRaw(Json.parseObject("{\"brand_new\":{}}").orElseThrow());
        assertThat(updates.first(9)).extracting(UpdateQueue.Waiting::chat).containsExactly(1L, 2L, 3L, 0L);
        assertThat(updates.firstOutside(Set.of(1L, 2L)))
                .hasValueSatisfying(update -> assertThat(update.chat()).isEqualTo(3));
    }

    @Test
    void whatMustBeAskedForIsNotSentUnasked() {
        UpdateQueue updates = simulator().updates();
        assertThat(updates.add("message_reaction", Json.object())).isFalse();
        updates.allow(java.util.List.of("message_reaction"));
        assertThat(updates.add("message_reaction", Json.object())).isTrue();
        assertThat(updates.add("message", Json.object())).isFalse();
    }

    @Test
    void aPressCanBeAnsweredForAQuarterOfAnHour() {
        Callbacks callbacks = simulator().callbacks();
        String early = callbacks.press(1);
        String late = callbacks.press(1);
        now = now.plus(Duration.ofMinutes(14));
        callbacks.answer(early, "baik", true);
        assertThat(callbacks.answer(early))
                .hasValueSatisfying(answer -> assertThat(answer.alert()).isTrue());
        now = now.plus(Duration.ofMinutes(2));
        assertThatThrownBy(() -> callbacks.answer(late, "", false)).hasMessageContaining("query is too old");
        assertThat(callbacks.unanswered()).isEqualTo(1);
    }

    @Test
    void aLinkLastsAsLongAsItWasGiven() {
        FileVault files = simulator().files();
        BotFile file = files.register(1, "voice", "", "audio/ogg", FileVault.declared("a", 5));
        assertThat(files.linked(file.path())).isEmpty();
        files.link(file, Duration.ofHours(1));
        assertThat(files.linked(file.path())).contains(file);
        now = now.plus(Duration.ofHours(1));
        assertThat(files.linked(file.path())).isEmpty();
    }

    @Test
    void aRestartedWorldDoesNotCountFromWhereTheOtherBegan() {
        long before = simulator().updates().addRaw(Json.object());
        now = now.plusSeconds(1);
        assertThat(simulator().updates().addRaw(Json.object())).isGreaterThan(before);
    }
}
