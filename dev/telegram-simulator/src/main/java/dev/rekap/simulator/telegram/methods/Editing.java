package dev.rekap.simulator.telegram.methods;

import dev.rekap.simulator.telegram.Chat;
import dev.rekap.simulator.telegram.Post;
import dev.rekap.simulator.telegram.Refusal;
import dev.rekap.simulator.telegram.World;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** Methods that change or take away a message. */
final class Editing {
    private static final String NOT_MODIFIED =
            "message is not modified: specified new message content and reply markup are exactly the same"
                    + " as a current content and reply markup of the message";

    private final World world;

    Editing(World world) {
        this.world = world;
    }

    JsonNode text(Call call) {
        Chat chat = Addressing.requireVoice(world, call);
        String text = Sending.checkedText(call);
        Post post = own(chat, call);
        if (!post.message().has("text")) {
            throw Refusal.badRequest("there is no text in the message to edit");
        }
        return change(chat, post, call, text);
    }

    JsonNode markup(Call call) {
        Chat chat = Addressing.requireVoice(world, call);
        Post post = own(chat, call);
        return change(chat, post, call, post.message().path("text").asString(""));
    }

    private JsonNode change(Chat chat, Post post, Call call, String text) {
        Optional<ObjectNode> keyboard = Keyboard.of(call);
        ObjectNode message = post.message();
        boolean sameText = message.path("text").asString("").equals(text);
        Optional<JsonNode> before = message.optional("reply_markup");
        if (sameText && before.equals(keyboard.map(JsonNode.class::cast))) {
            throw Refusal.badRequest(NOT_MODIFIED);
        }
        if (!sameText) {
            message.put("text", text);
        }
        keyboard.ifPresentOrElse(now -> message.set("reply_markup", now), () -> message.remove("reply_markup"));
        post.edited(world.clock().instant());
        chat.touch(post);
        Sending.note(world, call, chat, post);
        return message.deepCopy();
    }

    JsonNode delete(Call call) {
        Chat chat = Addressing.requireVoice(world, call);
        Post post = find(chat, call, "message to delete not found");
        if (!post.fromBot() && !chat.isPrivate()) {
            throw Refusal.badRequest("message can't be deleted");
        }
        post.delete();
        chat.touch(post);
        return BooleanNode.TRUE;
    }

    private static Post own(Chat chat, Call call) {
        Post post = find(chat, call, "message to edit not found");
        if (!post.fromBot()) {
            throw Refusal.badRequest("message can't be edited");
        }
        return post;
    }

    private static Post find(Chat chat, Call call, String otherwise) {
        if (call.number("message_id") == 0) {
            throw Refusal.badRequest("message identifier is not specified");
        }
        return chat.post(call.number("message_id")).orElseThrow(() -> Refusal.badRequest(otherwise));
    }
}
