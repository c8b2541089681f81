package dev.rekap.stt.engine;

import dev.rekap.provider.Provider;
import dev.rekap.stt.SpeechToText;
import java.util.function.BooleanSupplier;

/**
 * An engine that was built from its settings.
 *
 * @param provider with name, model, host and limits
 * @param about for the operator, at start: where it is and what it is good for
 * @param usable whether what it needs on this machine is still there
 * @param end gives back what it holds
 */
public record ConfiguredEngine(Provider<SpeechToText> provider, String about, BooleanSupplier usable, Runnable end)
        implements AutoCloseable {

    /** Such as {@code openai}. */
    public String name() {
        return provider.name();
    }

    /** How many recordings a worker should have in work for it, within the limits of its calls. */
    int recordingsAtOnce() {
        return Math.min(
                provider.port().recordingsAtOnce(),
                Math.min(provider.limits().concurrency(), provider.limits().perMinute()));
    }

    /** The same engine, called through a decorator. */
    public ConfiguredEngine withPort(SpeechToText port) {
        return new ConfiguredEngine(
                new Provider<>(provider.name(), provider.model(), provider.host(), port, provider.limits()),
                about,
                usable,
                end);
    }

    @Override
    public void close() {
        end.run();
    }
}
