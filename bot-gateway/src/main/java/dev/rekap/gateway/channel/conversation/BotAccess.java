package dev.rekap.gateway.channel.conversation;

import dev.rekap.gateway.channel.ChatUser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;

/**
 * Who may use the bot.
 *
 * @param allowed ids of users
 * @param inviteCodes that let others in, with {@code /start CODE}
 * @param admins ids of users who may see figures; they are always let in
 */
public record BotAccess(Set<Long> allowed, List<String> inviteCodes, Set<Long> admins) {

    public BotAccess {
        allowed = Set.copyOf(allowed);
        inviteCodes = List.copyOf(inviteCodes);
        admins = Set.copyOf(admins);
    }

    /** Whether anybody may. */
    public boolean isOpen() {
        return allowed.isEmpty() && inviteCodes.isEmpty();
    }

    public boolean admits(ChatUser user) {
        return isOpen() || user.invited() || allowed.contains(user.id()) || isAdmin(user);
    }

    public boolean isAdmin(ChatUser user) {
        return admins.contains(user.id());
    }

    /** Whether this is an invitation; compared in constant time. */
    public boolean invites(String code) {
        byte[] given = code.getBytes(StandardCharsets.UTF_8);
        boolean found = false;
        for (String known : inviteCodes) {
            found |= MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), given);
        }
        return found;
    }
}
