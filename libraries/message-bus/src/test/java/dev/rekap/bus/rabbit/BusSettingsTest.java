package dev.rekap.bus.rabbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class BusSettingsTest {

    @Test
    void defaultsAreSafe() {
        assertThat(bind(Map.of()))
                .isEqualTo(
                        new BusSettings(null, 1, Duration.ofSeconds(10), Duration.ofMinutes(5), Duration.ofMinutes(5)));
    }

    @Test
    void everySettingIsRead() {
        assertThat(bind(Map.of(
                        "rekap.bus.queue", "stt",
                        "rekap.bus.batch-size", "64",
                        "rekap.bus.confirm-timeout", "2s",
                        "rekap.bus.patience", "3s",
                        "rekap.bus.shutdown-timeout", "4s")))
                .isEqualTo(new BusSettings(
                        "stt", 64, Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(4)));
    }

    @ParameterizedTest
    @CsvSource({
        "rekap.bus.queue, lost",
        "rekap.bus.batch-size, 0",
        "rekap.bus.batch-size, 101",
        "rekap.bus.confirm-timeout, 1ms",
        "rekap.bus.confirm-timeout, 6m",
        "rekap.bus.patience, 11m",
        "rekap.bus.shutdown-timeout, 0s"
    })
    void whatCouldLoseOrHangIsRefused(String name, String value) {
        assertThatExceptionOfType(BindException.class).isThrownBy(() -> bind(Map.of(name, value)));
    }

    private static BusSettings bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("rekap.bus", BusSettings.class);
    }
}
