package dev.rekap.simulator.telegram.methods;

import dev.rekap.simulator.telegram.BotFile;
import dev.rekap.simulator.telegram.Chat;
import dev.rekap.simulator.telegram.Journal;
import dev.rekap.simulator.telegram.Json;
import dev.rekap.simulator.telegram.Look;
import dev.rekap.simulator.telegram.Messages;
import dev.rekap.simulator.telegram.Post;
import dev.rekap.simulator.telegram.Refusal;
import dev.rekap.simulator.telegram.World;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** Methods that make a message. Lengths are UTF-16 units after trimming; parse_mode is ignored. */
final class Sending {
    private static final int MOST_TEXT = 4096;
    private static final int MOST_CAPTION = 1024;
    private static final Set<String> ACTIONS = Set.of(
            "typing",
            "upload_photo",
            "record_video",
            "upload_video",
            "record_voice",
            "upload_voice",
            "upload_document",
            "choose_sticker",
            "find_location",
            "record_video_note",
            "upload_video_note");

    private final World world;

    Sending(World world) {
        this.world = world;
    }

    JsonNode message(Call call) {
        Chat chat = Addressing.requireVoice(world, call);
        ObjectNode message = begin(chat, call).put("text", checkedText(call));
        return finish(chat, call, message, null);
    }

    JsonNode document(Call call) {
        Chat chat = Addressing.requireVoice(world, call);
        String caption = call.text("caption").strip();
        if (caption.length() > MOST_CAPTION) {
            throw Refusal.badRequest("message caption is too long");
        }
        BotFile file = document(chat, call, call.text("document"));
        ObjectNode message = begin(chat, call);
        message.set("document", Messages.document(file));
        if (!caption.isEmpty()) {
            message.put("caption", caption);
        }
        return finish(chat, call, message, file);
    }

    JsonNode action(Call call) {
        Chat chat = Addressing.requireVoice(world, call);
        if (!ACTIONS.contains(call.text("action"))) {
            throw Refusal.badRequest("wrong parameter action in request");
        }
        chat.actions().add(call.text("action"));
        return BooleanNode.TRUE;
    }

    /** The text of a message, 1 to 4096 units. */
    static String checkedText(Call call) {
        String text = call.text("text").strip();
        if (text.isEmpty()) {
            throw Refusal.badRequest("message text is empty");
        }
        if (text.length() > MOST_TEXT) {
            throw Refusal.badRequest("message is too long");
        }
        return text;
    }

    private BotFile document(Chat chat, Call call, String value) {
        String part = value.startsWith("attach://") ? value.substring("attach://".length()) : "document";
        Call.Upload upload = call.uploads().get(part);
        if (upload != null) {
            if (upload.content().size() == 0) {
                throw Refusal.badRequest("file must be non-empty");
            }
            return world.files().register(chat.id(), "document", upload.name(), upload.mimeType(), upload.content());
        }
        if (value.isEmpty()) {
            throw Refusal.badRequest("there is no document in the request");
        }
        return world.files()
                .file(value)
                .orElseThrow(() -> Refusal.badRequest("wrong file identifier/HTTP URL specified"));
    }

    private ObjectNode begin(Chat chat, Call call) {
        ObjectNode message = Messages.begin(world, chat, world.bot());
        replied(chat, call).ifPresent(post -> message.set("reply_to_message", Messages.quoted(post)));
        return message;
    }

    private static Optional<Post> replied(Chat chat, Call call) {
        ObjectNode reply = call.object("reply_parameters")
                .orElseGet(() -> Json.object()
                        .put("message_id", call.number("reply_to_message_id"))
                        .put("allow_sending_without_reply", call.flag("allow_sending_without_reply")));
        long number = reply.path("message_id").asLong(0);
        Optional<Post> found = chat.post(number);
        if (number != 0
                && found.isEmpty()
                && !reply.path("allow_sending_without_reply").asBoolean(false)) {
            throw Refusal.badRequest("message to be replied not found");
        }
        return found;
    }

    private JsonNode finish(Chat chat, Call call, ObjectNode message, @Nullable BotFile file) {
        Keyboard.of(call).ifPresent(keyboard -> message.set("reply_markup", keyboard));
        Post post = new Post(message, world.bot(), world.clock().instant(), file);
        chat.add(post);
        note(world, call, chat, post);
        return message.deepCopy();
    }

    static void note(World world, Call call, Chat chat, Post post) {
        world.journal()
                .sent(new Journal.Sent(
                        world.clock().instant(),
                        call.method(),
                        chat.id(),
                        post.id(),
                        Look.of(post.message()),
                        post.file().map(BotFile::name).orElse(""),
                        post.file().map(file -> file.content().digest()).orElse("")));
    }
}
