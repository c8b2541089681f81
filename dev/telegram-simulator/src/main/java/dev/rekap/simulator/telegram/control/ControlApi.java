package dev.rekap.simulator.telegram.control;

import dev.rekap.simulator.telegram.SimulatorState;
import dev.rekap.simulator.telegram.api.BotApiException;
import dev.rekap.simulator.telegram.api.Json;
import java.io.IOException;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers the control API, everything under {@code /sim/}. The README lists what there is. */
public final class ControlApi {
    private static final ObjectNode DONE = Json.object().put("done", true);

    private final SimulatorState simulator;
    private final ChatControl chats;
    private final FaultControl faultControl;

    public ControlApi(SimulatorState simulator) {
        this.simulator = simulator;
        this.chats = new ChatControl(simulator);
        this.faultControl = new FaultControl(simulator);
    }

    /**
     * Does what is asked; takes the lock itself.
     *
     * @throws BotApiException when it cannot be done
     */
    public JsonNode answer(ControlRequest request) throws IOException, InterruptedException {
        if (!request.path().isEmpty() && request.path().getFirst().equals("chats")) {
            return chats.answer(request);
        }
        return switch (request.verb() + " " + String.join("/", request.path())) {
            case "GET state" -> alone(() -> StateJson.state(simulator));
            case "GET violations" -> alone(() -> StateJson.violations(simulator));
            case "DELETE violations" -> done(simulator.limits()::forgetViolations);
            case "GET sent" -> alone(() -> StateJson.sent(simulator));
            case "POST people" -> chats.addPerson(request.json());
            case "POST groups" -> chats.addGroup(request.json());
            case "PUT settings" -> faultControl.change(request.json());
            case "POST faults" -> faultControl.order(request.json());
            case "DELETE faults" -> done(simulator.faults()::clear);
            case "POST updates" -> inject(request.json());
            case "POST links/expire" -> done(simulator.files()::expireLinks);
            case "POST files/vanish" -> done(simulator.files()::vanishAll);
            case "POST forget" -> done(simulator::forget);
            default -> throw BotApiException.notFound();
        };
    }

    private JsonNode inject(ObjectNode update) {
        return alone(() -> Json.object().put("update_id", simulator.updates().addRaw(update)));
    }

    private JsonNode alone(Supplier<JsonNode> work) {
        return simulator.monitor().alone(work);
    }

    private JsonNode done(Runnable work) {
        simulator.monitor().aloneDo(work);
        return DONE.deepCopy();
    }
}
