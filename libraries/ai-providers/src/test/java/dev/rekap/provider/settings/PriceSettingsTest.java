package dev.rekap.provider.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.contracts.PriceList;
import dev.rekap.provider.PriceLists;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceSettingsTest {

    @Test
    void shippedPriceListIsValidAndDated() {
        PriceList prices = PriceLists.shipped();

        assertThat(prices.date()).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(prices.currency()).isEqualTo("IDR");
        assertThat(prices.knows("api.openai.com", "openai", "whisper-1")).isTrue();
        assertThat(prices.knows("api.openai.com", "openai", "gpt-4.1-mini")).isTrue();
    }

    @Test
    void customerHostedEnginesAreListedByName() {
        PriceList prices = PriceLists.shipped();

        assertThat(dollarsAnHour(prices, "asia-southeast1-speech.googleapis.com", "google", "chirp_2"))
                .isEqualTo(0.96);
        assertThat(dollarsAnHour(prices, "warung.cognitiveservices.azure.com", "azure", "fast-transcription"))
                .isEqualTo(0.36);
        assertThat(dollarsAnHour(prices, "transcribe.ap-southeast-3.amazonaws.com", "aws", "batch"))
                .isEqualTo(1.44);
        assertThat(prices.knows("speech.warung.example", "openai", "whisper-1")).isFalse();
    }

    private static double dollarsAnHour(PriceList prices, String host, String engine, String model) {
        double hour =
                prices.of(host, engine, model).ofAudio(3600) / prices.rate().doubleValue();
        return Math.round(hour * 1e6) / 1e6;
    }

    @Test
    void operatorOverridesPricesAndRate() {
        PriceList prices = PriceLists.with(Map.of(
                "rekap.prices.rate", "1",
                "rekap.prices.currency", "USD",
                "rekap.prices.providers[api.groq.com][whisper-large-v3].audio-minute", "0.00185"));

        assertThat(prices.currency()).isEqualTo("USD");
        assertThat(prices.of("api.groq.com", "openai", "whisper-large-v3").ofAudio(60))
                .isEqualTo(0.00185);
        assertThat(prices.of("api.openai.com", "openai", "whisper-1").ofAudio(60))
                .isEqualTo(0.006);
    }

    @Test
    void rejectsAnInvalidDate() {
        assertThatExceptionOfType(DateTimeParseException.class)
                .isThrownBy(() -> PriceLists.with(Map.of("rekap.prices.date", "lately")));
    }
}
