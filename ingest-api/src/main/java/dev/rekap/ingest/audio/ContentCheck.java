package dev.rekap.ingest.audio;

import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.ingest.AudioCheck;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Looks at the bytes: own checks for what we take, Tika to tell other media from what holds no media at all. */
public final class ContentCheck implements AudioCheck {

    private static final Set<String> MEDIA = Set.of("audio", "image", "video");

    private static final List<Container> CONTAINERS = Stream.concat(
                    Stream.of(new OggFile(), new WaveFile(), new Mp4File()), Stream.of(SimpleFile.values()))
            .toList();

    /** Last, because two bytes make it likely. */
    private static final Container LAST = new MpegFile();

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    @Override
    public Finding check(Path file) throws IOException {
        try (AudioBytes bytes = AudioBytes.open(file)) {
            if (bytes.size() == 0) {
                return new Finding.Unfit(OrderProblem.EMPTY_FILE);
            }
            for (Container container : CONTAINERS) {
                if (container.recognises(bytes)) {
                    return container.inspect(bytes);
                }
            }
            if (LAST.recognises(bytes)) {
                return LAST.inspect(bytes);
            }
        }
        return new Finding.Unfit(isMedia(file) ? OrderProblem.UNSUPPORTED_FORMAT : OrderProblem.NOT_AUDIO);
    }

    private boolean isMedia(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return MEDIA.contains(types.detect(content, new Metadata()).getType());
        }
    }
}
