package dev.rekap.simulator.telegram.people;

import dev.rekap.simulator.telegram.Chat;
import dev.rekap.simulator.telegram.Chat.Presence;
import dev.rekap.simulator.telegram.Person;
import dev.rekap.simulator.telegram.Post;
import dev.rekap.simulator.telegram.SimulatorState;
import dev.rekap.simulator.telegram.api.BotApiException;
import dev.rekap.simulator.telegram.api.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people do besides talking: they press buttons, block the bot, add it to groups. Done with the lock held. */
public final class PersonActions {
    private static final long FOREVER = 0;

    private final SimulatorState simulator;

    public PersonActions(SimulatorState simulator) {
        this.simulator = simulator;
    }

    /** Presses the button with this text and returns the id of the query that the bot gets. */
    public String pressesText(long chatId, long personId, long number, String text) {
        Chat chat = chat(chatId);
        Post post = chat.post(number).orElseThrow(() -> BotApiException.badRequest("no message " + number));
        String data = data(post, text)
                .orElseThrow(() -> BotApiException.badRequest("message " + number + " has no button \"" + text + "\""));
        return press(chat, person(personId), post, data);
    }

    /** Presses a button with this data, even one that the message no longer has, or that is of a deleted message. */
    public String pressesData(long chatId, long personId, long number, String data) {
        Chat chat = chat(chatId);
        Post post = chat.posts().stream()
                .filter(one -> one.id() == number)
                .findFirst()
                .orElseThrow(() -> BotApiException.badRequest("no message " + number));
        return press(chat, person(personId), post, data);
    }

    private String press(Chat chat, Person person, Post post, String data) {
        String id = simulator.callbacks().press(person.id());
        ObjectNode query = Json.object().put("id", id);
        query.set("from", person.user());
        query.set("message", post.deleted() ? inaccessible(chat, post) : post.message());
        query.put("chat_instance", String.valueOf(chat.id() * 31 + 7)).put("data", data);
        simulator.updates().add("callback_query", query);
        return id;
    }

    private static ObjectNode inaccessible(Chat chat, Post post) {
        ObjectNode message = Json.object();
        message.set("chat", chat.description());
        return message.put("message_id", post.id()).put("date", 0);
    }

    private static Optional<String> data(Post post, String text) {
        return post.message()
                .path("reply_markup")
                .path("inline_keyboard")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .filter(button -> button.path("text").asString("").equals(text) && button.has("callback_data"))
                .map(button -> button.path("callback_data").asString())
                .findFirst();
    }

    /** Blocks the bot in a private chat, removes it from a group, or takes it back; the bot is told. */
    public void places(long chatId, long personId, Presence now) {
        Chat chat = chat(chatId);
        Person person = person(personId);
        Presence before = chat.presence();
        if (before == now) {
            return;
        }
        chat.presence(now);
        ObjectNode change = Json.object();
        change.set("chat", chat.description());
        change.set("from", person.user());
        change.put("date", simulator.clock().instant().getEpochSecond());
        change.set("old_chat_member", member(before));
        change.set("new_chat_member", member(now));
        simulator.updates().add("my_chat_member", change);
    }

    private ObjectNode member(Presence presence) {
        ObjectNode member = Json.object();
        member.set("user", simulator.bot().user());
        return switch (presence) {
            case MEMBER -> member.put("status", "member");
            case LEFT -> member.put("status", "left");
            case KICKED -> member.put("status", "kicked").put("until_date", FOREVER);
        };
    }

    private Chat chat(long id) {
        return simulator.chat(id).orElseThrow(() -> BotApiException.badRequest("no chat " + id));
    }

    private Person person(long id) {
        return simulator.person(id).orElseThrow(() -> BotApiException.badRequest("no person " + id));
    }
}
