package dev.rekap.stt.wiring;

import dev.rekap.stt.SpeechToText;
import java.util.function.BooleanSupplier;

/**
 * The engine that hears.
 *
 * @param name such as {@code openai}
 * @param model that it is asked for; {@code none} if there is no choice
 * @param host of the endpoint; empty for an engine of our own
 * @param about for the operator, at start: where it is and what it is good for
 * @param engine that hears
 * @param usable whether what it needs on this machine is still there
 * @param end gives back what it holds
 */
public record ChosenEngine(
        String name, String model, String host, String about, SpeechToText engine, BooleanSupplier usable, Runnable end)
        implements AutoCloseable {

    @Override
    public void close() {
        end.run();
    }
}
