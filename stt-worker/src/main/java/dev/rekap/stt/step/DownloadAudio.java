package dev.rekap.stt.step;

import dev.rekap.blob.Blob;
import dev.rekap.blob.BlobStore;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.FailureCode;
import dev.rekap.stt.TranscriptionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Downloads a recording from the store to a local file.
 *
 * @param store where it lies
 * @param maxBytes larger ones are not fetched
 */
public record DownloadAudio(BlobStore store, long maxBytes) {

    /** A store that trickles must not hold a message until the broker takes it back. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int BUFFER = 64 * 1024;

    /**
     * Writes the recording to {@code target}.
     *
     * @throws TranscriptionException with {@code AUDIO_MISSING}, {@code AUDIO_TOO_LONG}, or {@code STORAGE_UNAVAILABLE} if it
     *     did not come whole
     * @throws BlobStoreException if the store cannot be reached
     * @throws IOException if the local file cannot be written
     */
    public void to(Path target, BlobKey key) throws TranscriptionException, IOException {
        Optional<Blob> found = store.open(key);
        if (found.isEmpty()) {
            throw new TranscriptionException(FailureCode.AUDIO_MISSING, "no blob " + key);
        }
        try (Blob blob = found.get();
                OutputStream out = Files.newOutputStream(target)) {
            if (blob.info().length() > maxBytes) {
                throw new TranscriptionException(
                        FailureCode.AUDIO_TOO_LONG,
                        blob.info().length() + " bytes are more than rekap.stt.max-file-size, " + maxBytes);
            }
            long copied = copy(blob.content(), out, blob.info().length());
            if (copied != blob.info().length()) {
                throw new TranscriptionException(
                        FailureCode.STORAGE_UNAVAILABLE,
                        "got " + copied + " of " + blob.info().length() + " bytes");
            }
        }
    }

    private static long copy(InputStream in, OutputStream out, long announced)
            throws TranscriptionException, IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        byte[] buffer = new byte[BUFFER];
        long copied = 0;
        while (copied <= announced) {
            int count = read(in, buffer);
            if (count < 0) {
                return copied;
            }
            out.write(buffer, 0, count);
            copied += count;
            if (System.nanoTime() > end) {
                throw new TranscriptionException(
                        FailureCode.STORAGE_UNAVAILABLE, "the download took more than " + LONGEST);
            }
        }
        return copied;
    }

    /** A broken transfer is the store's fault, a full disk is ours: only the latter is an IOException to the caller. */
    private static int read(InputStream in, byte[] buffer) throws TranscriptionException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new TranscriptionException(FailureCode.STORAGE_UNAVAILABLE, "the download broke off", e);
        }
    }
}
