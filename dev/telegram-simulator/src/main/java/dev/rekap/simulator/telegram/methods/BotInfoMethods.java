package dev.rekap.simulator.telegram.methods;

import dev.rekap.simulator.telegram.Chat;
import dev.rekap.simulator.telegram.Person;
import dev.rekap.simulator.telegram.SimulatorState;
import dev.rekap.simulator.telegram.api.BotApiException;
import dev.rekap.simulator.telegram.api.Json;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** Methods about the bot itself and its chats. */
final class BotInfoMethods {
    private static final Pattern COMMAND = Pattern.compile("/?[a-z0-9_]{1,32}");
    private static final int MOST_COMMANDS = 100;
    private static final int MOST_DESCRIPTION = 256;

    private final SimulatorState simulator;

    BotInfoMethods(SimulatorState simulator) {
        this.simulator = simulator;
    }

    JsonNode me(MethodCall call) {
        return simulator
                .bot()
                .user()
                .put("can_join_groups", true)
                .put("can_read_all_group_messages", !simulator.settings().privacyMode())
                .put("supports_inline_queries", false)
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false);
    }

    JsonNode chat(MethodCall call) {
        ObjectNode chat = ChatResolver.require(simulator, call)
                .description()
                .put("accent_color_id", 0)
                .put("max_reaction_count", 11);
        chat.putObject("accepted_gift_types")
                .put("unlimited_gifts", false)
                .put("limited_gifts", false)
                .put("unique_gifts", false)
                .put("premium_subscription", false)
                .put("gifts_from_channels", false);
        return chat;
    }

    JsonNode member(MethodCall call) {
        Chat chat = ChatResolver.require(simulator, call);
        Person person = simulator
                .person(call.number("user_id"))
                .orElseThrow(() -> BotApiException.badRequest("invalid user_id specified"));
        ObjectNode member = Json.object();
        member.set("user", person.user());
        return chat.admins().contains(person.id())
                ? member.put("status", "creator").put("is_anonymous", false)
                : member.put("status", "member");
    }

    JsonNode leave(MethodCall call) {
        Chat chat = ChatResolver.requireVoice(simulator, call);
        if (chat.isPrivate()) {
            throw BotApiException.badRequest("chat member status can't be changed in private chats");
        }
        chat.presence(Chat.Presence.LEFT);
        return BooleanNode.TRUE;
    }

    JsonNode setCommands(MethodCall call) {
        ArrayNode commands = call.array("commands")
                .orElseThrow(() -> BotApiException.badRequest("parameter \"commands\" is required"));
        if (commands.size() > MOST_COMMANDS) {
            throw BotApiException.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        for (JsonNode command : commands) {
            if (!COMMAND.matcher(command.path("command").asString("")).matches()) {
                throw BotApiException.badRequest("BOT_COMMAND_INVALID");
            }
            int length = command.path("description").asString("").strip().length();
            if (length < 1 || length > MOST_DESCRIPTION) {
                throw BotApiException.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
            }
        }
        simulator.commands().put(key(call), commands);
        return BooleanNode.TRUE;
    }

    JsonNode commands(MethodCall call) {
        return simulator.commands().getOrDefault(key(call), Json.array());
    }

    JsonNode deleteCommands(MethodCall call) {
        simulator.commands().remove(key(call));
        return BooleanNode.TRUE;
    }

    /** {@code scope}, or {@code scope language}, where a scope of one chat carries its number: {@code chat:42}. */
    private static String key(MethodCall call) {
        ObjectNode scope = call.object("scope").orElseGet(Json::object);
        StringBuilder key = new StringBuilder(scope.path("type").asString("default"));
        for (String part : new String[] {"chat_id", "user_id"}) {
            if (scope.has(part)) {
                key.append(':').append(scope.path(part).asString());
            }
        }
        String language = call.text("language_code");
        return language.isEmpty() ? key.toString() : key + " " + language;
    }
}
