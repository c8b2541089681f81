package dev.rekap.extraction.config;

import dev.rekap.contracts.PriceList;
import dev.rekap.extraction.Extractor;
import dev.rekap.provider.FallbackRouter;
import dev.rekap.provider.settings.CommandEnvironment;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Map;

/**
 * What the commands take from the environment: the same names and checks as the service, without starting one.
 *
 * @param extraction the worker's settings
 * @param prices of models
 * @param language BCP 47 tag of what is spoken, {@code REKAP_LANGUAGE}, {@code id} if it is not set
 */
public record CommandSettings(ExtractionSettings extraction, PriceList prices, String language) {

    /**
     * Reads the environment.
     *
     * @throws org.springframework.boot.context.properties.bind.BindException if a value is out of its range
     */
    public static CommandSettings of(Map<String, String> environment) {
        CommandEnvironment variables = CommandEnvironment.of(
                environment, Map.of("rekap.extraction.extractor", environment.getOrDefault("REKAP_EXTRACTOR", "auto")));
        return new CommandSettings(
                variables.bind("rekap.extraction", ExtractionSettings.class), variables.prices(), variables.language());
    }

    /** The extractors as the service would ask them. */
    public FallbackRouter<Extractor> chain() {
        return new FallbackRouter<>(
                Extractor.OPERATION,
                Extractors.of(extraction, Clock.systemUTC()),
                extraction.circuit().settings(),
                prices,
                new SimpleMeterRegistry(),
                Traces.NONE,
                Clock.systemUTC());
    }
}
