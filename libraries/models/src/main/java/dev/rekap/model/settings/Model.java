package dev.rekap.model.settings;

import dev.rekap.contracts.Secret;
import dev.rekap.model.ModelApi;
import dev.rekap.model.ModelEndpoint;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A model and its endpoint.
 *
 * @param url up to the version, such as {@code https://api.openai.com/v1}; blank for the vendor's own
 * @param model blank for {@link ModelApi#defaultModel()}; it must support JSON schemas
 * @param key blank for servers that need none
 * @param concurrency calls at once of one process, 1 to 64
 * @param perMinute calls a minute of one process, 1 to 100,000
 * @param context tokens for which Ollama reserves room, 8,192 to 1,000,000; the others decide for themselves
 */
public record Model(
        @DefaultValue("") String url,
        @DefaultValue("") String model,
        @DefaultValue("") Secret key,
        @DefaultValue("64") int concurrency,
        @DefaultValue("6000") int perMinute,
        @DefaultValue("16384") int context) {

    private static final int MOST_CALLS = 64;
    private static final int MOST_A_MINUTE = 100_000;
    private static final int SMALLEST_CONTEXT = 8192;
    private static final int LARGEST_CONTEXT = 1_000_000;

    public Model {
        url = url.strip();
        model = model.strip();
        if (!url.isEmpty() && !url.matches("https?://[^\\s/?#@]+(/[^\\s?#]*)?")) {
            throw new IllegalArgumentException("the url is a base URL such as https://api.openai.com/v1");
        }
        if (!model.matches("\\p{Graph}{0,200}")) {
            throw new IllegalArgumentException("the model is a name without spaces");
        }
        if (!key.reveal().matches("\\p{Graph}*")) {
            throw new IllegalArgumentException("the key holds spaces or characters that no key has");
        }
        if (concurrency < 1 || concurrency > MOST_CALLS) {
            throw new IllegalArgumentException("concurrency is from 1 to 64, not " + concurrency);
        }
        if (perMinute < 1 || perMinute > MOST_A_MINUTE) {
            throw new IllegalArgumentException("per-minute is from 1 to 100000, not " + perMinute);
        }
        if (context < SMALLEST_CONTEXT || context > LARGEST_CONTEXT) {
            throw new IllegalArgumentException("context is from 8192 to 1000000, not " + context);
        }
    }

    /** Whether there is an address or a key. */
    public boolean isConfigured() {
        return !url.isEmpty() || !key.isBlank();
    }

    /** The endpoint, with the vendor's address and model where none are set. */
    public ModelEndpoint endpoint(ModelApi api, Duration deadline) {
        return new ModelEndpoint(
                URI.create(url.isEmpty() ? api.defaultUrl() : url),
                model.isEmpty() ? api.defaultModel() : model,
                key,
                deadline,
                context);
    }
}
