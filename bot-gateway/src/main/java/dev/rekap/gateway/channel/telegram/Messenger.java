package dev.rekap.gateway.channel.telegram;

import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.Recipient;
import org.jspecify.annotations.Nullable;

/** Sends and edits messages. Every call throws {@link TelegramException} if Telegram did not do it, or perhaps did not. */
public interface Messenger {

    /**
     * Sends a text.
     *
     * @return the id of the message
     */
    long sendText(Recipient to, OutgoingMessage outgoing, @Nullable Long replyTo);

    /** Replaces text and buttons of a message. */
    void edit(long chat, long message, OutgoingMessage outgoing);

    /** Sends a document, with the message as its caption. */
    void sendDocument(Recipient to, String fileName, byte[] content, OutgoingMessage caption);

    /** Shows for five seconds that the bot is at work. */
    void typing(Recipient to);

    /** Takes the buttons of a message away. */
    void removeButtons(long chat, long message);

    /** Answers a press; an empty text only ends the waiting. */
    void answer(String callback, String text);
}
