package dev.rekap.extraction.config;

import dev.rekap.contracts.Secret;
import dev.rekap.extraction.Extractor;
import dev.rekap.extraction.model.ModelApi;
import dev.rekap.extraction.model.ModelEndpoint;
import dev.rekap.extraction.model.ModelExtractor;
import dev.rekap.extraction.model.vendor.AnthropicApi;
import dev.rekap.extraction.model.vendor.GeminiApi;
import dev.rekap.extraction.model.vendor.OllamaApi;
import dev.rekap.extraction.model.vendor.OpenAiApi;
import dev.rekap.extraction.rules.RulesExtractor;
import dev.rekap.provider.CircuitSettings;
import dev.rekap.provider.Provider;
import dev.rekap.provider.ProviderLimits;
import dev.rekap.provider.ProviderMeters;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the worker; those of the queue are the bus's.
 *
 * @param extractor which ones are called, in order; {@code auto} takes the configured models, else the grammar
 * @param deadline of one call of a model, 1 s and more. Each model may be called twice for a transcript, and all of that together
 *     takes at most 15 min: with the bus's patience it must stay below the broker's consumer timeout of 30 min
 * @param concurrency files in work at once, 1 to 64; it reaches the bus as {@code rekap.bus.concurrency}
 * @param circuit when a model that fails is not called for a while
 */
@ConfigurationProperties("rekap.extraction")
public record ExtractionSettings(
        @DefaultValue("auto") List<Choice> extractor,
        @DefaultValue("60s") Duration deadline,
        @DefaultValue("2") int concurrency,
        @DefaultValue Circuit circuit,
        @DefaultValue Model openai,
        @DefaultValue Model gemini,
        @DefaultValue Model anthropic,
        @DefaultValue Model ollama) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int CALLS_A_MODEL = 2;
    private static final int MOST = 64;

    public ExtractionSettings {
        extractor = List.copyOf(extractor);
        if (concurrency < 1 || concurrency > MOST) {
            throw new IllegalArgumentException("rekap.extraction.concurrency is from 1 to 64, not " + concurrency);
        }
        Set<Choice> different = EnumSet.noneOf(Choice.class);
        different.addAll(extractor);
        if (different.isEmpty()
                || different.size() < extractor.size()
                || (different.contains(Choice.AUTO) && different.size() > 1)) {
            throw new IllegalArgumentException(
                    "rekap.extraction.extractor is 'auto', or a list of different ones such as 'openai,gemini,rules'");
        }
        Map<Choice, Model> models = models(openai, gemini, anthropic, ollama);
        List<Choice> chosen = chosen(extractor, models);
        chosen.forEach(choice -> requireConfigured("the extractor", choice, models));
        long calls = CALLS_A_MODEL
                * Math.max(1, chosen.stream().filter(models::containsKey).count());
        if (deadline.compareTo(SHORTEST) < 0 || deadline.multipliedBy(calls).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("rekap.extraction.deadline is from 1s, and " + calls
                    + " times of it are at most 15m: not " + deadline);
        }
    }

    /** What {@code REKAP_EXTRACTOR} can name. */
    public enum Choice {
        /** The models that are configured, in the order below; the grammar if none is. */
        AUTO(null),
        OPENAI(new OpenAiApi()),
        GEMINI(new GeminiApi()),
        ANTHROPIC(new AnthropicApi()),
        OLLAMA(new OllamaApi()),
        /** The grammar. */
        RULES(null);

        @SuppressWarnings("ImmutableEnumChecker") // The descriptions of vendors have no state.
        private final @Nullable ModelApi api;

        Choice(@Nullable ModelApi api) {
            this.api = api;
        }

        /** The name in settings, results and meters. */
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        private Provider<Extractor> provider(Map<Choice, Model> models, Duration deadline, Clock clock) {
            Model model = models.get(this);
            if (api == null || model == null) {
                return new Provider<>(label(), ProviderMeters.NONE, "", new RulesExtractor(), ProviderLimits.UNLIMITED);
            }
            ModelEndpoint endpoint = model.endpoint(api, deadline);
            return new Provider<>(
                    label(),
                    endpoint.model(),
                    String.valueOf(endpoint.baseUrl().getHost()),
                    ModelExtractor.of(api, endpoint, clock),
                    new ProviderLimits(model.concurrency(), model.perMinute()));
        }
    }

    /**
     * When the circuit of a model opens.
     *
     * @param calls the latest ones, of which the share of failures is taken
     * @param failures of them with which the circuit opens
     * @param open how long the model is not called then
     */
    public record Circuit(
            @DefaultValue("10") int calls,
            @DefaultValue("5") int failures,
            @DefaultValue("30s") Duration open) {

        /** The settings of the router. */
        public CircuitSettings settings() {
            return new CircuitSettings(calls, failures, open);
        }
    }

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

        boolean isConfigured() {
            return !url.isEmpty() || !key.isBlank();
        }

        ModelEndpoint endpoint(ModelApi api, Duration deadline) {
            return new ModelEndpoint(
                    URI.create(url.isEmpty() ? api.defaultUrl() : url),
                    model.isEmpty() ? api.defaultModel() : model,
                    key,
                    deadline,
                    context);
        }
    }

    /** The extractors that are called, in order; at least one. Nothing is loaded for the others. */
    public List<Provider<Extractor>> providers(Clock clock) {
        return chosen(extractor, models()).stream()
                .map(choice -> choice.provider(models(), deadline, clock))
                .toList();
    }

    /**
     * The extractor that is called as a shadow.
     *
     * @throws IllegalArgumentException if it needs an address or a key, and has neither
     */
    Provider<Extractor> shadow(Choice choice, Clock clock) {
        requireConfigured("the shadow", choice, models());
        return choice.provider(models(), deadline, clock);
    }

    private Map<Choice, Model> models() {
        return models(openai, gemini, anthropic, ollama);
    }

    private static Map<Choice, Model> models(Model openai, Model gemini, Model anthropic, Model ollama) {
        return new EnumMap<>(Map.of(
                Choice.OPENAI, openai, Choice.GEMINI, gemini, Choice.ANTHROPIC, anthropic, Choice.OLLAMA, ollama));
    }

    private static List<Choice> chosen(List<Choice> extractor, Map<Choice, Model> models) {
        if (!extractor.contains(Choice.AUTO)) {
            return extractor;
        }
        List<Choice> configured = models.entrySet().stream()
                .filter(model -> model.getValue().isConfigured())
                .map(Map.Entry::getKey)
                .toList();
        return configured.isEmpty() ? List.of(Choice.RULES) : configured;
    }

    private static void requireConfigured(String what, Choice choice, Map<Choice, Model> models) {
        Model model = models.get(choice);
        if (model != null && !model.isConfigured()) {
            throw new IllegalArgumentException(
                    "%1$s '%2$s' wants rekap.extraction.%2$s.url or rekap.extraction.%2$s.key"
                            .formatted(what, choice.label()));
        }
    }
}
