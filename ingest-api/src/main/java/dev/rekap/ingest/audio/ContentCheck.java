package dev.rekap.ingest.audio;

import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.ingest.AudioCheck;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Looks at the first bytes, with Tika, and refuses what can be no sound at all. What it does not know may be sound: whether it is,
 * whole and readable, the decoder knows better.
 */
public final class ContentCheck implements AudioCheck {

    /** Containers that hold sound or pictures. */
    private static final Set<String> CONTAINERS =
            Set.of("ogg", "x-matroska", "mp4", "vnd.ms-asf", "vnd.rn-realmedia", "octet-stream");

    /** Names by which programs know them; Tika has older ones. */
    private static final Map<String, String> USUAL = Map.of(
            "application/ogg", "audio/ogg",
            "audio/vnd.wave", "audio/wav",
            "audio/x-flac", "audio/flac",
            "application/x-matroska", "video/x-matroska");

    /** Notes, not sound. */
    private static final Set<String> SCORES = Set.of("midi", "x-midi");

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    private static Finding audio(MediaType found) {
        return new Finding.Audio(USUAL.getOrDefault(found.toString(), found.toString()));
    }

    @Override
    public Finding check(Path file) throws IOException {
        if (Files.size(file) == 0) {
            return new Finding.Unfit(OrderProblem.EMPTY_FILE);
        }
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            MediaType found = types.detect(content, new Metadata());
            return switch (found.getType()) {
                case "audio" ->
                    SCORES.contains(found.getSubtype())
                            ? new Finding.Unfit(OrderProblem.UNSUPPORTED_FORMAT)
                            : audio(found);
                case "video" -> audio(found);
                case "image" -> new Finding.Unfit(OrderProblem.UNSUPPORTED_FORMAT);
                case "application" ->
                    CONTAINERS.contains(found.getSubtype()) ? audio(found) : new Finding.Unfit(OrderProblem.NOT_AUDIO);
                default -> new Finding.Unfit(OrderProblem.NOT_AUDIO);
            };
        }
    }
}
