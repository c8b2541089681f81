package dev.rekap.gateway.channel.conversation;

import dev.rekap.gateway.channel.ChatEvent;

/** Handles events of chats. */
@FunctionalInterface
public interface EventHandler {

    /**
     * Handles the event whole or not at all, in one transaction; one with an update that was handled before changes nothing.
     * Events of one chat come one after the other. When it returns, what follows from the event is durable.
     */
    void handle(ChatEvent event);
}
