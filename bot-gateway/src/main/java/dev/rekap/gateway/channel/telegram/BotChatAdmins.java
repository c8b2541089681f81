package dev.rekap.gateway.channel.telegram;

import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.channel.conversation.ChatAdmins;
import java.util.Set;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;

/** Asks Telegram who administers a group. */
public record BotChatAdmins(BotApi api) implements ChatAdmins {

    private static final Set<String> ADMINS = Set.of("creator", "administrator");

    @Override
    public boolean isAdmin(long chat, long user) {
        try {
            return ADMINS.contains(api.call(new GetChatMember(Long.toString(chat), user))
                    .path("status")
                    .asString(""));
        } catch (TelegramException e) {
            if (e.kind() == TelegramException.Kind.BAD_REQUEST) {
                return false;
            }
            throw new UnavailableException("Telegram does not say who administers the group", e);
        }
    }
}
