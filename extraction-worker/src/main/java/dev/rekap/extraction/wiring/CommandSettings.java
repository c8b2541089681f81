package dev.rekap.extraction.wiring;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * What the command {@code extract} takes from the environment: the same names and checks as the service, without starting one.
 *
 * @param extraction the worker's settings
 * @param language BCP 47 tag of what is spoken, {@code REKAP_LANGUAGE}, {@code id} if it is not set
 */
public record CommandSettings(ExtractionSettings extraction, String language) {

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
        Binder binder = new Binder(ConfigurationPropertySources.from(sources));
        return new CommandSettings(
                binder.bindOrCreate("rekap.extraction", ExtractionSettings.class),
                binder.bind("rekap.language", String.class).orElse("id"));
    }
}
