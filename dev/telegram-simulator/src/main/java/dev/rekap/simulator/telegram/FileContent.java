package dev.rekap.simulator.telegram;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bytes, or only the assertion that there are so many.
 *
 * @param digest tells equal bytes from others
 * @param size in bytes
 * @param path where they lie; null when the size is only declared
 */
public record FileContent(
        String digest, long size, @Nullable Path path) {
    /** Where the bytes lie, if there are any. */
    public Optional<Path> bytes() {
        return Optional.ofNullable(path);
    }
}
