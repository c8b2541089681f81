package dev.rekap.gateway.channel.users;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a person: choices, and no name.
 *
 * @param id Telegram's
 * @param language chosen; none to go by Telegram's
 * @param columns chosen, as {@link dev.rekap.contracts.orders.Columns#format()} writes them; none for the usual ones
 * @param invited whether an invitation let them in
 */
public record Person(
        long id, @Nullable Locale language, @Nullable String columns, boolean invited) {

    /** Somebody of whom nothing is remembered. */
    public static Person unknown(long id) {
        return new Person(id, null, null, false);
    }

    public Person speaking(Locale choice) {
        return new Person(id, choice, columns, invited);
    }

    public Person wanting(@Nullable String choice) {
        return new Person(id, language, choice, invited);
    }

    public Person admitted() {
        return new Person(id, language, columns, true);
    }
}
