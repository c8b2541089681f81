package dev.rekap.stt.engine;

import dev.rekap.contracts.PriceList;
import dev.rekap.provider.CircuitSettings;
import dev.rekap.provider.FallbackRouter;
import dev.rekap.stt.EngineLimits;
import dev.rekap.stt.SpeechToText;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** The engines that hear, in the order in which they are asked. */
public record ConfiguredEngines(List<ConfiguredEngine> engines) implements AutoCloseable {

    public ConfiguredEngines {
        engines = List.copyOf(engines);
    }

    /** All names, in order, with commas. */
    public String names() {
        return engines.stream().map(ConfiguredEngine::name).collect(Collectors.joining(","));
    }

    /** The name of the one that is asked first. */
    public String first() {
        return engines.getFirst().name();
    }

    /** All names with models and addresses, in order: whatever decides what is heard. */
    public String description() {
        return engines.stream()
                .map(ConfiguredEngine::provider)
                .map(provider -> String.join(" ", provider.name(), provider.model(), provider.host()))
                .collect(Collectors.joining(","));
    }

    /** As one engine, of whose answers the onlooker is told. */
    public EngineRouter chain(
            CircuitSettings circuit, PriceList prices, MeterRegistry meters, Traces traces, TranscriptionListener onlooker) {
        EngineLimits limits = engines.stream()
                .map(engine -> engine.provider().port().limits())
                .reduce(EngineLimits.NONE, EngineLimits::and);
        return new EngineRouter(
                new FallbackRouter<>(
                        SpeechToText.OPERATION,
                        engines.stream().map(ConfiguredEngine::provider).toList(),
                        circuit,
                        prices,
                        meters,
                        traces,
                        Clock.systemUTC()),
                limits,
                engines.stream()
                        .flatMap(engine -> engine.provider().port().enginesThatForce().stream())
                        .collect(Collectors.toUnmodifiableSet()),
                onlooker);
    }

    @Override
    public void close() {
        engines.forEach(ConfiguredEngine::close);
    }
}
