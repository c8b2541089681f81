package dev.rekap.simulator.telegram.control;

import dev.rekap.simulator.telegram.Callbacks;
import dev.rekap.simulator.telegram.Chat;
import dev.rekap.simulator.telegram.Chat.Presence;
import dev.rekap.simulator.telegram.FileContent;
import dev.rekap.simulator.telegram.FileVault;
import dev.rekap.simulator.telegram.Person;
import dev.rekap.simulator.telegram.Post;
import dev.rekap.simulator.telegram.SimulatorState;
import dev.rekap.simulator.telegram.api.BotApiException;
import dev.rekap.simulator.telegram.api.Json;
import dev.rekap.simulator.telegram.people.MessageExtras;
import dev.rekap.simulator.telegram.people.PersonActions;
import dev.rekap.simulator.telegram.people.PersonMessages;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** People and what they do, {@code /sim/people}, {@code /sim/groups} and {@code /sim/chats/…}. */
final class ChatControl {
    private static final long LONGEST_WAIT = 50;

    private final SimulatorState simulator;
    private final PersonMessages sending;
    private final PersonActions actions;

    ChatControl(SimulatorState simulator) {
        this.simulator = simulator;
        this.sending = new PersonMessages(simulator);
        this.actions = new PersonActions(simulator);
    }

    JsonNode addPerson(ObjectNode json) {
        Person person = new Person(
                ControlRequest.requiredNumber(json, "id"),
                false,
                ControlRequest.required(json, "first_name"),
                json.path("username").asString(""),
                json.path("language_code").asString(""));
        if (person.id() <= 0) {
            throw BotApiException.badRequest("a person's id is positive");
        }
        return simulator.monitor().alone(() -> simulator.person(person).user());
    }

    JsonNode addGroup(ObjectNode json) {
        long id = ControlRequest.requiredNumber(json, "id");
        if (id >= 0) {
            throw BotApiException.badRequest("a group's id is negative");
        }
        String title = ControlRequest.required(json, "title");
        return simulator
                .monitor()
                .alone(() -> simulator
                        .group(id, title, json.path("forum").asBoolean(false))
                        .description());
    }

    /** Answers below {@code /sim/chats/ID}. */
    JsonNode answer(ControlRequest request) throws IOException, InterruptedException {
        List<String> path = request.path();
        if (path.size() == 3) {
            return onChat(request, request.number(1), request.verb() + " " + path.get(2));
        }
        if (path.size() == 4 && path.get(2).equals("callbacks")) {
            return simulator.monitor().alone(() -> callback(path.get(3)));
        }
        if (path.size() == 5 && path.get(2).equals("messages")) {
            return onMessage(request, request.number(1), request.number(3), request.verb() + " " + path.get(4));
        }
        throw BotApiException.notFound();
    }

    private JsonNode onChat(ControlRequest request, long chat, String what) throws IOException, InterruptedException {
        return switch (what) {
            case "GET messages" -> messages(request, chat);
            case "POST messages" -> says(chat, request.json());
            case "POST files" -> sends(chat, request);
            case "PUT bot" -> places(chat, request.json());
            case "PUT admins" -> administers(chat, request.json());
            default -> throw BotApiException.notFound();
        };
    }

    private JsonNode onMessage(ControlRequest request, long chat, long message, String what) throws IOException {
        return switch (what) {
            case "POST edit" -> edits(chat, message, request.json());
            case "POST press" -> presses(chat, message, request.json());
            case "POST vanish" -> vanish(chat, message);
            default -> throw BotApiException.notFound();
        };
    }

    private JsonNode messages(ControlRequest request, long id) throws InterruptedException {
        long since = request.number("since", -1);
        Duration patience = Duration.ofSeconds(Math.clamp(request.number("wait", 0), 0, LONGEST_WAIT));
        simulator.monitor().await(patience, () -> Optional.of(chat(id)).filter(chat -> chat.revision() > since));
        return simulator.monitor().alone(() -> StateJson.chat(chat(id), since));
    }

    private JsonNode says(long chat, ObjectNode json) {
        long from = ControlRequest.requiredNumber(json, "from");
        String text = ControlRequest.required(json, "text");
        MessageExtras extras = new MessageExtras(
                json.path("reply_to").asLong(0),
                json.path("forwarded_from").asString(""),
                "",
                "",
                json.path("topic").asLong(0));
        return numbered(() -> sending.says(chat, from, text, extras));
    }

    private JsonNode sends(long chat, ControlRequest request) throws IOException {
        long from = request.number("from", 0);
        String name = request.text("name");
        long declared = request.number("size", -1);
        FileContent content =
                declared < 0 ? simulator.files().store(request.body()) : FileVault.declared(name, declared);
        PersonMessages.SentFile recording = new PersonMessages.SentFile(
                request.text("kind"), name, request.text("mime"), (int) request.number("seconds", 1), content);
        MessageExtras extras = new MessageExtras(
                request.number("reply_to", 0),
                request.text("forwarded_from"),
                request.text("album"),
                request.text("caption"),
                request.number("topic", 0));
        return numbered(() -> sending.sends(chat, from, recording, extras));
    }

    private JsonNode numbered(java.util.function.LongSupplier act) {
        return simulator.monitor().alone(() -> Json.object().put("message_id", act.getAsLong()));
    }

    private JsonNode edits(long chat, long message, ObjectNode json) {
        long from = ControlRequest.requiredNumber(json, "from");
        String text = ControlRequest.required(json, "text");
        return done(() -> sending.edits(chat, from, message, text));
    }

    private JsonNode presses(long chat, long message, ObjectNode json) {
        long from = ControlRequest.requiredNumber(json, "from");
        return simulator
                .monitor()
                .alone(() -> Json.object()
                        .put(
                                "callback_id",
                                json.has("data")
                                        ? actions.pressesData(
                                                chat, from, message, ControlRequest.required(json, "data"))
                                        : actions.pressesText(
                                                chat, from, message, ControlRequest.required(json, "text"))));
    }

    private JsonNode places(long chat, ObjectNode json) {
        long from = ControlRequest.requiredNumber(json, "from");
        Presence presence = switch (ControlRequest.required(json, "presence")) {
            case "member" -> Presence.MEMBER;
            case "left" -> Presence.LEFT;
            case "kicked" -> Presence.KICKED;
            default -> throw BotApiException.badRequest("presence is member, left or kicked");
        };
        return done(() -> actions.places(chat, from, presence));
    }

    private JsonNode administers(long chat, ObjectNode json) {
        long from = ControlRequest.requiredNumber(json, "from");
        return done(() -> {
            if (json.path("is_admin").asBoolean(true)) {
                chat(chat).admins().add(from);
            } else {
                chat(chat).admins().remove(from);
            }
        });
    }

    private JsonNode vanish(long chat, long message) {
        return done(() -> chat(chat).post(message).flatMap(Post::file).ifPresent(simulator.files()::vanish));
    }

    private JsonNode callback(String id) {
        Callbacks.Answer answer = simulator.callbacks().answer(id).orElseThrow(BotApiException::notFound);
        return Json.object()
                .put("answered", answer.at().isPresent())
                .put("text", answer.text())
                .put("alert", answer.alert());
    }

    private JsonNode done(Runnable work) {
        simulator.monitor().aloneDo(work);
        return Json.object().put("done", true);
    }

    private Chat chat(long id) {
        return simulator.chat(id).orElseThrow(() -> BotApiException.badRequest("no chat " + id));
    }
}
