package dev.rekap.stt.engine;

import dev.rekap.stt.UnusableSetupException;

/**
 * Describes one speech engine: its name, its settings, when {@code auto} selects it, and how it is built. Nothing of an engine is
 * loaded before it is built.
 *
 * @param <S> record of its settings, bound from {@code rekap.stt.NAME}; it checks its own values
 */
public interface EngineFactory<S> {

    /** Name in {@code rekap.stt.engine}, in metrics and in the price list: lower-case letters and digits. */
    String name();

    Class<S> settingsType();

    EngineTier tier();

    /** Whether {@code auto} may select it with these settings. */
    boolean isConfigured(S settings);

    /**
     * Builds the engine.
     *
     * @throws UnusableSetupException if it cannot work with these settings on this machine; the message names what to set
     */
    ConfiguredEngine build(S settings, EngineContext context);
}
