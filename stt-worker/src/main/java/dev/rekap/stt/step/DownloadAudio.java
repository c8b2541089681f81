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
import java.util.Optional;

/**
 * Downloads a recording from the store to a local file.
 *
 * @param store where it lies
 * @param maxBytes larger ones are not fetched
 */
public record DownloadAudio(BlobStore store, long maxBytes) {

    private static final int BUFFER = 64 * 1024;

    /**
     * Writes the recording to {@code target}.
     *
     * @param announced bytes of it, for which there is space
     * @param end when it has to be here, as {@link System#nanoTime()} counts: a store that trickles must not hold a message until
     *     the broker takes it back
     * @throws TranscriptionException with {@code AUDIO_MISSING}, {@code AUDIO_TOO_LONG}, or {@code STORAGE_UNAVAILABLE} if it
     *     did not come whole, not in time, or is larger than announced
     * @throws BlobStoreException if the store cannot be reached
     * @throws IOException if the local file cannot be written
     */
    public void to(Path target, BlobKey key, long announced, long end) throws TranscriptionException, IOException {
        Optional<Blob> found = store.open(key);
        if (found.isEmpty()) {
            throw new TranscriptionException(FailureCode.AUDIO_MISSING, "no blob " + key);
        }
        try (Blob blob = found.get();
                OutputStream out = Files.newOutputStream(target)) {
            requireSize(blob.info().length());
            if (blob.info().length() > announced) {
                throw new TranscriptionException(
                        FailureCode.STORAGE_UNAVAILABLE,
                        "the store has " + blob.info().length() + " bytes of what was announced with " + announced);
            }
            long copied = copy(blob.content(), out, blob.info().length(), end);
            if (copied != blob.info().length()) {
                throw new TranscriptionException(
                        FailureCode.STORAGE_UNAVAILABLE,
                        "got " + copied + " of " + blob.info().length() + " bytes");
            }
        }
    }

    /**
     * Requires a size that is fetched.
     *
     * @throws TranscriptionException with {@code AUDIO_TOO_LONG}
     */
    void requireSize(long bytes) throws TranscriptionException {
        if (bytes > maxBytes) {
            throw new TranscriptionException(
                    FailureCode.AUDIO_TOO_LONG, bytes + " bytes are more than rekap.stt.max-file-size, " + maxBytes);
        }
    }

    private static long copy(InputStream in, OutputStream out, long announced, long end)
            throws TranscriptionException, IOException {
        byte[] buffer = new byte[BUFFER];
        long copied = 0;
        while (copied <= announced) {
            int count = read(in, buffer);
            if (count < 0) {
                return copied;
            }
            out.write(buffer, 0, count);
            copied += count;
            if (System.nanoTime() - end > 0) {
                throw new TranscriptionException(FailureCode.STORAGE_UNAVAILABLE, "the download took too long");
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
