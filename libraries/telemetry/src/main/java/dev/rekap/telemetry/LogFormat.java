package dev.rekap.telemetry;

import java.util.Locale;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Setting {@code rekap.log.format}: {@code plain} for a terminal, {@code ecs} for a collector, one JSON object of the Elastic Common
 * Schema a line. It has to be known before the first line is written.
 */
public final class LogFormat implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String format = environment
                .getProperty("rekap.log.format", environment.getProperty("REKAP_LOG_FORMAT", "plain"))
                .strip()
                .toLowerCase(Locale.ROOT);
        switch (format) {
            case "", "plain" -> {}
            case "ecs" ->
                environment
                        .getPropertySources()
                        .addLast(new MapPropertySource(
                                "rekap log format", Map.of("logging.structured.format.console", "ecs")));
            default -> throw new IllegalArgumentException("rekap.log.format is plain or ecs, not " + format);
        }
    }
}
