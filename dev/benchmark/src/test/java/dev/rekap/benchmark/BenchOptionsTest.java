package dev.rekap.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BenchOptionsTest {

    @Test
    void withoutOptionsEverythingIsMeasuredInFull() {
        BenchOptions options = BenchOptions.parse("voice.ogg", "commands", "logs", "result.json");
        assertThat(options.sizes()).isEqualTo(Sizes.FULL);
        assertThat(options.json()).isFalse();
        assertThat(options.yardstick()).isEmpty();
        assertThat(options.target()).isEqualTo(Path.of("result.json"));
    }

    @Test
    void takesOptionsInAnyOrder() {
        BenchOptions options = BenchOptions.parse(
                "--yardstick=/opt/yardstick", "--json", "--medium", "voice.ogg", "commands", "logs", "result.json");
        assertThat(options.sizes()).isEqualTo(Sizes.MEDIUM);
        assertThat(options.json()).isTrue();
        assertThat(options.yardstick()).contains(Path.of("/opt/yardstick"));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> BenchOptions.parse("--slow", "voice.ogg", "commands", "logs", "result.json"))
                .hasMessageStartingWith("usage: ./rekap bench");
        assertThatThrownBy(
                        () -> BenchOptions.parse("--quick", "--medium", "voice.ogg", "commands", "logs", "result.json"))
                .hasMessageStartingWith("usage: ./rekap bench");
        assertThatThrownBy(BenchOptions::parse).hasMessageStartingWith("usage: ./rekap bench");
    }
}
