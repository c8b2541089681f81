package dev.rekap.media;

import dev.rekap.media.decoder.DecoderProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** Unpacks the libraries ahead of time, such as into a container image whose temporary folder must not hold programs. */
public final class UnpackLibraries {

    private UnpackLibraries() {}

    /**
     * Runs it.
     *
     * @param arguments the folder
     */
    public static void main(String[] arguments) throws IOException {
        Path wanted = Path.of(arguments[0]).toAbsolutePath();
        DecoderFiles files = DecoderFiles.in(wanted, DecoderProgram.class);
        if (!files.folder().equals(wanted)) {
            throw new IOException("others may write to " + wanted);
        }
        // Another user runs the workers, and may not write here.
        Files.setPosixFilePermissions(wanted, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (Stream<Path> libraries = Files.list(wanted)) {
            for (Path library : libraries.toList()) {
                Files.setPosixFilePermissions(library, PosixFilePermissions.fromString("rw-r--r--"));
            }
        }
    }
}
