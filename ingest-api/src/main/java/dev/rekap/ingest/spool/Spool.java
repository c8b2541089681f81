package dev.rekap.ingest.spool;

import dev.rekap.contracts.UserId;
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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final long budget;
    private final AtomicLong left;
    private final Map<UserId, Long> takenByUser = new ConcurrentHashMap<>();

    /**
     * Opens the spool and deletes the directories of processes that have ended.
     *
     * @param directory is made if it is not there
     * @param budget bytes that all uploads together may take
     * @throws UncheckedIOException if the directory cannot be written
     */
    public Spool(Path directory, long budget) {
        this.budget = budget;
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

    /** A place for the files of one call of those who act for everybody, to be closed when it is answered. */
    public SpooledCall open() {
        return new SpooledCall(this, null);
    }

    /** A place for the files of one call of a user; all calls of the user together may take {@link #userShare()}. */
    public SpooledCall open(UserId user) {
        return new SpooledCall(this, user);
    }

    Path newFile() {
        return home.resolve(UUID.randomUUID().toString());
    }

    /** Bytes that the calls of one user may take, so that no one of them keeps all others out. */
    long userShare() {
        return budget / 2;
    }

    /**
     * Takes from the budget.
     *
     * @throws SpoolFullException if there is not so much left, or not for this user
     */
    void reserve(@Nullable UserId user, long bytes) throws SpoolFullException {
        if (user != null && takenByUser.merge(user, bytes, Long::sum) > userShare()) {
            giveBack(user, bytes);
            throw new SpoolFullException("the user's share of the budget is used up", null);
        }
        if (left.addAndGet(-bytes) < 0) {
            release(user, bytes);
            throw new SpoolFullException("the budget is used up", null);
        }
    }

    void release(@Nullable UserId user, long bytes) {
        left.addAndGet(bytes);
        if (user != null) {
            giveBack(user, bytes);
        }
    }

    private void giveBack(UserId user, long bytes) {
        takenByUser.computeIfPresent(user, (_, taken) -> taken == bytes ? null : taken - bytes);
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
