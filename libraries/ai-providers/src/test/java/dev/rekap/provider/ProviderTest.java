package dev.rekap.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderTest {

    @Test
    void describesModelAndHostOfARemoteProvider() {
        assertThat(provider("api.openai.com").description()).isEqualTo("openai (gpt-4.1-mini at api.openai.com)");
        assertThat(provider("").description()).isEqualTo("openai");
    }

    @Test
    void shadowHasANameOfItsOwnAndTheSamePrice() {
        Provider<String> shadow = provider("api.openai.com").asShadow();

        assertThat(shadow.name()).isEqualTo("shadow:openai");
        assertThat(shadow.listedName()).isEqualTo("openai");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0"})
    void rejectsLimitsThatAllowNoCall(int concurrency, int perMinute) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ProviderLimits(concurrency, perMinute));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, PT1S", "2, 0, PT1S", "2, 3, PT1S", "2, 1, PT0S"})
    void rejectsACircuitThatCannotOpen(int calls, int failures, Duration open) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CircuitSettings(calls, failures, open));
    }

    private static Provider<String> provider(String host) {
        return new Provider<>("openai", "gpt-4.1-mini", host, "", ProviderLimits.UNLIMITED);
    }
}
