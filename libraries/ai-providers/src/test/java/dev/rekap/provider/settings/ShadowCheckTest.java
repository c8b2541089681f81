package dev.rekap.provider.settings;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShadowCheckTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05, 1})
    void acceptsOneProviderAndAShare(double share) {
        assertThatNoException().isThrownBy(() -> require(List.of("openai"), share));
        assertThatNoException().isThrownBy(() -> require(List.of(), share));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void rejectsAShareOutOfRange(double share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> require(List.of("openai"), share))
                .withMessageStartingWith("rekap.stt.shadow-share");
    }

    @Test
    void rejectsAutoAndSeveralProviders() {
        assertThatIllegalArgumentException().isThrownBy(() -> require(List.of("auto"), 0.05));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> require(List.of("openai", "sphinx"), 0.05))
                .withMessageStartingWith("rekap.stt.shadow ");
    }

    private static void require(List<String> shadow, double share) {
        ShadowCheck.require("rekap.stt", shadow, "auto", share);
    }
}
