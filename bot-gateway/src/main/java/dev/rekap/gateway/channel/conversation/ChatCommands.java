package dev.rekap.gateway.channel.conversation;

import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.channel.texts.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The commands by name, and the menu of those that it offers. */
public final class ChatCommands implements CommandMenu {

    private final Map<String, Command> commands = new HashMap<>();
    private final List<String> menu = new ArrayList<>();
    private final ChatMeters meters;
    private final Command unknown;

    /** No commands yet; any other than those added is unknown. */
    public ChatCommands(ChatMeters meters, Command unknown) {
        this.meters = meters;
        this.unknown = unknown;
    }

    /** Adds a command to the end of the menu. */
    public ChatCommands add(String name, Command command) {
        menu.add(name);
        return addHidden(name, command);
    }

    /** Adds a command that the menu does not offer. */
    public ChatCommands addHidden(String name, Command command) {
        commands.put(name, command);
        return this;
    }

    /** Whether there is a command of this name. */
    public boolean knows(String name) {
        return commands.containsKey(name);
    }

    /** Runs the command of this name. */
    public void run(ChatContext context, String name, String argument) {
        Command command = commands.get(name);
        meters.command(command == null ? "unknown" : name);
        (command == null ? unknown : command).run(context, argument);
    }

    @Override
    public List<Entry> commands(Locale locale) {
        Words words = Texts.of(locale);
        return menu.stream()
                .map(name -> new Entry(
                        name, words.command(name).orElseThrow(() -> new IllegalStateException("no text for " + name))))
                .toList();
    }

    /** What a command does. */
    @FunctionalInterface
    public interface Command {

        /**
         * Runs it.
         *
         * @param argument what stands behind it, stripped; may be empty
         */
        void run(ChatContext context, String argument);
    }
}
