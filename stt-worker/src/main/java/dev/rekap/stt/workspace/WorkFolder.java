package dev.rekap.stt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A temporary folder that only this user can read and that is gone, with all in it, when it is closed. */
public record WorkFolder(Path path) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkFolder.class);
    private static final Duration LONGER_THAN_ANY_JOB = Duration.ofHours(2);
    private static final String PREFIX = "rekap-stt-";

    public static WorkFolder create() throws IOException {
        return new WorkFolder(Files.createTempDirectory(PREFIX));
    }

    /** Removes what killed workers left in the folder for temporary files; failures are logged only. */
    public static void removeAbandoned() {
        try {
            int removed = removeAbandoned(Path.of(System.getProperty("java.io.tmpdir")), LONGER_THAN_ANY_JOB);
            if (removed > 0) {
                LOG.info("Removed {} temporary folders of killed workers", removed);
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("Removing temporary folders of killed workers failed", e);
        }
    }

    /**
     * Removes what workers left behind that were killed; folders in use by another worker are younger than any job lasts.
     *
     * @param parent where temporary folders are made
     * @param age of the youngest folder that is removed
     * @return how many there were
     * @throws IOException if the parent cannot be read; folders that cannot be removed are left
     */
    public static int removeAbandoned(Path parent, Duration age) throws IOException {
        Instant limit = Instant.now().minus(age);
        int removed = 0;
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                removed += isOlder(folder, limit) && isRemoved(folder) ? 1 : 0;
            }
        }
        return removed;
    }

    private static boolean isOlder(Path folder, Instant limit) throws IOException {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.getLastModifiedTime(folder).toInstant().isBefore(limit);
    }

    private static boolean isRemoved(Path folder) {
        try {
            new WorkFolder(folder).close();
            return true;
        } catch (IOException _) {
            // Another user's, or another worker was quicker.
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(path)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path each : deepestFirst) {
            Files.deleteIfExists(each);
        }
    }
}
