package dev.rekap.simulator.telegram.methods;

import dev.rekap.simulator.telegram.BotFile;
import dev.rekap.simulator.telegram.Chat;
import dev.rekap.simulator.telegram.Journal;
import dev.rekap.simulator.telegram.MessageView;
import dev.rekap.simulator.telegram.Messages;
import dev.rekap.simulator.telegram.Post;
import dev.rekap.simulator.telegram.SimulatorState;
import dev.rekap.simulator.telegram.api.BotApiException;
import dev.rekap.simulator.telegram.api.Json;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** Methods that make a message. Lengths are UTF-16 units after trimming; parse_mode is ignored. */
final class SendMethods {
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

    private final SimulatorState simulator;

    SendMethods(SimulatorState simulator) {
        this.simulator = simulator;
    }

    JsonNode message(MethodCall call) {
        Chat chat = ChatResolver.requireVoice(simulator, call);
        ObjectNode message = begin(chat, call).put("text", checkedText(call));
        return finish(chat, call, message, null);
    }

    JsonNode document(MethodCall call) {
        Chat chat = ChatResolver.requireVoice(simulator, call);
        String caption = call.text("caption").strip();
        if (caption.length() > MOST_CAPTION) {
            throw BotApiException.badRequest("message caption is too long");
        }
        BotFile file = document(chat, call, call.text("document"));
        ObjectNode message = begin(chat, call);
        message.set("document", Messages.document(file));
        if (!caption.isEmpty()) {
            message.put("caption", caption);
        }
        return finish(chat, call, message, file);
    }

    JsonNode action(MethodCall call) {
        Chat chat = ChatResolver.requireVoice(simulator, call);
        if (!ACTIONS.contains(call.text("action"))) {
            throw BotApiException.badRequest("wrong parameter action in request");
        }
        chat.actions().add(call.text("action"));
        return BooleanNode.TRUE;
    }

    /** The text of a message, 1 to 4096 units. */
    static String checkedText(MethodCall call) {
        String text = call.text("text").strip();
        if (text.isEmpty()) {
            throw BotApiException.badRequest("message text is empty");
        }
        if (text.length() > MOST_TEXT) {
            throw BotApiException.badRequest("message is too long");
        }
        return text;
    }

    private BotFile document(Chat chat, MethodCall call, String value) {
        String part = value.startsWith("attach://") ? value.substring("attach://".length()) : "document";
        MethodCall.Upload upload = call.uploads().get(part);
        if (upload != null) {
            if (upload.content().size() == 0) {
                throw BotApiException.badRequest("file must be non-empty");
            }
            return simulator
                    .files()
                    .register(chat.id(), "document", upload.name(), upload.mimeType(), upload.content());
        }
        if (value.isEmpty()) {
            throw BotApiException.badRequest("there is no document in the request");
        }
        return simulator
                .files()
                .file(value)
                .orElseThrow(() -> BotApiException.badRequest("wrong file identifier/HTTP URL specified"));
    }

    private ObjectNode begin(Chat chat, MethodCall call) {
        ObjectNode message = Messages.begin(simulator, chat, simulator.bot());
        long topic = call.number("message_thread_id");
        if (chat.isForum() && topic == 0) {
            throw BotApiException.badRequest("TOPIC_CLOSED");
        }
        Messages.inTopic(message, topic);
        replied(chat, call).ifPresent(post -> message.set("reply_to_message", Messages.quoted(post)));
        return message;
    }

    private static Optional<Post> replied(Chat chat, MethodCall call) {
        ObjectNode reply = call.object("reply_parameters")
                .orElseGet(() -> Json.object()
                        .put("message_id", call.number("reply_to_message_id"))
                        .put("allow_sending_without_reply", call.flag("allow_sending_without_reply")));
        long number = reply.path("message_id").asLong(0);
        Optional<Post> found = chat.post(number);
        if (number != 0
                && found.isEmpty()
                && !reply.path("allow_sending_without_reply").asBoolean(false)) {
            throw BotApiException.badRequest("message to be replied not found");
        }
        return found;
    }

    private JsonNode finish(Chat chat, MethodCall call, ObjectNode message, @Nullable BotFile file) {
        Keyboard.of(call).ifPresent(keyboard -> message.set("reply_markup", keyboard));
        Post post = new Post(message, simulator.bot(), simulator.clock().instant(), file);
        post.asksReply(Keyboard.asksReply(call));
        chat.add(post);
        note(simulator, call, chat, post);
        return message.deepCopy();
    }

    static void note(SimulatorState simulator, MethodCall call, Chat chat, Post post) {
        simulator
                .journal()
                .sent(new Journal.Sent(
                        simulator.clock().instant(),
                        call.method(),
                        chat.id(),
                        post.id(),
                        MessageView.of(post.message()),
                        post.file().map(BotFile::name).orElse(""),
                        post.file().map(file -> file.content().digest()).orElse("")));
    }
}
