package dev.rekap.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class LogFormatTest {

    @ParameterizedTest
    @ValueSource(strings = {"plain", "PLAIN", ""})
    void aTerminalGetsLinesToRead(String format) {
        assertThat(structured(new MockEnvironment().withProperty("rekap.log.format", format)))
                .isNull();
    }

    @Test
    void nothingSaidIsPlain() {
        assertThat(structured(new MockEnvironment())).isNull();
    }

    @Test
    void aCollectorGetsObjects() {
        assertThat(structured(new MockEnvironment().withProperty("rekap.log.format", "ecs")))
                .isEqualTo("ecs");
        assertThat(structured(new MockEnvironment().withProperty("REKAP_LOG_FORMAT", "ECS")))
                .isEqualTo("ecs");
    }

    @Test
    void anythingElseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> structured(new MockEnvironment().withProperty("rekap.log.format", "xml")))
                .withMessageContaining("plain or ecs");
    }

    private static @Nullable String structured(MockEnvironment environment) {
        new LogFormat().postProcessEnvironment(environment, new SpringApplication());
        return environment.getProperty("logging.structured.format.console");
    }
}
