package dev.rekap.gateway.channel;

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
