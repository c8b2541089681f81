package dev.rekap.gateway.channel.conversation;

import dev.rekap.gateway.channel.ChatEvent;

/** Decides which product an event belongs to. */
@FunctionalInterface
public interface EventRouter {

    /** The conversation that handles the event; called in the transaction of the event. */
    Conversation route(ChatEvent event, ChatContext context);
}
