package dev.rekap.stt.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Space for temporary files that all recordings in work share. A recording waits for the most that it can take, gets it at once,
 * and then only gives back: so none that holds space waits for more. They are served in the order in which they came, or a large
 * one would wait for ever.
 */
public final class TemporarySpace {

    private static final long UNIT = 1024;

    private final long bytes;
    private final Semaphore units;

    /**
     * Shares out space.
     *
     * @param bytes for all together, 1 KiB to 1 TiB
     */
    public TemporarySpace(long bytes) {
        this.bytes = bytes;
        this.units = new Semaphore(Math.toIntExact(bytes / UNIT), true);
    }

    /**
     * Space in the folder for temporary files of this machine: what is free there now, but no more than wanted.
     *
     * @throws IOException if the machine does not tell what is free
     */
    public static TemporarySpace ofMachine(long wanted) throws IOException {
        long free = Files.getFileStore(Path.of(System.getProperty("java.io.tmpdir")))
                .getUsableSpace();
        return new TemporarySpace(Math.min(wanted, free));
    }

    /** All of it, in bytes. */
    public long bytes() {
        return bytes;
    }

    /** What no recording has now, in bytes. */
    public long freeBytes() {
        return units.availablePermits() * UNIT;
    }

    /**
     * Waits for space, and makes a folder for it.
     *
     * @param need bytes, no more than there are in all
     * @param longest to wait
     * @throws NoSpaceException if others did not give back enough in this time
     * @throws IOException if the folder cannot be made
     */
    public WorkFolder folder(long need, Duration longest) throws NoSpaceException, IOException, InterruptedException {
        int wanted = units(need);
        if (!units.tryAcquire(wanted, longest.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new NoSpaceException("other recordings leave no temporary space: it wants " + need + " of " + bytes
                    + " bytes, of which " + freeBytes() + " are free");
        }
        return WorkFolder.create(new Part(units, wanted));
    }

    /**
     * The same without waiting.
     *
     * @return nothing if there is not so much now, or others wait
     */
    public Optional<WorkFolder> folderNow(long need) throws IOException {
        int wanted = units(need);
        // Unlike tryAcquire() it passes nobody who waits.
        if (units.hasQueuedThreads() || !units.tryAcquire(wanted)) {
            return Optional.empty();
        }
        return Optional.of(WorkFolder.create(new Part(units, wanted)));
    }

    private int units(long need) {
        if (need > bytes) {
            throw new IllegalArgumentException(need + " bytes are more than all temporary space, " + bytes);
        }
        return rounded(need);
    }

    private static int rounded(long bytes) {
        return Math.toIntExact(Math.min((bytes + UNIT - 1) / UNIT, Integer.MAX_VALUE));
    }

    /** What one folder has of it. */
    static final class Part implements AutoCloseable {

        /** For a folder that shares with no other. */
        static final Part UNLIMITED = new Part(new Semaphore(0), 0);

        private final Semaphore from;
        private int units;

        private Part(Semaphore from, int units) {
            this.from = from;
            this.units = units;
        }

        synchronized void shrinkTo(long bytes) {
            int rest = Math.min(units, rounded(bytes));
            from.release(units - rest);
            units = rest;
        }

        @Override
        public void close() {
            shrinkTo(0);
        }
    }
}
