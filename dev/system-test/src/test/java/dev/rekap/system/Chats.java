package dev.rekap.system;

import dev.rekap.simulator.telegram.client.Shown;
import dev.rekap.simulator.telegram.client.SimulatedChat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

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
        try {
            // Of a stream the sizes stand behind the entries, which ZipInputStream does not always understand.
            Path workbook = Files.createTempFile("result-", ".xlsx");
            Files.write(workbook, result.document().orElseThrow().bytes());
            try (ZipFile zip = new ZipFile(workbook.toFile());
                    InputStream part = zip.getInputStream(zip.getEntry(name))) {
                return new String(part.readAllBytes(), StandardCharsets.UTF_8);
            } finally {
                Files.delete(workbook);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Messages that count, or once did. */
    static List<Shown> counters(SimulatedChat chat) {
        return chat.fromBot().stream()
                .filter(message -> message.history().stream()
                        .anyMatch(version -> COUNT.matcher(version.text()).find()))
                .toList();
    }
}
