package dev.rekap.contracts.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.ProblemCode;
import dev.rekap.contracts.StandardProblem;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderProblemTest {

    @ParameterizedTest
    @EnumSource(OrderProblem.class)
    void everyCodeHasTextsInBothLanguagesAndIsAnError(OrderProblem code) {
        assertThat(code.status()).isBetween(400, 599);
        assertThat(code.text(Locale.of("id"))).isNotBlank().isNotEqualTo(code.text(Locale.ENGLISH));
        assertThat(code.text(Locale.FRENCH)).isEqualTo(code.text(Locale.of("id")));
    }

    @Test
    void noCodeIsDeclaredTwice() {
        assertThat(Stream.concat(Arrays.stream(OrderProblem.values()), Arrays.stream(StandardProblem.values()))
                        .map(ProblemCode::name))
                .doesNotHaveDuplicates();
    }
}
