package dev.rekap.extraction.config;

import dev.rekap.blob.BlobStore;
import dev.rekap.bus.Step;
import dev.rekap.contracts.orders.AudioTranscribed;
import dev.rekap.extraction.ExtractRecords;
import dev.rekap.extraction.Extractor;
import dev.rekap.extraction.Onlooker;
import dev.rekap.extraction.eval.ShadowExtractor;
import dev.rekap.extraction.observe.ExtractorHealth;
import dev.rekap.extraction.observe.LastCall;
import dev.rekap.extraction.observe.WatchedExtractor;
import dev.rekap.provider.DailyBudgets;
import dev.rekap.provider.FallbackRouter;
import dev.rekap.provider.Provider;
import dev.rekap.provider.settings.PriceSettings;
import dev.rekap.provider.shadow.Shadow;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the worker. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ExtractionSettings.class, ShadowSettings.class, PriceSettings.class})
public class ExtractionWorkerConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ExtractionWorkerConfiguration.class);

    /** The extractors with what is watched of them, in order. */
    record Watched(List<Provider<Extractor>> providers, List<LastCall> lastCalls) {}

    @Bean
    Watched extractors(ExtractionSettings settings, MeterRegistry meters) {
        Clock clock = Clock.systemUTC();
        List<Provider<Extractor>> chosen = Extractors.of(settings, clock);
        LOG.info("Extractors, in order: {}", Extractors.about(chosen));
        List<Provider<Extractor>> watched = new ArrayList<>();
        List<LastCall> lastCalls = new ArrayList<>();
        for (Provider<Extractor> each : chosen) {
            LastCall lastCall = new LastCall(each.name(), clock);
            lastCalls.add(lastCall);
            watched.add(new Provider<>(
                    each.name(),
                    each.model(),
                    each.host(),
                    new WatchedExtractor(each.port(), meters, lastCall),
                    each.limits()));
        }
        return new Watched(watched, lastCalls);
    }

    @Bean
    DailyBudgets budgets(BlobStore store, @Value("${rekap.time-zone:Asia/Jakarta}") String zone) {
        return new DailyBudgets(store, ZoneId.of(zone), Clock.systemUTC());
    }

    /** Who looks on is closed with the extractor that is asked beside, if there is one. */
    @Bean
    Onlooker onlooker(
            ShadowSettings shadow,
            ExtractionSettings settings,
            PriceSettings prices,
            DailyBudgets budgets,
            MeterRegistry meters) {
        if (shadow.shadow().isEmpty()) {
            return Onlooker.NONE;
        }
        Provider<Extractor> extractor = Extractors.beside(shadow.shadow().getFirst(), settings, Clock.systemUTC());
        LOG.info(
                "Asked beside, on {} of the transcripts: {}",
                shadow.shadowShare(),
                Extractors.about(List.of(extractor)));
        return new ShadowExtractor(Shadow.of(
                Extractor.OPERATION,
                extractor,
                shadow.shadowShare(),
                settings.circuit().settings(),
                prices.list(),
                budgets.total(),
                meters));
    }

    @Bean
    Step<AudioTranscribed> extractRecords(
            Watched extractors,
            ExtractionSettings settings,
            PriceSettings prices,
            MeterRegistry meters,
            Traces traces,
            DailyBudgets budgets,
            Onlooker onlooker) {
        FallbackRouter<Extractor> chain = new FallbackRouter<>(
                Extractor.OPERATION,
                extractors.providers(),
                settings.circuit().settings(),
                prices.list(),
                meters,
                traces,
                Clock.systemUTC());
        return new ExtractRecords(chain, budgets, onlooker);
    }

    @Bean
    HealthIndicator extractorHealthIndicator(Watched extractors) {
        return new ExtractorHealth(extractors.lastCalls());
    }
}
