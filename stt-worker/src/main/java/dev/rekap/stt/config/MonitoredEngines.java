package dev.rekap.stt.config;

import dev.rekap.stt.engine.ConfiguredEngine;
import dev.rekap.stt.engine.ConfiguredEngines;
import dev.rekap.stt.observe.EngineHealth;
import dev.rekap.stt.observe.EngineLastCall;
import dev.rekap.stt.observe.MonitoredSpeechToText;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * The engines, each with the result of its last call.
 *
 * @param engines to call
 * @param monitored for health, in the same order
 */
record MonitoredEngines(ConfiguredEngines engines, List<EngineHealth.Monitored> monitored) {

    static MonitoredEngines of(ConfiguredEngines configured, Clock clock) {
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
