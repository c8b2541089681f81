package dev.rekap.provider;

import dev.rekap.contracts.PriceList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** Reads price lists as a service does. */
final class PriceLists {

    private PriceLists() {}

    /** The list in the jar. */
    static PriceList shipped() {
        return with(Map.of());
    }

    /** The list in the jar, with what an operator says instead. */
    static PriceList with(Map<String, Object> instead) {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addFirst(new MapPropertySource("operator", instead));
        yaml().forEach(sources::addLast);
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("rekap.prices", PriceSettings.class)
                .get()
                .list();
    }

    private static List<PropertySource<?>> yaml() {
        try {
            return new YamlPropertySourceLoader().load("prices", new ClassPathResource("rekap-prices.yml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
