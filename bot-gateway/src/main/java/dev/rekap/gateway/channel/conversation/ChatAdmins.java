package dev.rekap.gateway.channel.conversation;

import dev.rekap.gateway.channel.UnavailableException;

/** Tells who administers a group. */
@FunctionalInterface
public interface ChatAdmins {

    /**
     * Whether the user is the owner or an administrator of the chat.
     *
     * @throws UnavailableException if Telegram does not say now
     */
    boolean isAdmin(long chat, long user);
}
