package dev.rekap.stt.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A temporary folder that only this user can read and that is gone, with all in it, when it is closed. A lock is held on it
 * meanwhile, by which a folder of a killed process is told from one in use.
 */
public final class WorkFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkFolder.class);
    private static final String PREFIX = "rekap-stt-";
    private static final String LOCK = "lock";

    /** A folder without a lock may be about to get one. */
    private static final Duration LONGER_THAN_MAKING_ONE = Duration.ofMinutes(1);

    /**
     * Folders of this process. To look at the lock of one would give it up: where locks are POSIX's, a process loses those on a file
     * as soon as it closes any channel to it.
     */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;
    private final TemporarySpace.Part space;

    private WorkFolder(Path path, FileChannel lock, TemporarySpace.Part space) {
        this.path = path;
        this.lock = lock;
        this.space = space;
    }

    /** Makes a folder among temporary files, of any size. */
    public static WorkFolder create() throws IOException {
        return create(TemporarySpace.Part.UNLIMITED);
    }

    /** Makes a folder that gives its space back when it is closed, and also if it cannot be made. */
    static WorkFolder create(TemporarySpace.Part space) throws IOException {
        try {
            Path path = Files.createTempDirectory(PREFIX);
            OWN.add(path);
            return new WorkFolder(path, locked(path), space);
        } catch (IOException e) {
            space.close();
            throw e;
        }
    }

    /** Locks before it names: other processes never see a lock that is free. */
    private static FileChannel locked(Path path) throws IOException {
        try {
            Path unnamed = path.resolve(LOCK + ".new");
            FileChannel lock = FileChannel.open(unnamed, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock.lock();
            Files.move(unnamed, path.resolve(LOCK));
            return lock;
        } catch (IOException e) {
            removeOwn(path);
            throw e;
        }
    }

    private static void removeOwn(Path path) throws IOException {
        try {
            remove(path);
        } finally {
            OWN.remove(path);
        }
    }

    public Path path() {
        return path;
    }

    /**
     * Gives back what is not needed of its space.
     *
     * @param bytes that its files will take at most from now on; more than it has changes nothing
     */
    public void shrinkTo(long bytes) {
        space.shrinkTo(bytes);
    }

    /** Removes what killed processes left in the folder for temporary files; failures are logged only. */
    public static void removeAbandoned() {
        try {
            int removed = removeAbandoned(Path.of(System.getProperty("java.io.tmpdir")));
            if (removed > 0) {
                LOG.info("Removed {} temporary folders of killed workers", removed);
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("Removing temporary folders of killed workers failed", e);
        }
    }

    /**
     * Removes folders of processes that were killed.
     *
     * @param parent where temporary folders are made
     * @return how many there were
     * @throws IOException if the parent cannot be read; folders that cannot be removed are left
     */
    static int removeAbandoned(Path parent) throws IOException {
        int removed = 0;
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                removed += isAbandoned(folder) && isRemoved(folder) ? 1 : 0;
            }
        }
        return removed;
    }

    private static boolean isAbandoned(Path folder) {
        if (OWN.contains(folder) || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free != null;
        } catch (NoSuchFileException _) {
            return isOld(folder);
        } catch (IOException | OverlappingFileLockException _) {
            // Another user's, or this process's own.
            return false;
        }
    }

    private static boolean isOld(Path folder) {
        try {
            return Files.getLastModifiedTime(folder)
                    .toInstant()
                    .isBefore(Instant.now().minus(LONGER_THAN_MAKING_ONE));
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean isRemoved(Path folder) {
        try {
            remove(folder);
            return true;
        } catch (IOException _) {
            // Another worker was quicker.
            return false;
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        } catch (NoSuchFileException _) {
            // Systems tidy their temporary folders while workers run on.
            return;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path each : deepestFirst) {
            Files.deleteIfExists(each);
        }
    }

    @Override
    public void close() throws IOException {
        try (space;
                lock) {
            removeOwn(path);
        }
    }
}
