package dev.rekap.extraction.wiring;

import dev.rekap.contracts.PriceList;
import dev.rekap.extraction.Extractor;
import dev.rekap.provider.FallbackRouter;
import dev.rekap.provider.PriceSettings;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * What the commands take from the environment: the same names and checks as the service, without starting one.
 *
 * @param extraction the worker's settings
 * @param prices of models
 * @param language BCP 47 tag of what is spoken, {@code REKAP_LANGUAGE}, {@code id} if it is not set
 */
public record CommandSettings(ExtractionSettings extraction, PriceList prices, String language) {

    private static final String OWN_PRICES = "/etc/rekap/rekap-prices.yml";

    /**
     * Reads the environment.
     *
     * @throws org.springframework.boot.context.properties.bind.BindException if a value is out of its range
     */
    public static CommandSettings of(Map<String, String> environment) {
        MutablePropertySources sources = new MutablePropertySources();
        // Only under this name are variables read as REKAP_EXTRACTION_OPENAI_URL for rekap.extraction.openai.url.
        sources.addFirst(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new HashMap<>(environment)));
        // What application.yml says for the service.
        sources.addLast(new MapPropertySource(
                "names", Map.of("rekap.extraction.extractor", environment.getOrDefault("REKAP_EXTRACTOR", "auto"))));
        add(sources, new FileSystemResource(environment.getOrDefault("REKAP_PRICES_FILE", OWN_PRICES)));
        add(sources, new ClassPathResource("rekap-prices.yml"));
        Binder binder = new Binder(ConfigurationPropertySources.from(sources));
        return new CommandSettings(
                binder.bindOrCreate("rekap.extraction", ExtractionSettings.class),
                binder.bindOrCreate("rekap.prices", PriceSettings.class).list(),
                binder.bind("rekap.language", String.class).orElse("id"));
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

    private static void add(MutablePropertySources sources, Resource file) {
        if (file.exists()) {
            try {
                new YamlPropertySourceLoader().load(file.getDescription(), file).forEach(sources::addLast);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file.getDescription(), e);
            }
        }
    }
}
