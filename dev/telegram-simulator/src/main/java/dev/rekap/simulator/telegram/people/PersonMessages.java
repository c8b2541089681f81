package dev.rekap.simulator.telegram.people;

import dev.rekap.simulator.telegram.BotFile;
import dev.rekap.simulator.telegram.Chat;
import dev.rekap.simulator.telegram.FileContent;
import dev.rekap.simulator.telegram.Messages;
import dev.rekap.simulator.telegram.Person;
import dev.rekap.simulator.telegram.Post;
import dev.rekap.simulator.telegram.SimulatorState;
import dev.rekap.simulator.telegram.api.BotApiException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What people write and send; each act is done with the lock held, and becomes an update if the bot may hear it. */
public final class PersonMessages {
    /** Of the sizes in which Telegram keeps a photo; each is a file of its own, here with the same bytes. */
    private static final int[] SMALLER_SIDES = {90, 320};

    private static final int LARGEST_SIDE = 1280;

    private static final Set<String> KINDS = Set.of("voice", "audio", "document", "video", "video_note", "photo");

    private final SimulatorState simulator;

    public PersonMessages(SimulatorState simulator) {
        this.simulator = simulator;
    }

    /** A file to send; an empty MIME type stands for the usual one of its kind. */
    public record SentFile(String kind, String name, String mimeType, int seconds, FileContent content) {}

    /** Writes, and returns the message's number. */
    public long says(long chatId, long personId, String text, MessageExtras extras) {
        Chat chat = openChat(chatId);
        Person person = person(personId);
        ObjectNode message = begin(chat, person, extras).put("text", text);
        ArrayNode entities = Commands.entities(text);
        if (!entities.isEmpty()) {
            message.set("entities", entities);
        }
        return finish(chat, person, message, null);
    }

    /** Sends a file, and returns the message's number. */
    public long sends(long chatId, long personId, SentFile sent, MessageExtras extras) {
        if (!KINDS.contains(sent.kind())) {
            throw BotApiException.badRequest("no kind \"" + sent.kind() + "\"; there are " + KINDS);
        }
        Chat chat = openChat(chatId);
        Person person = person(personId);
        String mimeType = sent.mimeType().isEmpty() ? usualMimeType(sent.kind()) : sent.mimeType();
        BotFile file = simulator.files().register(chatId, sent.kind(), sent.name(), mimeType, sent.content());
        ObjectNode message = begin(chat, person, extras);
        if (sent.kind().equals("photo")) {
            ArrayNode sizes = message.putArray("photo");
            for (int side : SMALLER_SIDES) {
                sizes.add(Messages.photo(
                        simulator.files().register(chatId, sent.kind(), sent.name(), mimeType, sent.content()), side));
            }
            sizes.add(Messages.photo(file, LARGEST_SIDE));
        } else {
            message.set(sent.kind(), Messages.media(file, sent.seconds()));
        }
        if (!extras.album().isEmpty()) {
            message.put("media_group_id", extras.album());
        }
        if (!extras.caption().isEmpty()) {
            message.put("caption", extras.caption());
            ArrayNode entities = Commands.entities(extras.caption());
            if (!entities.isEmpty()) {
                message.set("caption_entities", entities);
            }
        }
        return finish(chat, person, message, file);
    }

    /** Changes the text, or the caption, of an own message. */
    public void edits(long chatId, long personId, long number, String text) {
        Chat chat = openChat(chatId);
        Post post = chat.post(number).orElseThrow(() -> BotApiException.badRequest("no message " + number));
        if (post.author().id() != personId) {
            throw BotApiException.badRequest("message " + number + " is somebody else's");
        }
        boolean plain = post.message().has("text");
        ArrayNode entities = Commands.entities(text);
        post.message().put(plain ? "text" : "caption", text);
        post.message().set(plain ? "entities" : "caption_entities", entities);
        post.edited(simulator.clock().instant());
        chat.touch(post);
        if (isHeard(chat, post)) {
            simulator.updates().add("edited_message", post.message());
        }
    }

    private ObjectNode begin(Chat chat, Person person, MessageExtras extras) {
        ObjectNode message = Messages.begin(simulator, chat, person);
        Messages.inTopic(message, extras.topic());
        if (!extras.forwardedFrom().isEmpty()) {
            message.putObject("forward_origin")
                    .put("type", "hidden_user")
                    .put("sender_user_name", extras.forwardedFrom())
                    .put("date", message.path("date").asLong());
        }
        if (extras.replyTo() != 0) {
            Post post = chat.post(extras.replyTo())
                    .orElseThrow(() -> BotApiException.badRequest("no message " + extras.replyTo()));
            message.set("reply_to_message", Messages.quoted(post));
        }
        return message;
    }

    private long finish(Chat chat, Person person, ObjectNode message, @Nullable BotFile file) {
        Post post = new Post(message, person, simulator.clock().instant(), file);
        chat.add(post);
        if (isHeard(chat, post)) {
            simulator.updates().add("message", message);
        }
        return post.id();
    }

    private boolean isHeard(Chat chat, Post post) {
        if (chat.presence() != Chat.Presence.MEMBER) {
            return false;
        }
        if (chat.isPrivate() || !simulator.settings().privacyMode()) {
            return true;
        }
        boolean answersBot =
                post.message().path("reply_to_message").path("from").path("id").asLong(0)
                        == simulator.bot().id();
        return answersBot || Commands.concern(post.words(), simulator.bot().username());
    }

    private Chat openChat(long id) {
        Chat chat = simulator.chat(id).orElseThrow(() -> BotApiException.badRequest("no chat " + id));
        if (chat.isPrivate() && chat.presence() != Chat.Presence.MEMBER) {
            throw BotApiException.badRequest("the bot is blocked; unblock it first");
        }
        return chat;
    }

    private Person person(long id) {
        return simulator.person(id).orElseThrow(() -> BotApiException.badRequest("no person " + id));
    }

    private static String usualMimeType(String kind) {
        return switch (kind) {
            case "voice" -> "audio/ogg";
            case "audio" -> "audio/mpeg";
            case "video", "video_note" -> "video/mp4";
            case "photo" -> "image/jpeg";
            default -> "application/octet-stream";
        };
    }
}
