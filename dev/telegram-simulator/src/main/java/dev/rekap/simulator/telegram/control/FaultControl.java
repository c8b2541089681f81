package dev.rekap.simulator.telegram.control;

import dev.rekap.simulator.telegram.SimulatorState;
import dev.rekap.simulator.telegram.api.BotApiException;
import dev.rekap.simulator.telegram.api.Json;
import dev.rekap.simulator.telegram.behaviour.InjectedFault;
import dev.rekap.simulator.telegram.behaviour.SimulatorSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes settings and orders faults. */
final class FaultControl {
    private static final int SERVER_ERROR = 500;

    private final SimulatorState simulator;

    FaultControl(SimulatorState simulator) {
        this.simulator = simulator;
    }

    /** Changes what is named and leaves the rest. */
    JsonNode change(ObjectNode json) {
        return simulator.monitor().alone(() -> {
            SimulatorSettings now = simulator.settings();
            simulator.settings(new SimulatorSettings(
                    json.path("enforce_limits").asBoolean(now.enforceLimits()),
                    json.path("privacy_mode").asBoolean(now.privacyMode()),
                    json.path("max_download").asLong(now.maxDownload()),
                    millis(json, "chat_interval_millis", now.chatInterval()),
                    json.path("group_per_minute").asInt(now.groupPerMinute()),
                    json.path("per_second").asInt(now.perSecond()),
                    millis(json, "link_validity_millis", now.linkValidity())));
            return Json.object().put("done", true);
        });
    }

    private static Duration millis(ObjectNode json, String name, Duration now) {
        return Duration.ofMillis(json.path(name).asLong(now.toMillis()));
    }

    JsonNode order(ObjectNode json) {
        InjectedFault fault = new InjectedFault(
                ControlRequest.required(json, "method"),
                chat(json),
                kind(ControlRequest.required(json, "kind")),
                json.path("status").asInt(SERVER_ERROR),
                json.path("retry_after").asInt(0),
                json.path("description").asString(""),
                json.path("delay_millis").asLong(0),
                json.path("after_bytes").asLong(-1));
        int times = json.path("times").asInt(-1);
        return simulator.monitor().alone(() -> {
            simulator.faults().order(fault, times);
            return Json.object().put("done", true);
        });
    }

    private static @Nullable Long chat(ObjectNode json) {
        return json.hasNonNull("chat") ? (Long) json.path("chat").asLong() : null;
    }

    private static InjectedFault.Kind kind(String text) {
        return Arrays.stream(InjectedFault.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> BotApiException.badRequest("no kind of fault \"" + text + "\""));
    }
}
