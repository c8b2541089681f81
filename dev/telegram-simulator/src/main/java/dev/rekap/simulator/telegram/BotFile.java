package dev.rekap.simulator.telegram;

/**
 * A file as a bot knows it.
 *
 * @param id new with every message
 * @param uniqueId the same for the same bytes
 * @param chat the chat of the message it came with
 * @param kind {@code voice}, {@code audio}, {@code document}, {@code video}, {@code video_note} or {@code photo}
 * @param name what the sender called it; empty for voice and video notes
 */
public record BotFile(
        String id,
        String uniqueId,
        long chat,
        String kind,
        String name,
        String mimeType,
        FileContent content,
        String path) {}
