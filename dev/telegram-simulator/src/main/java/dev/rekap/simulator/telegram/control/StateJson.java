package dev.rekap.simulator.telegram.control;

import dev.rekap.simulator.telegram.Chat;
import dev.rekap.simulator.telegram.Journal;
import dev.rekap.simulator.telegram.MessageView;
import dev.rekap.simulator.telegram.Person;
import dev.rekap.simulator.telegram.Post;
import dev.rekap.simulator.telegram.SimulatorState;
import dev.rekap.simulator.telegram.api.Json;
import dev.rekap.simulator.telegram.behaviour.Violation;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the simulator looks like from outside. */
final class StateJson {
    private static final List<String> MEDIA = List.of("voice", "audio", "document", "video", "video_note", "photo");

    private StateJson() {}

    /** The messages of a chat that changed after this revision, in order. */
    static ObjectNode chat(Chat chat, long since) {
        ObjectNode shown = Json.object()
                .put("id", chat.id())
                .put("type", chat.type())
                .put("title", chat.title())
                .put("revision", chat.revision())
                .put("bot", chat.presence().name().toLowerCase(java.util.Locale.ROOT));
        ArrayNode messages = shown.putArray("messages");
        chat.posts().stream().filter(post -> post.revision() > since).forEach(post -> messages.add(post(chat, post)));
        ArrayNode actions = shown.putArray("actions");
        chat.actions().forEach(actions::add);
        return shown;
    }

    private static ObjectNode post(Chat chat, Post post) {
        ObjectNode shown = Json.object()
                .put("id", post.id())
                .put("from_bot", post.fromBot())
                .put("author", post.author().firstName())
                .put("author_id", post.author().id())
                .put("at", post.at().toString());
        look(shown, MessageView.of(post.message()));
        shown.put("kind", kind(post.message()))
                .put(
                        "reply_to",
                        post.message()
                                .path("reply_to_message")
                                .path("message_id")
                                .asLong(0))
                .put("asks_reply", post.asksReply())
                .put("topic", post.message().path("message_thread_id").asLong(0))
                .put("album", post.message().path("media_group_id").asString(""))
                .put(
                        "forwarded_from",
                        post.message()
                                .path("forward_origin")
                                .path("sender_user_name")
                                .asString(""))
                .put("deleted", post.deleted())
                .put("edits", post.history().size() - 1);
        post.file()
                .ifPresent(file -> shown.putObject("file")
                        .put("name", file.name())
                        .put("mime_type", file.mimeType())
                        .put("size", file.content().size())
                        .put("path", "/sim/chats/" + chat.id() + "/messages/" + post.id() + "/file"));
        ArrayNode history = shown.putArray("history");
        post.history()
                .forEach(version ->
                        look(history.addObject().put("at", version.at().toString()), version.look()));
        return shown;
    }

    private static void look(ObjectNode shown, MessageView look) {
        shown.put("text", look.text()).put("caption", look.caption());
        ArrayNode rows = shown.putArray("keyboard");
        for (JsonNode row : Json.parse(look.keyboard()).orElseGet(Json::array)) {
            ArrayNode buttons = rows.addArray();
            for (JsonNode button : row) {
                buttons.addObject()
                        .put("text", button.path("text").asString())
                        .put("data", button.path("callback_data").asString(""))
                        .put("url", button.path("url").asString(""));
            }
        }
    }

    private static String kind(ObjectNode message) {
        return MEDIA.stream().filter(message::has).findFirst().orElse("text");
    }

    /** Figures about the whole. */
    static ObjectNode state(SimulatorState simulator) {
        ObjectNode state = Json.object()
                .put("token", simulator.token())
                .put("bot_id", simulator.bot().id())
                .put("bot_name", simulator.bot().firstName())
                .put("bot_username", simulator.bot().username())
                .put("pending_updates", simulator.updates().size())
                .put("webhook", simulator.webhook().url())
                .put("violations", simulator.limits().count())
                .put("faults", simulator.faults().open())
                .put("unanswered_callbacks", simulator.callbacks().unanswered())
                .put("enforce_limits", simulator.settings().enforceLimits())
                .put("privacy_mode", simulator.settings().privacyMode());
        ObjectNode calls = state.putObject("calls");
        simulator.journal().calls().forEach(calls::put);
        ObjectNode commands = state.putObject("commands");
        simulator.commands().forEach(commands::set);
        ArrayNode chats = state.putArray("chats");
        simulator
                .chats()
                .forEach(chat -> chats.addObject()
                        .put("id", chat.id())
                        .put("title", chat.title())
                        .put("type", chat.type())
                        .put(
                                "language",
                                simulator
                                        .person(chat.id())
                                        .map(Person::languageCode)
                                        .orElse("")));
        return state;
    }

    static ArrayNode violations(SimulatorState simulator) {
        ArrayNode shown = Json.array();
        for (Violation violation : simulator.limits().violations()) {
            shown.addObject()
                    .put("at", violation.at().toString())
                    .put("rule", violation.rule())
                    .put("method", violation.method())
                    .put("chat", violation.chat())
                    .put("early_millis", violation.earlyMillis());
        }
        return shown;
    }

    static ArrayNode sent(SimulatorState simulator) {
        ArrayNode shown = Json.array();
        for (Journal.Sent sent : simulator.journal().sent()) {
            look(
                    shown.addObject()
                            .put("at", sent.at().toString())
                            .put("method", sent.method())
                            .put("chat", sent.chat())
                            .put("message", sent.message())
                            .put("file", sent.file())
                            .put("digest", sent.digest()),
                    sent.look());
        }
        return shown;
    }
}
