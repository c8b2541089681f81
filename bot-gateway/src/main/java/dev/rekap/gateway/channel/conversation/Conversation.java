package dev.rekap.gateway.channel.conversation;

import dev.rekap.gateway.channel.ChatEvent;

/** The conversation of a product: what it does about an event in a chat. */
@FunctionalInterface
public interface Conversation {

    /** Handles an event of an admitted user, in the transaction of the event. */
    void handle(ChatEvent event, ChatContext context);
}
