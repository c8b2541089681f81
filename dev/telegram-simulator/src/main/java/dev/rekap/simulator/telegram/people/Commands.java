package dev.rekap.simulator.telegram.people;

import dev.rekap.simulator.telegram.api.Json;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;

/** Finds commands in what people write. */
final class Commands {
    private static final Pattern COMMAND =
            Pattern.compile("(?<![\\w/@])/[A-Za-z0-9_]{1,32}(?:@([A-Za-z0-9_]{3,32}))?(?![\\w/])");

    private Commands() {}

    /** The entities of a text; offsets and lengths count UTF-16 units. */
    static ArrayNode entities(String text) {
        ArrayNode entities = Json.array();
        Matcher found = COMMAND.matcher(text);
        while (found.find()) {
            entities.addObject()
                    .put("offset", found.start())
                    .put("length", found.end() - found.start())
                    .put("type", "bot_command");
        }
        return entities;
    }

    /** Whether a command in the text is for this bot, or for any. */
    static boolean concern(String text, String bot) {
        return COMMAND.matcher(text)
                .results()
                .anyMatch(
                        command -> command.group(1) == null || command.group(1).equalsIgnoreCase(bot));
    }
}
