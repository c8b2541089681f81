package dev.rekap.system;

import dev.rekap.simulator.telegram.client.Shown;
import dev.rekap.simulator.telegram.client.SimulatedChat;
import java.util.List;
import java.util.regex.Pattern;

/** What is looked for in the chats with the bot. */
final class Chats {

    private static final Pattern COUNT = Pattern.compile("\\b\\d+ (dari \\d+ diterima|rekaman) ·");

    private Chats() {}

    /** How the pipeline calls whoever writes in this chat. */
    static String userId(SimulatedChat chat) {
        return "telegram:" + chat.personId();
    }

    /** Result files that the bot sent. */
    static List<Shown> results(SimulatedChat chat) {
        return chat.fromBot().stream()
                .filter(message -> message.document()
                        .map(document -> document.name().endsWith(".csv"))
                        .orElse(false))
                .toList();
    }

    /** Messages that count, or once did. */
    static List<Shown> counters(SimulatedChat chat) {
        return chat.fromBot().stream()
                .filter(message -> message.history().stream()
                        .anyMatch(version -> COUNT.matcher(version.text()).find()))
                .toList();
    }
}
