package dev.rekap.stt.config;

import dev.rekap.stt.engine.ChosenEngine;
import dev.rekap.stt.engine.ChosenEngines;
import dev.rekap.stt.observe.EngineHealth;
import dev.rekap.stt.observe.LastCall;
import dev.rekap.stt.observe.WatchedSpeechToText;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Engines of which it is known how their last calls ended.
 *
 * @param engines to ask
 * @param watched for health, in the same order
 */
record WatchedEngines(ChosenEngines engines, List<EngineHealth.Watched> watched) {

    static WatchedEngines of(ChosenEngines chosen, Clock clock) {
        List<ChosenEngine> engines = new ArrayList<>();
        List<EngineHealth.Watched> watched = new ArrayList<>();
        for (ChosenEngine engine : chosen.engines()) {
            LastCall lastCall = new LastCall(clock);
            engines.add(engine.through(
                    new WatchedSpeechToText(engine.name(), engine.provider().port(), lastCall)));
            watched.add(new EngineHealth.Watched(engine.name(), engine.usable(), lastCall));
        }
        return new WatchedEngines(new ChosenEngines(engines), List.copyOf(watched));
    }
}
