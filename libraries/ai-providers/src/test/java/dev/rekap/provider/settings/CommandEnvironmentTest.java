package dev.rekap.provider.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandEnvironmentTest {

    /** Settings of a service that exists only in this test. */
    record Sample(String maxAudio, String other) {}

    @Test
    void bindsVariablesAsAServiceDoes() {
        CommandEnvironment environment =
                CommandEnvironment.of(Map.of("REKAP_SAMPLE_MAX_AUDIO", "2h"), Map.of("rekap.sample.other", "default"));

        assertThat(environment.bind("rekap.sample", Sample.class)).isEqualTo(new Sample("2h", "default"));
    }

    @Test
    void variablesOverrideDefaults() {
        CommandEnvironment environment =
                CommandEnvironment.of(Map.of("REKAP_SAMPLE_OTHER", "set"), Map.of("rekap.sample.other", "default"));

        assertThat(environment.bind("rekap.sample", Sample.class).other()).isEqualTo("set");
    }

    @Test
    void languageIsIndonesianUnlessItIsSet() {
        assertThat(CommandEnvironment.of(Map.of(), Map.of()).language()).isEqualTo("id");
        assertThat(CommandEnvironment.of(Map.of("REKAP_LANGUAGE", "jv"), Map.of())
                        .language())
                .isEqualTo("jv");
    }

    @Test
    void operatorsFileOverridesTheShippedPrices(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("prices.yml"), "rekap.prices: {currency: USD, rate: 1}");

        assertThat(CommandEnvironment.of(Map.of("REKAP_PRICES_FILE", file.toString()), Map.of())
                        .prices()
                        .currency())
                .isEqualTo("USD");
    }
}
