package dev.rekap.system;

import dev.rekap.simulator.telegram.client.Shown;
import dev.rekap.simulator.telegram.client.SimulatedChat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What is looked for in the chats with the bot. */
final class Chats {

    private static final Pattern COUNT = Pattern.compile("\\b\\d+ (dari \\d+ diterima|rekaman) ·");

    private Chats() {}

    /** How the pipeline calls whoever writes in this chat. */
    static String userId(SimulatedChat chat) {
        return "telegram:" + chat.personId();
    }

    /** Tables that the bot sent. */
    static List<Shown> results(SimulatedChat chat) {
        return chat.fromBot().stream()
                .filter(message -> message.document()
                        .map(document -> document.name().matches(".*\\.(xlsx|csv)"))
                        .orElse(false))
                .toList();
    }

    /** The XML of a part of the workbook that a message carries. */
    static String workbookPart(Shown result, String name) {
        byte[] workbook = result.document().orElseThrow().bytes();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("no " + name + " in " + result.document());
    }

    /** Messages that count, or once did. */
    static List<Shown> counters(SimulatedChat chat) {
        return chat.fromBot().stream()
                .filter(message -> message.history().stream()
                        .anyMatch(version -> COUNT.matcher(version.text()).find()))
                .toList();
    }
}
