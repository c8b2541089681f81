package dev.rekap.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.contracts.PriceList;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceSettingsTest {

    @Test
    void theListThatIsShippedCanBeReadAndSaysItsDay() {
        PriceList prices = Prices.shipped();

        assertThat(prices.date()).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(prices.currency()).isEqualTo("IDR");
        assertThat(prices.knows("api.openai.com", "whisper-1")).isTrue();
        assertThat(prices.knows("api.openai.com", "gpt-4.1-mini")).isTrue();
    }

    @Test
    void anOperatorSaysOtherPricesAndAnotherRate() {
        PriceList prices = Prices.with(Map.of(
                "rekap.prices.rate", "1",
                "rekap.prices.currency", "USD",
                "rekap.prices.providers[api.groq.com][whisper-large-v3].audio-minute", "0.00185"));

        assertThat(prices.currency()).isEqualTo("USD");
        assertThat(prices.of("api.groq.com", "whisper-large-v3").ofAudio(60)).isEqualTo(0.00185);
        assertThat(prices.of("api.openai.com", "whisper-1").ofAudio(60)).isEqualTo(0.006);
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        assertThatExceptionOfType(DateTimeParseException.class)
                .isThrownBy(() -> Prices.with(Map.of("rekap.prices.date", "lately")));
    }
}
