package dev.rekap.media.decoder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The real libraries in this process, and a folder for what is decoded. */
abstract class RealLibav {

    @TempDir
    Path folder = Path.of("");

    @BeforeAll
    static void load() {
        Libav.load();
    }

    Reply decode(byte[] content) throws IOException {
        return decode(Files.write(folder.resolve("file"), content));
    }

    Reply decode(Path file) throws IOException {
        return SoundDecoding.of(file, folder.resolve("wav"), 60);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
