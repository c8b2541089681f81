package dev.rekap.gateway.channel.telegram;

import dev.rekap.gateway.channel.Bubble;
import org.jspecify.annotations.Nullable;

/** What can be said in a chat. Every call throws {@link TelegramException} if it was not, or perhaps not, said. */
public interface Messenger {

    /**
     * Sends a text.
     *
     * @return the id of the message
     */
    long say(long chat, Bubble bubble, @Nullable Long replyTo);

    /** Replaces text and buttons of a message. */
    void edit(long chat, long message, Bubble bubble);

    /** Sends a document, with the bubble as its caption. */
    void send(long chat, String fileName, byte[] content, Bubble caption);

    /** Takes the buttons of a message away. */
    void removeButtons(long chat, long message);

    /** Answers a press; an empty text only ends the waiting. */
    void answer(String callback, String text);
}
