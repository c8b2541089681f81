package dev.rekap.gateway.channel.conversation;

import java.util.List;
import java.util.Locale;

/** The commands that Telegram offers in its menu. */
@FunctionalInterface
public interface CommandMenu {

    /** The commands in a language, in the order of the menu. */
    List<Entry> commands(Locale locale);

    /**
     * A command.
     *
     * @param name without slash
     * @param description what it does, up to 256 characters
     */
    record Entry(String name, String description) {}
}
