package dev.rekap.simulator.telegram.control;

import dev.rekap.simulator.telegram.Callbacks;
import dev.rekap.simulator.telegram.Chat;
import dev.rekap.simulator.telegram.Chat.Presence;
import dev.rekap.simulator.telegram.Content;
import dev.rekap.simulator.telegram.FileVault;
import dev.rekap.simulator.telegram.Json;
import dev.rekap.simulator.telegram.Person;
import dev.rekap.simulator.telegram.Post;
import dev.rekap.simulator.telegram.Refusal;
import dev.rekap.simulator.telegram.World;
import dev.rekap.simulator.telegram.people.Acting;
import dev.rekap.simulator.telegram.people.Extras;
import dev.rekap.simulator.telegram.people.Talking;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** People and what they do, {@code /sim/people}, {@code /sim/groups} and {@code /sim/chats/…}. */
final class ChatControl {
    private static final long LONGEST_WAIT = 50;

    private final World world;
    private final Talking talking;
    private final Acting acting;

    ChatControl(World world) {
        this.world = world;
        this.talking = new Talking(world);
        this.acting = new Acting(world);
    }

    JsonNode addPerson(ObjectNode json) {
        Person person = new Person(
                Question.requiredNumber(json, "id"),
                false,
                Question.required(json, "first_name"),
                json.path("username").asString(""),
                json.path("language_code").asString(""));
        if (person.id() <= 0) {
            throw Refusal.badRequest("a person's id is positive");
        }
        return world.monitor().alone(() -> world.person(person).user());
    }

    JsonNode addGroup(ObjectNode json) {
        long id = Question.requiredNumber(json, "id");
        if (id >= 0) {
            throw Refusal.badRequest("a group's id is negative");
        }
        String title = Question.required(json, "title");
        return world.monitor().alone(() -> world.group(id, title).description());
    }

    /** Answers below {@code /sim/chats/ID}. */
    JsonNode answer(Question question) throws IOException, InterruptedException {
        List<String> path = question.path();
        if (path.size() == 3) {
            return onChat(question, question.number(1), question.verb() + " " + path.get(2));
        }
        if (path.size() == 4 && path.get(2).equals("callbacks")) {
            return world.monitor().alone(() -> callback(path.get(3)));
        }
        if (path.size() == 5 && path.get(2).equals("messages")) {
            return onMessage(question, question.number(1), question.number(3), question.verb() + " " + path.get(4));
        }
        throw Refusal.notFound();
    }

    private JsonNode onChat(Question question, long chat, String what) throws IOException, InterruptedException {
        return switch (what) {
            case "GET messages" -> messages(question, chat);
            case "POST messages" -> says(chat, question.json());
            case "POST files" -> sends(chat, question);
            case "PUT bot" -> places(chat, question.json());
            default -> throw Refusal.notFound();
        };
    }

    private JsonNode onMessage(Question question, long chat, long message, String what) throws IOException {
        return switch (what) {
            case "POST edit" -> edits(chat, message, question.json());
            case "POST press" -> presses(chat, message, question.json());
            case "POST vanish" -> vanish(chat, message);
            default -> throw Refusal.notFound();
        };
    }

    private JsonNode messages(Question question, long id) throws InterruptedException {
        long since = question.number("since", -1);
        Duration patience = Duration.ofSeconds(Math.clamp(question.number("wait", 0), 0, LONGEST_WAIT));
        world.monitor().await(patience, () -> Optional.of(chat(id)).filter(chat -> chat.revision() > since));
        return world.monitor().alone(() -> Showing.chat(chat(id), since));
    }

    private JsonNode says(long chat, ObjectNode json) {
        long from = Question.requiredNumber(json, "from");
        String text = Question.required(json, "text");
        Extras extras = new Extras(
                json.path("reply_to").asLong(0), json.path("forwarded_from").asString(""), "", "");
        return numbered(() -> talking.says(chat, from, text, extras));
    }

    private JsonNode sends(long chat, Question question) throws IOException {
        long from = question.number("from", 0);
        String name = question.text("name");
        long declared = question.number("size", -1);
        Content content = declared < 0 ? world.files().store(question.body()) : FileVault.declared(name, declared);
        Talking.Recording recording = new Talking.Recording(
                question.text("kind"), name, question.text("mime"), (int) question.number("seconds", 1), content);
        Extras extras = new Extras(
                question.number("reply_to", 0),
                question.text("forwarded_from"),
                question.text("album"),
                question.text("caption"));
        return numbered(() -> talking.sends(chat, from, recording, extras));
    }

    private JsonNode numbered(java.util.function.LongSupplier act) {
        return world.monitor().alone(() -> Json.object().put("message_id", act.getAsLong()));
    }

    private JsonNode edits(long chat, long message, ObjectNode json) {
        long from = Question.requiredNumber(json, "from");
        String text = Question.required(json, "text");
        return done(() -> talking.edits(chat, from, message, text));
    }

    private JsonNode presses(long chat, long message, ObjectNode json) {
        long from = Question.requiredNumber(json, "from");
        return world.monitor()
                .alone(() -> Json.object()
                        .put(
                                "callback_id",
                                json.has("data")
                                        ? acting.pressesData(chat, from, message, Question.required(json, "data"))
                                        : acting.pressesText(chat, from, message, Question.required(json, "text"))));
    }

    private JsonNode places(long chat, ObjectNode json) {
        long from = Question.requiredNumber(json, "from");
        Presence presence = switch (Question.required(json, "presence")) {
            case "member" -> Presence.MEMBER;
            case "left" -> Presence.LEFT;
            case "kicked" -> Presence.KICKED;
            default -> throw Refusal.badRequest("presence is member, left or kicked");
        };
        return done(() -> acting.places(chat, from, presence));
    }

    private JsonNode vanish(long chat, long message) {
        return done(() -> chat(chat).post(message).flatMap(Post::file).ifPresent(world.files()::vanish));
    }

    private JsonNode callback(String id) {
        Callbacks.Answer answer = world.callbacks().answer(id).orElseThrow(Refusal::notFound);
        return Json.object()
                .put("answered", answer.at().isPresent())
                .put("text", answer.text())
                .put("alert", answer.alert());
    }

    private JsonNode done(Runnable work) {
        world.monitor().aloneDo(work);
        return Json.object().put("done", true);
    }

    private Chat chat(long id) {
        return world.chat(id).orElseThrow(() -> Refusal.badRequest("no chat " + id));
    }
}
