package dev.rekap.stt.observe;

import dev.rekap.stt.engine.ConfiguredEngine;
import dev.rekap.stt.engine.ConfiguredEngines;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * The engines, each with the result of its last call.
 *
 * @param engines to call
 * @param monitored for health, in the same order
 */
public record MonitoredEngines(ConfiguredEngines engines, List<EngineHealth.Monitored> monitored) {

    /** Decorates engines. */
    public static MonitoredEngines of(ConfiguredEngines configured, Clock clock) {
        List<ConfiguredEngine> engines = new ArrayList<>();
        List<EngineHealth.Monitored> monitored = new ArrayList<>();
        for (ConfiguredEngine engine : configured.engines()) {
            EngineLastCall lastCall = new EngineLastCall(clock);
            engines.add(engine.withPort(
                    new MonitoredSpeechToText(engine.name(), engine.provider().port(), lastCall)));
            monitored.add(new EngineHealth.Monitored(engine.name(), engine.usable(), lastCall));
        }
        return new MonitoredEngines(new ConfiguredEngines(engines), List.copyOf(monitored));
    }
}
