package dev.rekap.simulator.telegram.control;

import dev.rekap.simulator.telegram.Json;
import dev.rekap.simulator.telegram.Refusal;
import dev.rekap.simulator.telegram.World;
import java.io.IOException;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers the control API, everything under {@code /sim/}. The README lists what there is. */
public final class ControlApi {
    private static final ObjectNode DONE = Json.object().put("done", true);

    private final World world;
    private final ChatControl chats;
    private final Ordering ordering;

    public ControlApi(World world) {
        this.world = world;
        this.chats = new ChatControl(world);
        this.ordering = new Ordering(world);
    }

    /**
     * Does what is asked; takes the lock itself.
     *
     * @throws Refusal when it cannot be done
     */
    public JsonNode answer(Question question) throws IOException, InterruptedException {
        if (!question.path().isEmpty() && question.path().getFirst().equals("chats")) {
            return chats.answer(question);
        }
        return switch (question.verb() + " " + String.join("/", question.path())) {
            case "GET state" -> alone(() -> Showing.state(world));
            case "GET violations" -> alone(() -> Showing.violations(world));
            case "DELETE violations" -> done(world.limits()::forgetViolations);
            case "GET sent" -> alone(() -> Showing.sent(world));
            case "POST people" -> chats.addPerson(question.json());
            case "POST groups" -> chats.addGroup(question.json());
            case "PUT settings" -> ordering.change(question.json());
            case "POST faults" -> ordering.order(question.json());
            case "DELETE faults" -> done(world.faults()::clear);
            case "POST updates" -> inject(question.json());
            case "POST links/expire" -> done(world.files()::expireLinks);
            case "POST files/vanish" -> done(world.files()::vanishAll);
            case "POST forget" -> done(world::forget);
            default -> throw Refusal.notFound();
        };
    }

    private JsonNode inject(ObjectNode update) {
        return alone(() -> Json.object().put("update_id", world.updates().addRaw(update)));
    }

    private JsonNode alone(Supplier<JsonNode> work) {
        return world.monitor().alone(work);
    }

    private JsonNode done(Runnable work) {
        world.monitor().aloneDo(work);
        return DONE.deepCopy();
    }
}
