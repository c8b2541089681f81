package dev.rekap.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rekap.contracts.Price;
import dev.rekap.contracts.PriceList;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProviderMetersTest {

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final PriceList prices = PriceLists.shipped();
    private final ProviderMeters provider = new ProviderMeters(
            meters,
            "chat",
            "openai",
            "gpt-4.1-mini",
            prices.of("api.openai.com", "openai", "gpt-4.1-mini"),
            prices.currency());

    @Test
    void measuresCallsByErrorType() {
        provider.recordCall(ProviderMeters.NONE, TimeUnit.SECONDS.toNanos(2));
        provider.recordCall("429", TimeUnit.MILLISECONDS.toNanos(70));

        assertThat(meters.scrape())
                .contains(
                        "gen_ai_client_operation_duration_seconds_bucket{error_type=\"none\","
                                + "gen_ai_operation_name=\"chat\",gen_ai_provider_name=\"openai\","
                                + "gen_ai_request_model=\"gpt-4.1-mini\",le=\"2.5\"} 1",
                        "gen_ai_client_operation_duration_seconds_count{error_type=\"429\",");
    }

    @Test
    void countsTheCostOfTokens() {
        provider.recordUsage(Usage.ofTokens(1_000_000, 0));

        assertThat(meters.scrape())
                .contains("rekap_cost_total{currency=\"IDR\",gen_ai_operation_name=\"chat\","
                        + "gen_ai_provider_name=\"openai\",gen_ai_request_model=\"gpt-4.1-mini\"} 6500.0");
    }

    @Test
    void pricesDependOnTheHostAndUnknownHostsAreFree() {
        for (String host : new String[] {"api.openai.com", "models.example.com", ""}) {
            ProviderMeters.priced(
                            meters,
                            prices,
                            "transcription",
                            new Provider<>("at " + host, "whisper-1", host, this, ProviderLimits.UNLIMITED))
                    .recordUsage(Usage.ofAudio(60));
        }

        assertThat(meters.scrape())
                .contains(
                        "gen_ai_provider_name=\"at api.openai.com\",gen_ai_request_model=\"whisper-1\"} 97.5",
                        "gen_ai_provider_name=\"at models.example.com\",gen_ai_request_model=\"whisper-1\"} 0.0",
                        "gen_ai_provider_name=\"at \",gen_ai_request_model=\"whisper-1\"} 0.0");
    }

    @Test
    void aModelThatIsNotListedIsWarnedOfOrRefused() {
        Provider<Object> unlisted =
                new Provider<>("openai", "gpt-next", "api.openai.com", this, ProviderLimits.UNLIMITED);
        PriceList strict = new PriceList(
                prices.date(), prices.currency(), prices.rate(), prices.providers(), PriceList.Unlisted.REFUSED);

        assertThat(ProviderMeters.priced(meters, prices, "chat", unlisted).isFree())
                .isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProviderMeters.priced(meters, strict, "chat", unlisted))
                .withMessageContaining("gpt-next at api.openai.com")
                .withMessageContaining("REKAP_PRICES_FILE");
    }

    @Test
    void countsTheCostOfAudioAndNothingForLocalEngines() {
        new ProviderMeters(
                        meters,
                        "transcription",
                        "openai",
                        "whisper-1",
                        prices.of("api.openai.com", "openai", "whisper-1"),
                        prices.currency())
                .recordUsage(Usage.ofAudio(60));
        new ProviderMeters(meters, "transcription", "sphinx", ProviderMeters.NONE, Price.FREE, prices.currency())
                .recordUsage(Usage.ofAudio(60));

        assertThat(meters.scrape())
                .contains(
                        "gen_ai_provider_name=\"openai\",gen_ai_request_model=\"whisper-1\"} 97.5",
                        "rekap_cost_total{currency=\"IDR\",gen_ai_operation_name=\"transcription\","
                                + "gen_ai_provider_name=\"sphinx\",gen_ai_request_model=\"none\"} 0.0");
    }

    @Test
    void countsTokensByTypeAndModel() {
        provider.recordUsage(Usage.ofTokens(700, 120));

        assertThat(meters.scrape())
                .contains(
                        "gen_ai_client_token_usage_tokens_sum{gen_ai_provider_name=\"openai\","
                                + "gen_ai_request_model=\"gpt-4.1-mini\",gen_ai_token_type=\"input\"} 700.0",
                        "gen_ai_token_type=\"output\"} 120.0");
    }

    @Test
    void countsAudioAndSkippedCalls() {
        provider.recordUsage(Usage.ofAudio(12.5));
        provider.recordSkipped("circuit_open");

        assertThat(meters.scrape())
                .contains(
                        "rekap_stt_audio_seconds_total{gen_ai_provider_name=\"openai\"} 12.5",
                        "rekap_provider_held_total{gen_ai_operation_name=\"chat\",gen_ai_provider_name=\"openai\","
                                + "gen_ai_request_model=\"gpt-4.1-mini\",reason=\"circuit_open\"} 1.0");
    }

    @Test
    void roundsCostsToAMillionth() {
        assertThat(provider.costOf(Usage.ofTokens(1, 0))).isEqualByComparingTo("0.0065");
        assertThat(provider.costOf(Usage.NONE)).isEqualByComparingTo("0");
    }
}
