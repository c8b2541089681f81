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
 * Engines of which it is known how their last calls ended.
 *
 * @param engines to ask
 * @param watched for health, in the same order
 */
record MonitoredEngines(ConfiguredEngines engines, List<EngineHealth.Watched> watched) {

    static MonitoredEngines of(ConfiguredEngines chosen, Clock clock) {
        List<ConfiguredEngine> engines = new ArrayList<>();
        List<EngineHealth.Watched> watched = new ArrayList<>();
        for (ConfiguredEngine engine : chosen.engines()) {
            EngineLastCall lastCall = new EngineLastCall(clock);
            engines.add(engine.through(
                    new MonitoredSpeechToText(engine.name(), engine.provider().port(), lastCall)));
            watched.add(new EngineHealth.Watched(engine.name(), engine.usable(), lastCall));
        }
        return new MonitoredEngines(new ConfiguredEngines(engines), List.copyOf(watched));
    }
}
