package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.channel.CommandMenu;
import dev.rekap.gateway.channel.Measurements;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.channel.texts.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The commands by name. */
final class Commands implements CommandMenu {

    static final String START = "start";

    /** What the menu offers, in its order: what is needed most comes first. */
    static final List<String> MENU = List.of(
            "done", "status", "cancel", "reports", "columns", "vocabulary", "language", "help", "forget", "start");

    private final Map<String, Command> commands;
    private final Command unknown;
    private final Measurements measurements;

    Commands(Map<String, Command> commands, Command unknown, Measurements measurements) {
        this.commands = Map.copyOf(commands);
        this.unknown = unknown;
        this.measurements = measurements;
    }

    void run(Turn turn, String name, String argument) {
        Command command = commands.get(name);
        measurements.command(command == null ? "unknown" : name);
        (command == null ? unknown : command).run(turn, argument);
    }

    @Override
    public List<Entry> commands(Locale locale) {
        Words words = Texts.of(locale);
        return MENU.stream()
                .map(name -> new Entry(
                        name, words.command(name).orElseThrow(() -> new IllegalStateException("no text for " + name))))
                .toList();
    }
}
