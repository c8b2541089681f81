package dev.rekap.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecoderSettingsTest {

    private static final Path FOLDER = Path.of("libraries");

    @Test
    void thereIsAProcessForEachCore() {
        DecoderSettings settings = DecoderSettings.ofMachine(Duration.ofMinutes(2));

        assertThat(settings.processes()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(settings.in(FOLDER).folder()).isEqualTo(FOLDER);
    }

    @ParameterizedTest
    @CsvSource({"0, 60, 1048576", "1, 0, 1048576", "1, -1, 1048576", "1, 60, 1000"})
    void nothingCannotDecode(int processes, int seconds, long memory) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DecoderSettings(processes, Duration.ofSeconds(seconds), memory, FOLDER));
    }
}
