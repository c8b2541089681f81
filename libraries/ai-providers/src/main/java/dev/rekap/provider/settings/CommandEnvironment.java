package dev.rekap.provider.settings;

import dev.rekap.contracts.PriceList;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/** Binds a command's environment variables by the names and checks of the service, without starting one. */
public final class CommandEnvironment {

    private static final String PRICES_FILE = "/etc/rekap/rekap-prices.yml";

    private final Binder binder;

    private CommandEnvironment(Binder binder) {
        this.binder = binder;
    }

    /**
     * The environment of a command.
     *
     * @param variables as the system has them
     * @param defaults properties that the service's {@code application.yml} sets
     */
    public static CommandEnvironment of(Map<String, String> variables, Map<String, Object> defaults) {
        MutablePropertySources sources = new MutablePropertySources();
        // Only under this name are variables read as REKAP_STT_MAX_AUDIO for rekap.stt.max-audio.
        sources.addFirst(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new HashMap<>(variables)));
        sources.addLast(new MapPropertySource("defaults", defaults));
        addYaml(sources, new FileSystemResource(variables.getOrDefault("REKAP_PRICES_FILE", PRICES_FILE)));
        addYaml(sources, new ClassPathResource("rekap-prices.yml"));
        return new CommandEnvironment(new Binder(ConfigurationPropertySources.from(sources)));
    }

    /**
     * Settings with a prefix.
     *
     * @throws org.springframework.boot.context.properties.bind.BindException if a value is out of its range
     */
    public <T> T bind(String prefix, Class<T> type) {
        return binder.bindOrCreate(prefix, type);
    }

    /**
     * The price list.
     *
     * @throws org.springframework.boot.context.properties.bind.BindException if a value is out of its range
     */
    public PriceList prices() {
        return bind("rekap.prices", PriceSettings.class).list();
    }

    /** BCP 47 tag of the spoken language, {@code REKAP_LANGUAGE}; {@code id} if it is not set. */
    public String language() {
        return binder.bind("rekap.language", String.class).orElse("id");
    }

    private static void addYaml(MutablePropertySources sources, Resource file) {
        if (file.exists()) {
            try {
                new YamlPropertySourceLoader().load(file.getDescription(), file).forEach(sources::addLast);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file.getDescription(), e);
            }
        }
    }
}
