package dev.rekap.extraction.config;

import dev.rekap.extraction.Extractor;
import dev.rekap.extraction.model.ModelExtractor;
import dev.rekap.extraction.rules.RulesExtractor;
import dev.rekap.model.settings.Choice;
import dev.rekap.model.settings.Circuit;
import dev.rekap.model.settings.ConfiguredModels;
import dev.rekap.model.settings.Model;
import dev.rekap.provider.Provider;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
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
        @DefaultValue @NestedConfigurationProperty Circuit circuit,
        @DefaultValue @NestedConfigurationProperty Model openai,
        @DefaultValue @NestedConfigurationProperty Model gemini,
        @DefaultValue @NestedConfigurationProperty Model anthropic,
        @DefaultValue @NestedConfigurationProperty Model ollama) {

    private static final String PREFIX = "rekap.extraction";
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int CALLS_A_MODEL = 2;
    private static final int MOST = 64;

    public ExtractionSettings {
        extractor = List.copyOf(extractor);
        if (concurrency < 1 || concurrency > MOST) {
            throw new IllegalArgumentException("rekap.extraction.concurrency is from 1 to 64, not " + concurrency);
        }
        ConfiguredModels models = ConfiguredModels.of(PREFIX, openai, gemini, anthropic, ollama);
        long calls = CALLS_A_MODEL * Math.max(1, models.count(chosen(models, extractor)));
        if (deadline.compareTo(SHORTEST) < 0 || deadline.multipliedBy(calls).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("rekap.extraction.deadline is from 1s, and " + calls
                    + " times of it are at most 15m: not " + deadline);
        }
    }

    /** The extractors that are called, in order; at least one. Nothing is loaded for the others. */
    public List<Provider<Extractor>> providers(Clock clock) {
        return chosen(models(), extractor).stream()
                .map(choice -> provider(choice, clock))
                .toList();
    }

    /**
     * The extractor that is called as a shadow.
     *
     * @throws IllegalArgumentException if it needs an address or a key, and has neither
     */
    Provider<Extractor> shadow(Choice choice, Clock clock) {
        models().requireConfigured("the shadow", choice);
        return provider(choice, clock);
    }

    private Provider<Extractor> provider(Choice choice, Clock clock) {
        return models().provider(
                        choice,
                        deadline,
                        (api, endpoint) -> ModelExtractor.of(api, endpoint, clock),
                        RulesExtractor::new);
    }

    private ConfiguredModels models() {
        return ConfiguredModels.of(PREFIX, openai, gemini, anthropic, ollama);
    }

    private static List<Choice> chosen(ConfiguredModels models, List<Choice> extractor) {
        return models.chosen("the extractor", "rekap.extraction.extractor", extractor);
    }
}
