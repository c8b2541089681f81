package dev.rekap.stt.engine;

import dev.rekap.stt.UnusableSetupException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * All engines of the worker with their settings, of which some are selected by name.
 *
 * @param candidates in the order in which {@code auto} selects them
 */
public record EngineSelection(List<Candidate<?>> candidates) {

    /** Selects by what is configured. */
    public static final String AUTO = "auto";

    public EngineSelection {
        candidates = List.copyOf(candidates);
    }

    /** An engine that can be selected. */
    public record Candidate<S>(EngineFactory<S> factory, S settings) {

        private boolean isConfigured() {
            return factory.isConfigured(settings);
        }

        private ConfiguredEngine build(EngineContext context) {
            return factory.build(settings, context);
        }
    }

    /**
     * Builds engines, which share the deadline of the context in equal parts.
     *
     * @param names in the order in which they are called, or {@code auto} alone
     * @throws UnusableSetupException if one cannot work here
     */
    public ConfiguredEngines build(List<String> names, EngineContext context) {
        List<Candidate<?>> selected = names.contains(AUTO)
                ? automatic()
                : names.stream().<Candidate<?>>map(this::named).toList();
        EngineContext share = context.withDeadline(context.deadline().dividedBy(selected.size()));
        List<ConfiguredEngine> built = new ArrayList<>();
        selected.forEach(candidate -> built.add(candidate.build(share)));
        return new ConfiguredEngines(built);
    }

    /**
     * Builds one engine, with the whole deadline of the context.
     *
     * @throws UnusableSetupException if it cannot work here
     */
    public ConfiguredEngine build(String name, EngineContext context) {
        return named(name).build(context);
    }

    private Candidate<?> named(String name) {
        return candidates.stream()
                .filter(candidate -> candidate.factory().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no engine is named '" + name + "'"));
    }

    private List<Candidate<?>> automatic() {
        return Arrays.stream(EngineTier.values())
                .map(tier -> only(candidate -> candidate.factory().tier() == tier && candidate.isConfigured()))
                .filter(engines -> !engines.isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no engine is configured"));
    }

    private List<Candidate<?>> only(Predicate<Candidate<?>> condition) {
        return candidates.stream().filter(condition).toList();
    }
}
