package dev.rekap.extraction.config;

import dev.rekap.extraction.Extractor;
import dev.rekap.extraction.model.Endpoint;
import dev.rekap.extraction.model.Models;
import dev.rekap.extraction.rules.RulesExtractor;
import dev.rekap.provider.Provider;
import dev.rekap.provider.ProviderLimits;
import dev.rekap.provider.ProviderMeters;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** The extractors that the settings ask for, in their order. */
public final class Extractors {

    private Extractors() {}

    /** Builds them; of what is not asked for nothing is loaded. */
    public static List<Provider<Extractor>> of(ExtractionSettings settings, Clock clock) {
        return settings.chosen().stream()
                .map(choice -> provider(choice, settings, clock))
                .toList();
    }

    /**
     * One that the list does not ask for.
     *
     * @throws IllegalArgumentException if it has neither an address nor a key, and wants one
     */
    static Provider<Extractor> beside(Choice choice, ExtractionSettings settings, Clock clock) {
        if (choice != Choice.RULES && !settings.of(choice).isConfigured()) {
            throw new IllegalArgumentException(
                    "the shadow '%1$s' wants rekap.extraction.%1$s.url or rekap.extraction.%1$s.key"
                            .formatted(choice.label()));
        }
        return provider(choice, settings, clock);
    }

    /** For the operator, at start: "openai (gpt-4.1-mini at api.openai.com), then rules". */
    public static String about(List<Provider<Extractor>> providers) {
        return providers.stream()
                .map(provider -> provider.host().isEmpty()
                        ? provider.name()
                        : provider.name() + " (" + provider.model() + " at " + provider.host() + ")")
                .collect(Collectors.joining(", then "));
    }

    private static Provider<Extractor> provider(Choice choice, ExtractionSettings settings, Clock clock) {
        if (choice == Choice.RULES) {
            return new Provider<>(
                    choice.label(), ProviderMeters.NONE, "", new RulesExtractor(), ProviderLimits.UNLIMITED);
        }
        ExtractionSettings.Model model = settings.of(choice);
        Endpoint endpoint = new Endpoint(
                model.urlOr(choice.defaultUrl()),
                model.modelOr(choice.defaultModel()),
                model.key(),
                settings.deadline());
        return new Provider<>(
                choice.label(),
                endpoint.model(),
                String.valueOf(endpoint.baseUrl().getHost()),
                extractor(choice, endpoint, model.context(), clock),
                model.limits());
    }

    private static Extractor extractor(Choice choice, Endpoint endpoint, int context, Clock clock) {
        return switch (choice) {
            case OPENAI -> Models.openAi(endpoint, clock);
            case GEMINI -> Models.gemini(endpoint, clock);
            case ANTHROPIC -> Models.anthropic(endpoint, clock);
            case OLLAMA -> Models.ollama(endpoint, context, clock);
            case AUTO, RULES -> throw new IllegalArgumentException(choice.label() + " is no model");
        };
    }
}
