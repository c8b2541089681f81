package dev.rekap.gateway.channel.updates;

import dev.rekap.gateway.channel.ChatEvent;
import dev.rekap.gateway.channel.Origin;
import dev.rekap.gateway.channel.Origin.ChatKind;
import dev.rekap.gateway.channel.telegram.BotRegistration.Bot;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an update of Telegram as an event. It reads the fields it knows and passes over all others, so that what Telegram adds
 * tomorrow changes nothing; an update with nothing for the bot is none, never an error.
 */
public final class UpdateReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Telegram's accounts for anonymous administrators, channels, and posts of a channel in its discussion group. */
    private static final Set<Long> STAND_INS = Set.of(1087968824L, 136817688L, 777000L);

    private static final Set<String> PRESENT = Set.of("member", "administrator", "creator", "restricted");

    private final Bot bot;
    private final Clock clock;
    private final MessageReader messages;

    public UpdateReader(Bot bot, Clock clock) {
        this.bot = bot;
        this.clock = clock;
        this.messages = new MessageReader(bot);
    }

    /**
     * Reads an update.
     *
     * @throws UnreadableUpdateException if it is no update at all
     */
    public Optional<ChatEvent> read(byte[] raw) {
        JsonNode update;
        try {
            update = JSON.readTree(raw);
        } catch (JacksonException e) {
            throw new UnreadableUpdateException("no JSON");
        }
        if (!update.path("update_id").isIntegralNumber()) {
            throw new UnreadableUpdateException("no update_id");
        }
        long id = update.path("update_id").asLong();
        if (update.has("message")) {
            JsonNode message = update.path("message");
            return origin(id, sender(message), message, instant(message)).flatMap(it -> messages.read(it, message));
        }
        if (update.has("edited_message")) {
            JsonNode message = update.path("edited_message");
            Instant edited = Instant.ofEpochSecond(message.path("edit_date").asLong(0));
            return origin(id, sender(message), message, edited).flatMap(it -> messages.readEdited(it, message));
        }
        if (update.has("callback_query")) {
            return press(id, update.path("callback_query"));
        }
        if (update.has("my_chat_member")) {
            return membership(id, update.path("my_chat_member"));
        }
        return Optional.empty();
    }

    /** The message may be too old for Telegram to show; where it is and its number are there all the same. */
    private Optional<ChatEvent> press(long update, JsonNode query) {
        JsonNode message = query.path("message");
        String callback = query.path("id").asString("");
        String data = query.path("data").asString("");
        if (callback.isEmpty() || data.isEmpty()) {
            return Optional.empty();
        }
        // Telegram does not say when a button was pressed.
        return origin(update, query.path("from"), message, clock.instant())
                .map(origin -> new ChatEvent.ButtonPressed(origin, callback, data));
    }

    private Optional<ChatEvent> membership(long update, JsonNode change) {
        if (change.path("new_chat_member").path("user").path("id").asLong(0) != bot.id()) {
            return Optional.empty();
        }
        Optional<Origin> origin = origin(update, change.path("from"), change, instant(change));
        boolean before = isPresent(change.path("old_chat_member"));
        boolean after = isPresent(change.path("new_chat_member"));
        if (before && !after) {
            return origin.map(ChatEvent.BotRemoved::new);
        }
        if (!before && after) {
            // A user who unblocks the bot says so by writing to it.
            return origin.filter(it -> it.kind() == ChatKind.GROUP).map(ChatEvent.BotAdded::new);
        }
        return Optional.empty();
    }

    private static boolean isPresent(JsonNode member) {
        return PRESENT.contains(member.path("status").asString(""))
                && member.path("is_member").asBoolean(true);
    }

    /** A chat that speaks through one of Telegram's own accounts is meant itself: they are no persons, and stand for many chats. */
    private static JsonNode sender(JsonNode message) {
        JsonNode from = message.path("from");
        return STAND_INS.contains(from.path("id").asLong(0)) ? message.path("sender_chat") : from;
    }

    /** None if it happened where the bot holds no conversations: in a channel, or written by another bot. */
    private static Optional<Origin> origin(long update, JsonNode from, JsonNode where, Instant at) {
        JsonNode chat = where.path("chat");
        @Nullable
        ChatKind kind = switch (chat.path("type").asString("")) {
            case "private" -> ChatKind.PRIVATE;
            case "group", "supergroup" -> ChatKind.GROUP;
            default -> null;
        };
        if (kind == null
                || !chat.path("id").isIntegralNumber()
                || !from.path("id").isIntegralNumber()
                || from.path("is_bot").asBoolean(false)) {
            return Optional.empty();
        }
        String language = from.path("language_code").asString("");
        return Optional.of(new Origin(
                update,
                chat.path("id").asLong(),
                // In a group without topics this is the thread of a reply, and nothing to be sent back.
                where.path("is_topic_message").asBoolean(false)
                        ? where.path("message_thread_id").asLong(0)
                        : 0,
                kind,
                from.path("id").asLong(),
                language.isEmpty() ? null : language,
                where.path("message_id").asLong(0),
                at));
    }

    private static Instant instant(JsonNode dated) {
        return Instant.ofEpochSecond(dated.path("date").asLong(0));
    }

    /** Thrown for an update that is none. */
    public static final class UnreadableUpdateException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public UnreadableUpdateException(String message) {
            super(message);
        }
    }
}
