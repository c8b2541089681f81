package dev.rekap.ingest.spool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The place on the disk for all uploads of this process, with a budget over all of them.
 *
 * <p>Each process has a directory of its own within the spool directory and holds a lock on it. The directory of a killed process
 * is not locked, and the next process that starts deletes it.
 */
public final class Spool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
    private static final String LOCK = "lock";

    private final Path home;
    private final FileChannel lock;
    private final AtomicLong left;

    /**
     * Opens the spool and deletes the directories of processes that have ended.
     *
     * @param directory is made if it is not there
     * @param budget bytes that all uploads together may take
     * @throws UncheckedIOException if the directory cannot be written
     */
    public Spool(Path directory, long budget) {
        this.left = new AtomicLong(budget);
        try {
            Files.createDirectories(directory);
            deleteLeftovers(directory);
            this.home =
                    Files.createDirectory(directory.resolve(UUID.randomUUID().toString()));
            Path unnamed = home.resolve(LOCK + ".new");
            this.lock = FileChannel.open(unnamed, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock.lock();
            // Named only now: other processes never see a lock that is free.
            Files.move(unnamed, home.resolve(LOCK));
        } catch (IOException e) {
            throw new UncheckedIOException("the spool directory " + directory + " cannot be used", e);
        }
    }

    /** A place for the files of one call, to be closed when it is answered. */
    public SpooledCall open() {
        return new SpooledCall(this);
    }

    Path newFile() {
        return home.resolve(UUID.randomUUID().toString());
    }

    /**
     * Takes from the budget.
     *
     * @throws SpoolFullException if there is not so much left
     */
    void reserve(long bytes) throws SpoolFullException {
        if (left.addAndGet(-bytes) < 0) {
            left.addAndGet(bytes);
            throw new SpoolFullException("the budget is used up", null);
        }
    }

    void release(long bytes) {
        left.addAndGet(bytes);
    }

    /** Bytes that may still be taken. */
    public long left() {
        return left.get();
    }

    @Override
    public void close() throws IOException {
        lock.close();
        deleteTree(home);
    }

    private static void deleteLeftovers(Path directory) throws IOException {
        try (Stream<Path> homes = Files.list(directory)) {
            for (Path each : homes.filter(Files::isDirectory).toList()) {
                if (!isHeld(each)) {
                    LOG.info("Deleting leftover spool directory {} of an earlier process", each);
                    deleteTree(each);
                }
            }
        }
    }

    /** A directory without a lock file is foreign, or being created. */
    private static boolean isHeld(Path home) {
        try (FileChannel channel = FileChannel.open(home.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock taken = channel.tryLock()) {
            return taken == null;
        } catch (OverlappingFileLockException | IOException _) {
            return true;
        }
    }

    private static void deleteTree(Path root) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(root)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
