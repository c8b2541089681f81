package dev.rekap.blob;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What is to be stored.
 *
 * @param source opens the bytes anew for each attempt, so that a failed one can be repeated
 * @param length in bytes, exactly what {@code source} gives
 * @param contentType media type, such as {@code audio/ogg}
 * @param metadata names of {@code a-z 0-9 -}, values of any characters; 2 KB in all
 */
public record BlobContent(Supplier<InputStream> source, long length, String contentType, Map<String, String> metadata) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

    public BlobContent {
        metadata = Map.copyOf(metadata);
        if (length < 0) {
            throw new IllegalArgumentException("negative length");
        }
        if (!metadata.keySet().stream().allMatch(name -> NAME.matcher(name).matches())) {
            throw new IllegalArgumentException("metadata names are of a-z, 0-9 and -");
        }
    }

    /**
     * Opens the source for one attempt; the caller closes it.
     *
     * @return a stream that fails with {@link SourceException} where the source gives fewer or more bytes than promised
     * @throws UncheckedIOException if the source cannot be opened
     */
    public InputStream open() {
        return new ExactLengthStream(source.get(), length);
    }

    /** A file that stays as it is until it is stored. */
    public static BlobContent of(Path file, String contentType, Map<String, String> metadata) {
        try {
            return new BlobContent(() -> open(file), Files.size(file), contentType, metadata);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static BlobContent of(byte[] bytes, String contentType) {
        return of(bytes, contentType, Map.of());
    }

    public static BlobContent of(byte[] bytes, String contentType, Map<String, String> metadata) {
        return new BlobContent(() -> new ByteArrayInputStream(bytes), bytes.length, contentType, metadata);
    }

    /** Text as UTF-8. */
    public static BlobContent of(String text, String contentType) {
        return of(text.getBytes(StandardCharsets.UTF_8), contentType);
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
