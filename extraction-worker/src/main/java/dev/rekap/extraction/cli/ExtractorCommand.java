package dev.rekap.extraction.cli;

import dev.rekap.contracts.PriceList;
import dev.rekap.extraction.Extractor;
import dev.rekap.extraction.config.ExtractionSettings;
import dev.rekap.provider.FallbackRouter;
import dev.rekap.provider.settings.CommandEnvironment;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Map;

/**
 * Settings of the commands, read from the environment by the names and checks of the service.
 *
 * @param extraction the worker's settings
 * @param prices of models
 * @param language BCP 47 tag of the spoken language, {@code REKAP_LANGUAGE}, {@code id} if it is not set
 */
public record ExtractorCommand(ExtractionSettings extraction, PriceList prices, String language) {

    /**
     * Reads the environment.
     *
     * @throws org.springframework.boot.context.properties.bind.BindException if a value is out of its range
     */
    public static ExtractorCommand of(Map<String, String> environment) {
        CommandEnvironment variables = CommandEnvironment.of(
                environment, Map.of("rekap.extraction.extractor", environment.getOrDefault("REKAP_EXTRACTOR", "auto")));
        return new ExtractorCommand(
                variables.bind("rekap.extraction", ExtractionSettings.class), variables.prices(), variables.language());
    }

    /** Routes to the extractors as the service does. */
    public FallbackRouter<Extractor> router() {
        return new FallbackRouter<>(
                Extractor.OPERATION,
                extraction.providers(Clock.systemUTC()),
                extraction.circuit().settings(),
                prices,
                new SimpleMeterRegistry(),
                Traces.NONE,
                Clock.systemUTC());
    }

    /** The message of the first cause. */
    static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
