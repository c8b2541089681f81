package dev.rekap.extraction.config;

import dev.rekap.blob.BlobStore;
import dev.rekap.blob.markers.Markers;
import dev.rekap.bus.Step;
import dev.rekap.contracts.orders.AudioTranscribed;
import dev.rekap.extraction.ExtractRecords;
import dev.rekap.extraction.ExtractionListener;
import dev.rekap.extraction.Extractor;
import dev.rekap.extraction.blob.MarkedReports;
import dev.rekap.extraction.eval.ShadowExtractor;
import dev.rekap.extraction.observe.ExtractorHealth;
import dev.rekap.extraction.observe.LastExtractorCall;
import dev.rekap.extraction.observe.MonitoredExtractor;
import dev.rekap.provider.DailyBudgets;
import dev.rekap.provider.FallbackRouter;
import dev.rekap.provider.Provider;
import dev.rekap.provider.settings.PriceSettings;
import dev.rekap.provider.shadow.Shadow;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the worker. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ExtractionSettings.class, ExtractorShadowSettings.class, PriceSettings.class})
public class ExtractionWorkerConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ExtractionWorkerConfiguration.class);

    /** For so long a report may be closed, or a budget spent, and a transcript still be told to a model. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    /** The extractors with their last calls, in order. */
    record MonitoredExtractors(List<Provider<Extractor>> providers, List<LastExtractorCall> lastCalls) {}

    @Bean
    MonitoredExtractors extractors(ExtractionSettings settings, MeterRegistry meters) {
        Clock clock = Clock.systemUTC();
        List<Provider<Extractor>> chosen = settings.providers(clock);
        LOG.info("Extractors, in order: {}", describe(chosen));
        List<Provider<Extractor>> watched = new ArrayList<>();
        List<LastExtractorCall> lastCalls = new ArrayList<>();
        for (Provider<Extractor> each : chosen) {
            LastExtractorCall lastCall = new LastExtractorCall(each.name(), clock);
            lastCalls.add(lastCall);
            watched.add(new Provider<>(
                    each.name(),
                    each.model(),
                    each.host(),
                    new MonitoredExtractor(each.port(), meters, lastCall),
                    each.limits()));
        }
        return new MonitoredExtractors(watched, lastCalls);
    }

    @Bean
    Markers markers(BlobStore store) {
        return new Markers(store, MOMENT);
    }

    @Bean
    DailyBudgets budgets(Markers markers, @Value("${rekap.time-zone:Asia/Jakarta}") String zone) {
        return new DailyBudgets(markers, ZoneId.of(zone), Clock.systemUTC());
    }

    /** Closes the shadow extractor, if there is one, with the context. */
    @Bean
    ExtractionListener extractionListener(
            ExtractorShadowSettings shadow,
            ExtractionSettings settings,
            PriceSettings prices,
            DailyBudgets budgets,
            MeterRegistry meters) {
        if (shadow.shadow().isEmpty()) {
            return ExtractionListener.NONE;
        }
        Provider<Extractor> extractor = settings.shadow(shadow.shadow().getFirst(), Clock.systemUTC());
        LOG.info("Shadow extractor, on {} of the transcripts: {}", shadow.shadowShare(), extractor.description());
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
            MonitoredExtractors extractors,
            ExtractionSettings settings,
            PriceSettings prices,
            MeterRegistry meters,
            Traces traces,
            DailyBudgets budgets,
            Markers markers,
            ExtractionListener listener) {
        FallbackRouter<Extractor> router = new FallbackRouter<>(
                Extractor.OPERATION,
                extractors.providers(),
                settings.circuit().settings(),
                prices.list(),
                meters,
                traces,
                Clock.systemUTC());
        return new ExtractRecords(router, budgets, new MarkedReports(markers), listener);
    }

    @Bean
    HealthIndicator extractorHealthIndicator(MonitoredExtractors extractors) {
        return new ExtractorHealth(extractors.lastCalls());
    }

    private static String describe(List<Provider<Extractor>> providers) {
        return providers.stream().map(Provider::description).collect(Collectors.joining(", then "));
    }
}
