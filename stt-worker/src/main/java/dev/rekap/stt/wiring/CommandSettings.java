package dev.rekap.stt.wiring;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * What the command {@code transcribe} takes from the environment: the same names and checks as the service, without starting
 * one.
 *
 * @param stt the worker's settings
 * @param language BCP 47 tag of what is spoken, {@code REKAP_LANGUAGE}, {@code id} if it is not set
 */
public record CommandSettings(SttSettings stt, String language) {

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
        Binder binder = new Binder(ConfigurationPropertySources.from(sources));
        return new CommandSettings(
                binder.bindOrCreate("rekap.stt", SttSettings.class),
                binder.bind("rekap.language", String.class).orElse("id"));
    }
}
