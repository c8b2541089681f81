package dev.rekap.stt.cli;

import dev.rekap.contracts.PriceList;
import dev.rekap.provider.PriceSettings;
import dev.rekap.stt.config.SttSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * What the command {@code transcribe} takes from the environment: the same names and checks as the service, without starting
 * one.
 *
 * @param stt the worker's settings
 * @param prices of models
 * @param language BCP 47 tag of what is spoken, {@code REKAP_LANGUAGE}, {@code id} if it is not set
 */
public record CommandSettings(SttSettings stt, PriceList prices, String language) {

    private static final String PRICES_FILE = "/etc/rekap/rekap-prices.yml";

    /**
     * Reads the environment.
     *
     * @throws org.springframework.boot.context.properties.bind.BindException if a value is out of its range
     */
    public static CommandSettings of(Map<String, String> environment) {
        MutablePropertySources sources = new MutablePropertySources();
        // Only under this name are variables read as REKAP_STT_MAX_AUDIO for rekap.stt.max-audio.
        sources.addFirst(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.copyOf(environment)));
        addYaml(sources, new FileSystemResource(environment.getOrDefault("REKAP_PRICES_FILE", PRICES_FILE)));
        addYaml(sources, new ClassPathResource("rekap-prices.yml"));
        Binder binder = new Binder(ConfigurationPropertySources.from(sources));
        return new CommandSettings(
                binder.bindOrCreate("rekap.stt", SttSettings.class),
                binder.bind("rekap.prices", PriceSettings.class).get().list(),
                binder.bind("rekap.language", String.class).orElse("id"));
    }

    private static void addYaml(MutablePropertySources sources, Resource file) {
        if (!file.exists()) {
            return;
        }
        try {
            new YamlPropertySourceLoader().load(file.getDescription(), file).forEach(sources::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
