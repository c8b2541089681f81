package dev.rekap.ingest.spool;

import dev.rekap.contracts.UserId;
import dev.rekap.ingest.IncomingFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of one call; they are deleted and their room given back when it is closed. Not thread-safe. */
public final class SpooledCall implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SpooledCall.class);
    private static final int CHUNK = 64 << 10;

    private final Spool spool;
    private final @Nullable UserId user;
    private final List<Path> files = new ArrayList<>();
    private long reserved;

    SpooledCall(Spool spool, @Nullable UserId user) {
        this.spool = spool;
        this.user = user;
    }

    /**
     * Writes a file to the disk as it comes in.
     *
     * @param limit in bytes
     * @throws OversizeException if there is more; what was written goes away with the call
     * @throws SpoolFullException if there is no room
     * @throws IOException if the caller stops sending
     */
    public IncomingFile write(String name, InputStream content, long limit) throws IOException {
        Path file = spool.newFile();
        files.add(file);
        MessageDigest digest = sha256();
        long size = 0;
        try (OutputStream out = create(file)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                size += read;
                if (size > limit) {
                    throw new OversizeException(limit);
                }
                spool.reserve(user, read);
                reserved += read;
                digest.update(chunk, 0, read);
                write(out, chunk, read);
            }
        }
        return new IncomingFile(name, file, size, HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * Reads a file to its end and keeps nothing.
     *
     * @throws OversizeException if there is more than {@code limit} bytes
     */
    public void skip(InputStream content, long limit) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            size += read;
            if (size > limit) {
                throw new OversizeException(limit);
            }
        }
    }

    private static OutputStream create(Path file) throws SpoolFullException {
        try {
            return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new SpoolFullException("the disk does not take a new file", e);
        }
    }

    private static void write(OutputStream out, byte[] chunk, int length) throws SpoolFullException {
        try {
            out.write(chunk, 0, length);
        } catch (IOException e) {
            throw new SpoolFullException("the disk does not take more", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warn("Deleting spool file {} failed", file, e);
            }
        }
        if (reserved > 0) {
            spool.release(user, reserved);
        }
        reserved = 0;
    }
}
