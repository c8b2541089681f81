package dev.rekap.stt.engine;

import dev.rekap.contracts.PriceList;
import dev.rekap.provider.CircuitSettings;
import dev.rekap.provider.FallbackRouter;
import dev.rekap.stt.EngineLimits;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.pieces.CutAudio;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Engines in the order in which they are called. */
public record ConfiguredEngines(List<ConfiguredEngine> engines) implements AutoCloseable {

    public ConfiguredEngines {
        engines = List.copyOf(engines);
    }

    /** All names, in order, with commas. */
    public String names() {
        return engines.stream().map(ConfiguredEngine::name).collect(Collectors.joining(","));
    }

    /** Name of the engine that is called first. */
    public String first() {
        return engines.getFirst().name();
    }

    /** How many recordings a worker should have in work: as many as suit each of the engines, since any of them may get all. */
    public int recordingsAtOnce() {
        return engines.stream()
                .mapToInt(ConfiguredEngine::recordingsAtOnce)
                .min()
                .orElse(1);
    }

    /** All names with models and addresses, in order: whatever decides the transcript. */
    public String description() {
        return engines.stream()
                .map(ConfiguredEngine::provider)
                .map(provider -> String.join(" ", provider.name(), provider.model(), provider.host()))
                .collect(Collectors.joining(","));
    }

    /**
     * The engines as one, with fallback from each to the next.
     *
     * @param cutter for engines that take less at once than another
     */
    public EngineRouter router(
            CutAudio cutter,
            CircuitSettings circuit,
            PriceList prices,
            MeterRegistry meters,
            Traces traces,
            TranscriptionListener listener) {
        return new EngineRouter(
                new FallbackRouter<>(
                        SpeechToText.OPERATION,
                        engines.stream().map(ConfiguredEngine::provider).toList(),
                        circuit,
                        prices,
                        meters,
                        traces,
                        Clock.systemUTC()),
                cutter,
                () -> engines.stream()
                        .map(engine -> engine.provider().port().limits())
                        .max(Comparator.comparingDouble(EngineLimits::longestPiece))
                        .orElse(EngineLimits.NONE),
                engines.stream()
                        .flatMap(engine -> engine.provider().port().enginesThatForce().stream())
                        .collect(Collectors.toUnmodifiableSet()),
                listener);
    }

    @Override
    public void close() {
        engines.forEach(ConfiguredEngine::close);
    }
}
