package dev.rekap.media;

import dev.rekap.media.decoder.DecoderProgram;
import java.io.IOException;
import java.nio.file.Path;

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
    }
}
