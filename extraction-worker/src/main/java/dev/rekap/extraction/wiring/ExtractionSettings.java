package dev.rekap.extraction.wiring;

import dev.rekap.contracts.Secret;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the worker; those of the queue are the bus's.
 *
 * @param extractor which one reads; {@code auto} takes a configured endpoint, else the grammar
 * @param deadline of one call of a model, 1 s to 15 min: with the bus's patience it must stay below the broker's consumer timeout of
 *     30 min
 * @param concurrency files in work at once, 1 to 64; it reaches the bus as {@code rekap.bus.concurrency}
 * @param openai the endpoint
 */
@ConfigurationProperties("rekap.extraction")
public record ExtractionSettings(
        @DefaultValue("auto") Choice extractor,
        @DefaultValue("60s") Duration deadline,
        @DefaultValue("2") int concurrency,
        @DefaultValue OpenAi openai) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST = 64;

    public ExtractionSettings {
        if (deadline.compareTo(SHORTEST) < 0 || deadline.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("rekap.extraction.deadline is from 1s to 15m, not " + deadline);
        }
        if (concurrency < 1 || concurrency > MOST) {
            throw new IllegalArgumentException("rekap.extraction.concurrency is from 1 to 64, not " + concurrency);
        }
        if (extractor == Choice.OPENAI && !openai.isConfigured()) {
            throw new IllegalArgumentException(
                    "the extractor 'openai' wants rekap.extraction.openai.url or rekap.extraction.openai.key");
        }
    }

    /** What can be asked for. */
    public enum Choice {
        AUTO,
        OPENAI,
        RULES
    }

    /** Whether a model reads; else the grammar does. */
    boolean wantsModel() {
        return switch (extractor) {
            case OPENAI -> true;
            case RULES -> false;
            case AUTO -> openai.isConfigured();
        };
    }

    /**
     * An OpenAI-compatible endpoint.
     *
     * @param url up to and including {@code /v1}; blank for OpenAI's own, if there is a key
     * @param model such as {@code gpt-4.1-mini}
     * @param key bearer token; blank for servers that want none
     */
    public record OpenAi(
            @DefaultValue("") String url,
            @DefaultValue("gpt-4.1-mini") String model,
            @DefaultValue("") Secret key) {

        private static final String OPENAI = "https://api.openai.com/v1";

        public OpenAi {
            url = url.strip();
            if (!url.isEmpty() && !url.matches("https?://[^\\s/?#@]+(/[^\\s?#]*)?")) {
                throw new IllegalArgumentException(
                        "rekap.extraction.openai.url is a base URL such as https://api.openai.com/v1");
            }
            if (!model.matches("\\p{Graph}{1,200}")) {
                throw new IllegalArgumentException("rekap.extraction.openai.model is a name without spaces");
            }
            if (!key.reveal().matches("\\p{Graph}*")) {
                throw new IllegalArgumentException(
                        "rekap.extraction.openai.key holds spaces or characters that no key has");
            }
        }

        boolean isConfigured() {
            return !url.isEmpty() || !key.isBlank();
        }

        URI baseUrl() {
            return URI.create(url.isEmpty() ? OPENAI : url);
        }
    }
}
