package dev.rekap.model.settings;

import dev.rekap.model.ModelApi;
import dev.rekap.model.ModelEndpoint;
import dev.rekap.provider.Provider;
import dev.rekap.provider.ProviderLimits;
import dev.rekap.provider.ProviderMeters;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The models in the settings of a service.
 *
 * @param prefix of the properties, such as {@code rekap.extraction}
 * @param byChoice the settings of each model
 */
public record ConfiguredModels(String prefix, Map<Choice, Model> byChoice) {

    public ConfiguredModels {
        byChoice = new EnumMap<>(byChoice);
    }

    /** The four models of a service. */
    public static ConfiguredModels of(String prefix, Model openai, Model gemini, Model anthropic, Model ollama) {
        return new ConfiguredModels(
                prefix,
                Map.of(
                        Choice.OPENAI, openai,
                        Choice.GEMINI, gemini,
                        Choice.ANTHROPIC, anthropic,
                        Choice.OLLAMA, ollama));
    }

    /**
     * Checks a list of providers.
     *
     * @param what they are, for the message
     * @param property that names them
     * @return the list with {@link Choice#AUTO} resolved
     * @throws IllegalArgumentException if it is empty, names one twice or {@code auto} beside others, or names a model that has neither
     *     an address nor a key
     */
    public List<Choice> chosen(String what, String property, List<Choice> list) {
        Set<Choice> different = EnumSet.noneOf(Choice.class);
        different.addAll(list);
        if (different.isEmpty()
                || different.size() < list.size()
                || (different.contains(Choice.AUTO) && different.size() > 1)) {
            throw new IllegalArgumentException(
                    property + " is 'auto', or a list of different ones such as 'openai,gemini,rules'");
        }
        List<Choice> chosen = list.contains(Choice.AUTO) ? configured() : list;
        chosen.forEach(choice -> requireConfigured(what, choice));
        return chosen;
    }

    /**
     * Checks that a model can be called.
     *
     * @param what it is, for the message
     * @throws IllegalArgumentException if it has neither an address nor a key
     */
    public void requireConfigured(String what, Choice choice) {
        Model model = byChoice.get(choice);
        if (model != null && !model.isConfigured()) {
            throw new IllegalArgumentException(
                    "%1$s '%2$s' wants %3$s.%2$s.url or %3$s.%2$s.key".formatted(what, choice.label(), prefix));
        }
    }

    /** How many of these are models. */
    public long count(List<Choice> chosen) {
        return chosen.stream().filter(byChoice::containsKey).count();
    }

    /**
     * A provider.
     *
     * @param deadline of one call
     * @param model makes the port of a model
     * @param rules makes the port of the grammar
     */
    public <P> Provider<P> provider(
            Choice choice, Duration deadline, BiFunction<ModelApi, ModelEndpoint, P> model, Supplier<P> rules) {
        Model settings = byChoice.get(choice);
        @Nullable ModelApi api = choice.api();
        if (api == null || settings == null) {
            return new Provider<>(choice.label(), ProviderMeters.NONE, "", rules.get(), ProviderLimits.UNLIMITED);
        }
        ModelEndpoint endpoint = settings.endpoint(api, deadline);
        return new Provider<>(
                choice.label(),
                endpoint.model(),
                String.valueOf(endpoint.baseUrl().getHost()),
                model.apply(api, endpoint),
                new ProviderLimits(settings.concurrency(), settings.perMinute()));
    }

    private List<Choice> configured() {
        List<Choice> configured = byChoice.entrySet().stream()
                .filter(model -> model.getValue().isConfigured())
                .map(Map.Entry::getKey)
                .toList();
        return configured.isEmpty() ? List.of(Choice.RULES) : configured;
    }
}
