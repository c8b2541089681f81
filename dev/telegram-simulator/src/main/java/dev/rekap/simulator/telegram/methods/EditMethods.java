package dev.rekap.simulator.telegram.methods;

import dev.rekap.simulator.telegram.Chat;
import dev.rekap.simulator.telegram.Post;
import dev.rekap.simulator.telegram.SimulatorState;
import dev.rekap.simulator.telegram.api.BotApiException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** Methods that change or take away a message. */
final class EditMethods {
    private static final String NOT_MODIFIED =
            "message is not modified: specified new message content and reply markup are exactly the same"
                    + " as a current content and reply markup of the message";

    private final SimulatorState simulator;

    EditMethods(SimulatorState simulator) {
        this.simulator = simulator;
    }

    JsonNode text(MethodCall call) {
        Chat chat = ChatResolver.requireVoice(simulator, call);
        String text = SendMethods.checkedText(call);
        Post post = own(chat, call);
        if (!post.message().has("text")) {
            throw BotApiException.badRequest("there is no text in the message to edit");
        }
        return change(chat, post, call, text);
    }

    JsonNode markup(MethodCall call) {
        Chat chat = ChatResolver.requireVoice(simulator, call);
        Post post = own(chat, call);
        return change(chat, post, call, post.message().path("text").asString(""));
    }

    private JsonNode change(Chat chat, Post post, MethodCall call, String text) {
        Optional<ObjectNode> keyboard = Keyboard.of(call);
        ObjectNode message = post.message();
        boolean sameText = message.path("text").asString("").equals(text);
        Optional<JsonNode> before = message.optional("reply_markup");
        if (sameText && before.equals(keyboard.map(JsonNode.class::cast))) {
            throw BotApiException.badRequest(NOT_MODIFIED);
        }
        if (!sameText) {
            message.put("text", text);
        }
        keyboard.ifPresentOrElse(now -> message.set("reply_markup", now), () -> message.remove("reply_markup"));
        post.edited(simulator.clock().instant());
        chat.touch(post);
        SendMethods.note(simulator, call, chat, post);
        return message.deepCopy();
    }

    JsonNode delete(MethodCall call) {
        Chat chat = ChatResolver.requireVoice(simulator, call);
        Post post = find(chat, call, "message to delete not found");
        if (!post.fromBot() && !chat.isPrivate()) {
            throw BotApiException.badRequest("message can't be deleted");
        }
        post.delete();
        chat.touch(post);
        return BooleanNode.TRUE;
    }

    private static Post own(Chat chat, MethodCall call) {
        Post post = find(chat, call, "message to edit not found");
        if (!post.fromBot()) {
            throw BotApiException.badRequest("message can't be edited");
        }
        return post;
    }

    private static Post find(Chat chat, MethodCall call, String otherwise) {
        if (call.number("message_id") == 0) {
            throw BotApiException.badRequest("message identifier is not specified");
        }
        return chat.post(call.number("message_id")).orElseThrow(() -> BotApiException.badRequest(otherwise));
    }
}
