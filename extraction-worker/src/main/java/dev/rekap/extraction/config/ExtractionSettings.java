package dev.rekap.extraction.config;

import dev.rekap.contracts.Secret;
import dev.rekap.provider.CircuitSettings;
import dev.rekap.provider.ProviderLimits;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the worker; those of the queue are the bus's.
 *
 * @param extractor which ones read, in the order in which they are asked; {@code auto} takes the configured models, else the grammar
 * @param deadline of one call of a model, 1 s and more. Each model may be called twice for a transcript, and all of that together
 *     takes at most 15 min: with the bus's patience it must stay below the broker's consumer timeout of 30 min
 * @param concurrency files in work at once, 1 to 64; it reaches the bus as {@code rekap.bus.concurrency}
 * @param circuit when a model that fails is given up for a while
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
        List<Choice> chosen = chosen(extractor, openai, gemini, anthropic, ollama);
        for (Choice choice : chosen) {
            if (choice != Choice.RULES
                    && !block(choice, openai, gemini, anthropic, ollama).isConfigured()) {
                throw new IllegalArgumentException(
                        "the extractor '%1$s' wants rekap.extraction.%1$s.url or rekap.extraction.%1$s.key"
                                .formatted(choice.label()));
            }
        }
        long calls = CALLS_A_MODEL
                * Math.max(
                        1,
                        chosen.stream().filter(choice -> choice != Choice.RULES).count());
        if (deadline.compareTo(SHORTEST) < 0 || deadline.multipliedBy(calls).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("rekap.extraction.deadline is from 1s, and " + calls
                    + " times of it are at most 15m: not " + deadline);
        }
    }

    /**
     * When a provider is given up for a while.
     *
     * @param calls of which the share of failures is taken, the latest
     * @param failures of them with which it is given up
     * @param open for how long
     */
    public record Circuit(
            @DefaultValue("10") int calls,
            @DefaultValue("5") int failures,
            @DefaultValue("30s") Duration open) {

        CircuitSettings settings() {
            return new CircuitSettings(calls, failures, open);
        }
    }

    /**
     * A model and where it answers.
     *
     * @param url up to the version, such as {@code https://api.openai.com/v1}; blank for the vendor's own
     * @param model blank for {@link Choice#defaultModel()}; it must know JSON schemas
     * @param key blank for servers that want none
     * @param concurrency calls at once of one process, 1 to 64
     * @param perMinute calls a minute of one process, 1 to 100,000
     * @param context tokens that Ollama gives the model room for, 8,192 to 1,000,000; the others know their own
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

        URI urlOr(String other) {
            return URI.create(url.isEmpty() ? other : url);
        }

        String modelOr(String other) {
            return model.isEmpty() ? other : model;
        }

        ProviderLimits limits() {
            return new ProviderLimits(concurrency, perMinute);
        }
    }

    /** Those that are asked, in order; never empty. */
    List<Choice> chosen() {
        return chosen(extractor, openai, gemini, anthropic, ollama);
    }

    /** Settings of a model. */
    Model of(Choice model) {
        return block(model, openai, gemini, anthropic, ollama);
    }

    private static List<Choice> chosen(
            List<Choice> extractor, Model openai, Model gemini, Model anthropic, Model ollama) {
        if (!extractor.contains(Choice.AUTO)) {
            return extractor;
        }
        List<Choice> configured = Stream.of(Choice.OPENAI, Choice.GEMINI, Choice.ANTHROPIC, Choice.OLLAMA)
                .filter(choice ->
                        block(choice, openai, gemini, anthropic, ollama).isConfigured())
                .toList();
        return configured.isEmpty() ? List.of(Choice.RULES) : configured;
    }

    private static Model block(Choice model, Model openai, Model gemini, Model anthropic, Model ollama) {
        return switch (model) {
            case OPENAI -> openai;
            case GEMINI -> gemini;
            case ANTHROPIC -> anthropic;
            case OLLAMA -> ollama;
            case AUTO, RULES -> throw new IllegalArgumentException(model.label() + " is no model");
        };
    }
}
