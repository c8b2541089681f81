package dev.rekap.gateway.channel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A user with their choices; names are not stored.
 *
 * @param id Telegram's
 * @param language chosen; none to go by Telegram's
 * @param columns chosen for tables, as a product writes them; none for the usual ones
 * @param invited whether an invitation let them in
 */
public record ChatUser(
        long id, @Nullable Locale language, @Nullable String columns, boolean invited) {

    /** A user of whom nothing is stored. */
    public static ChatUser unknown(long id) {
        return new ChatUser(id, null, null, false);
    }

    public ChatUser withLanguage(Locale choice) {
        return new ChatUser(id, choice, columns, invited);
    }

    public ChatUser withColumns(@Nullable String choice) {
        return new ChatUser(id, language, choice, invited);
    }

    public ChatUser admitted() {
        return new ChatUser(id, language, columns, true);
    }
}
