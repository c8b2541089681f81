package dev.rekap.simulator.telegram.people;

import dev.rekap.simulator.telegram.BotFile;
import dev.rekap.simulator.telegram.Chat;
import dev.rekap.simulator.telegram.Content;
import dev.rekap.simulator.telegram.Messages;
import dev.rekap.simulator.telegram.Person;
import dev.rekap.simulator.telegram.Post;
import dev.rekap.simulator.telegram.Refusal;
import dev.rekap.simulator.telegram.World;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What people write and send; each act is done with the lock held, and becomes an update if the bot may hear it. */
public final class Talking {
    private static final Set<String> KINDS = Set.of("voice", "audio", "document", "video", "video_note", "photo");

    private final World world;

    public Talking(World world) {
        this.world = world;
    }

    /** A file to send; an empty MIME type stands for the usual one of its kind. */
    public record Recording(String kind, String name, String mimeType, int seconds, Content content) {}

    /** Writes, and returns the message's number. */
    public long says(long chatId, long personId, String text, Extras extras) {
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
    public long sends(long chatId, long personId, Recording recording, Extras extras) {
        if (!KINDS.contains(recording.kind())) {
            throw Refusal.badRequest("no kind \"" + recording.kind() + "\"; there are " + KINDS);
        }
        Chat chat = openChat(chatId);
        Person person = person(personId);
        String mimeType = recording.mimeType().isEmpty() ? usualMimeType(recording.kind()) : recording.mimeType();
        BotFile file =
                world.files().register(chatId, recording.kind(), recording.name(), mimeType, recording.content());
        ObjectNode message = begin(chat, person, extras);
        ObjectNode media = Messages.media(file, recording.seconds());
        if (recording.kind().equals("photo")) {
            message.putArray("photo").add(media);
        } else {
            message.set(recording.kind(), media);
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
        Post post = chat.post(number).orElseThrow(() -> Refusal.badRequest("no message " + number));
        if (post.author().id() != personId) {
            throw Refusal.badRequest("message " + number + " is somebody else's");
        }
        boolean plain = post.message().has("text");
        ArrayNode entities = Commands.entities(text);
        post.message().put(plain ? "text" : "caption", text);
        post.message().set(plain ? "entities" : "caption_entities", entities);
        post.edited(world.clock().instant());
        chat.touch(post);
        if (isHeard(chat, post)) {
            world.updates().add("edited_message", post.message());
        }
    }

    private ObjectNode begin(Chat chat, Person person, Extras extras) {
        ObjectNode message = Messages.begin(world, chat, person);
        if (!extras.forwardedFrom().isEmpty()) {
            message.putObject("forward_origin")
                    .put("type", "hidden_user")
                    .put("sender_user_name", extras.forwardedFrom())
                    .put("date", message.path("date").asLong());
        }
        if (extras.replyTo() != 0) {
            Post post =
                    chat.post(extras.replyTo()).orElseThrow(() -> Refusal.badRequest("no message " + extras.replyTo()));
            message.set("reply_to_message", Messages.quoted(post));
        }
        return message;
    }

    private long finish(Chat chat, Person person, ObjectNode message, @Nullable BotFile file) {
        Post post = new Post(message, person, world.clock().instant(), file);
        chat.add(post);
        if (isHeard(chat, post)) {
            world.updates().add("message", message);
        }
        return post.id();
    }

    private boolean isHeard(Chat chat, Post post) {
        if (chat.presence() != Chat.Presence.MEMBER) {
            return false;
        }
        if (chat.isPrivate() || !world.settings().privacyMode()) {
            return true;
        }
        boolean answersBot =
                post.message().path("reply_to_message").path("from").path("id").asLong(0)
                        == world.bot().id();
        return answersBot || Commands.concern(post.words(), world.bot().username());
    }

    private Chat openChat(long id) {
        Chat chat = world.chat(id).orElseThrow(() -> Refusal.badRequest("no chat " + id));
        if (chat.isPrivate() && chat.presence() != Chat.Presence.MEMBER) {
            throw Refusal.badRequest("the bot is blocked; unblock it first");
        }
        return chat;
    }

    private Person person(long id) {
        return world.person(id).orElseThrow(() -> Refusal.badRequest("no person " + id));
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
