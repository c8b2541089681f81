package dev.rekap.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;

/** A system that makes one report of uploaded files. */
interface UploadTarget {

    /** Uploads a whole report of so many files in one request; returns when they are accepted. */
    void upload(UUID report, int files) throws IOException, InterruptedException;

    /**
     * Waits until all of these reports have ended.
     *
     * @return when the last of them did, as of {@link System#nanoTime}
     * @throws BenchException if they do not in this time
     */
    long awaitEnd(Collection<UUID> reports, Duration patience) throws InterruptedException;

    /**
     * Every file is a row, or the figures are worth nothing.
     *
     * @throws BenchException if one is not
     */
    void requireRows(UUID report, int files) throws IOException, InterruptedException;
}
