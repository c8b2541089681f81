package dev.rekap.media.decoder;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Enters the sandbox and prints what it can do in it all the same. */
public final class LockedProgram {

    /** What may be tried. */
    @FunctionalInterface
    private interface Attempt {
        void run() throws IOException;
    }

    private LockedProgram() {}

    public static void main(String[] arguments) {
        System.out.println("sandbox: " + Sandbox.enter(64L << 20));
        attempt("listen", () -> new ServerSocket(0).close());
        attempt("start", () -> new ProcessBuilder("true").start());
        attempt("read", () -> Files.readAllBytes(Path.of("/proc/self/status")));
        attempt("allocate", () -> ByteBuffer.allocateDirect(128 << 20));
        attempt("write", () -> {
            Path file = Files.createTempFile("rekap-media-", ".test");
            try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
                large.setLength(2L << 30);
            } finally {
                Files.delete(file);
            }
        });
        System.out.println("memory: " + (Sandbox.residentKilobytes() > 1000));
    }

    private static void attempt(String what, Attempt attempt) {
        try {
            attempt.run();
            System.out.println(what + ": done");
        } catch (IOException | LinkageError | OutOfMemoryError e) {
            System.out.println(what + ": refused");
        }
    }
}
