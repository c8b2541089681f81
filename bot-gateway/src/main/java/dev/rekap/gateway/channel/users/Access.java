package dev.rekap.gateway.channel.users;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;

/**
 * Who may use the bot.
 *
 * @param allowed ids of persons
 * @param inviteCodes that let others in, with {@code /start CODE}
 * @param admins ids of persons who may see figures; they are always let in
 */
public record Access(Set<Long> allowed, List<String> inviteCodes, Set<Long> admins) {

    public Access {
        allowed = Set.copyOf(allowed);
        inviteCodes = List.copyOf(inviteCodes);
        admins = Set.copyOf(admins);
    }

    /** Whether anybody may. */
    public boolean isOpen() {
        return allowed.isEmpty() && inviteCodes.isEmpty();
    }

    public boolean admits(Person person) {
        return isOpen() || person.invited() || allowed.contains(person.id()) || isAdmin(person);
    }

    public boolean isAdmin(Person person) {
        return admins.contains(person.id());
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
