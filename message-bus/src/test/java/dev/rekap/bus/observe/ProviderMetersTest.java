package dev.rekap.bus.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProviderMetersTest {

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ProviderMeters provider = new ProviderMeters(meters, "chat", "openai", "gpt-4.1-mini");

    @Test
    void callsAreMeasuredByWhatWentWrong() {
        provider.called(ProviderMeters.NONE, TimeUnit.SECONDS.toNanos(2));
        provider.called("429", TimeUnit.MILLISECONDS.toNanos(70));

        assertThat(meters.scrape())
                .contains(
                        "gen_ai_client_operation_duration_seconds_bucket{error_type=\"none\","
                                + "gen_ai_operation_name=\"chat\",gen_ai_provider_name=\"openai\","
                                + "gen_ai_request_model=\"gpt-4.1-mini\",le=\"2.5\"} 1",
                        "gen_ai_client_operation_duration_seconds_count{error_type=\"429\",");
    }

    @Test
    void tokensAreCountedByTypeAndModel() {
        provider.tokens(700, 120);

        assertThat(meters.scrape())
                .contains(
                        "gen_ai_client_token_usage_tokens_sum{gen_ai_provider_name=\"openai\","
                                + "gen_ai_request_model=\"gpt-4.1-mini\",gen_ai_token_type=\"input\"} 700.0",
                        "gen_ai_token_type=\"output\"} 120.0");
    }
}
