package dev.rekap.gateway.channel.conversation;

import dev.rekap.gateway.channel.ChatUser;
import dev.rekap.gateway.channel.Origin;
import dev.rekap.gateway.channel.Origin.ChatKind;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.OutgoingMessage.Button;
import dev.rekap.gateway.channel.Recipient;
import dev.rekap.gateway.channel.texts.Layout;
import dev.rekap.gateway.channel.texts.Phrase;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.channel.texts.Words;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The origin of an event with its user, and the means to answer. In groups an answer stands under the message that it answers.
 *
 * @param words in the language of the user
 */
public record ChatContext(Origin origin, ChatUser user, Words words, Outbox outbox) {

    static ChatContext of(Origin origin, ChatUser user, Outbox outbox) {
        return new ChatContext(origin, user, Texts.of(Texts.locale(user.language(), origin.languageCode())), outbox);
    }

    /** Where the user is answered. */
    public Recipient recipient() {
        return new Recipient(origin.chat(), origin.topic(), origin.user(), locale());
    }

    public long chat() {
        return origin.chat();
    }

    public Locale locale() {
        return words.locale();
    }

    public boolean isPrivate() {
        return origin.kind() == ChatKind.PRIVATE;
    }

    /** The phrase in the language of the user. */
    public String text(Phrase phrase, Object... arguments) {
        return words.text(phrase, arguments);
    }

    public void send(Phrase phrase, Object... arguments) {
        send(text(phrase, arguments));
    }

    public void send(String text) {
        send(text, List.of());
    }

    /** Sends a text with buttons, which stand under the last piece if the text is long. */
    public void send(String text, List<List<Button>> buttons) {
        List<String> pieces = Layout.split(text, OutgoingMessage.MAX_TEXT);
        Long answered = origin.kind() == ChatKind.GROUP ? message() : null;
        for (int i = 0; i < pieces.size(); i++) {
            boolean last = i == pieces.size() - 1;
            outbox.send(recipient(), new OutgoingMessage(pieces.get(i), last ? buttons : List.of()), answered);
        }
    }

    /** Sends a hint: it comes after everything else that is to be said in the chat. */
    public void hint(String text) {
        outbox.hint(recipient(), OutgoingMessage.of(text), origin.kind() == ChatKind.GROUP ? message() : null);
    }

    /** Sends a text under the message that it answers, in groups and in private chats. */
    public void reply(Phrase phrase, Object... arguments) {
        String text = Layout.shorten(text(phrase, arguments), OutgoingMessage.MAX_TEXT);
        outbox.send(recipient(), OutgoingMessage.of(text), message());
    }

    private @Nullable Long message() {
        return origin.message() == 0 ? null : origin.message();
    }
}
