package dev.rekap.telemetry;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of traces.
 *
 * @param url where spans are sent as OTLP over HTTP, such as {@code http://tempo:4318/v1/traces}; blank: nowhere
 * @param sampling share of traces that are kept, 0 to 1
 */
@ConfigurationProperties("rekap.traces")
public record TracesSettings(
        @DefaultValue("") String url, @DefaultValue("1") double sampling) {

    public TracesSettings {
        url = url.strip();
        if (!url.isEmpty() && !url.matches("https?://[^\\s/?#@]+(/[^\\s?#]*)?")) {
            throw new IllegalArgumentException("rekap.traces.url is a URL such as http://tempo:4318/v1/traces");
        }
        if (!(sampling >= 0 && sampling <= 1)) {
            throw new IllegalArgumentException("rekap.traces.sampling is from 0 to 1, not " + sampling);
        }
    }
}
