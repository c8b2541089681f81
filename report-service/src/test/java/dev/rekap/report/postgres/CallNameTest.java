package dev.rekap.report.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.orders.Stage;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CallNameTest {

    @Test
    void repeatedCallHasTheSameName() {
        assertThat(PostgresSpending.name(call(1.25, "97.50"), 1))
                .isEqualTo(PostgresSpending.name(call(1.25, "97.5"), 1))
                .matches("[0-9a-f]{32}");
    }

    @Test
    void everyDifferenceMakesAnotherCall() {
        String name = PostgresSpending.name(call(1.25, "97.5"), 1);

        assertThat(PostgresSpending.name(call(1.250000001, "97.5"), 1)).isNotEqualTo(name);
        assertThat(PostgresSpending.name(call(1.25, "97.6"), 1)).isNotEqualTo(name);
        assertThat(PostgresSpending.name(call(1.25, "97.5"), 2)).isNotEqualTo(name);
    }

    private static ProviderCall call(double seconds, String cost) {
        return new ProviderCall(
                Stage.TRANSCRIPTION.name(),
                "openai",
                "whisper-1",
                ProviderCall.NONE,
                seconds,
                60,
                0,
                0,
                new BigDecimal(cost),
                "IDR");
    }
}
