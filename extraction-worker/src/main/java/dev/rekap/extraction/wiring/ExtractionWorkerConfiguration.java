package dev.rekap.extraction.wiring;

import dev.rekap.bus.Step;
import dev.rekap.bus.observe.Traces;
import dev.rekap.contracts.AudioTranscribed;
import dev.rekap.extraction.ExtractRecords;
import dev.rekap.extraction.observe.ExtractorHealth;
import dev.rekap.extraction.observe.LastCall;
import dev.rekap.extraction.observe.MeteredExtractor;
import dev.rekap.provider.PriceSettings;
import dev.rekap.provider.ProviderMeters;
import dev.rekap.provider.Usage;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the worker. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ExtractionSettings.class, PriceSettings.class})
public class ExtractionWorkerConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ExtractionWorkerConfiguration.class);

    @Bean
    ChosenExtractor chosenExtractor(ExtractionSettings settings, ObjectProvider<ProviderMeters> asked) {
        ChosenExtractor chosen = ChosenExtractor.of(
                settings, (input, output) -> asked.getObject().used(Usage.ofTokens(input, output)));
        LOG.info("Extractor '{}': {}", chosen.name(), chosen.about());
        return chosen;
    }

    @Bean
    ProviderMeters providerMeters(ChosenExtractor chosen, PriceSettings settings, MeterRegistry meters) {
        return ProviderMeters.priced(meters, settings.list(), "chat", chosen.name(), chosen.model(), chosen.host());
    }

    @Bean
    LastCall lastCall() {
        return new LastCall(Clock.systemUTC());
    }

    @Bean
    Step<AudioTranscribed> extractRecords(
            ChosenExtractor chosen, ProviderMeters asked, MeterRegistry meters, Traces traces, LastCall lastCall) {
        return new ExtractRecords(
                new MeteredExtractor(chosen.extractor(), chosen.name(), asked, meters, traces, lastCall),
                chosen.name());
    }

    @Bean
    HealthIndicator extractorHealthIndicator(ChosenExtractor chosen, LastCall lastCall) {
        return new ExtractorHealth(chosen.name(), lastCall);
    }
}
