package dev.rekap.stt.engine.whisper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A model that can be fetched.
 *
 * @param name such as {@code small} or {@code large-v3-turbo-q5_0}
 * @param megabytes about
 * @param checksum as its publishers write it down beside their program: SHA-1 or, with 64 digits, SHA-256
 */
public record WhisperModel(String name, int megabytes, String checksum) {

    private static final String LIST = "/whisper/models.txt";
    private static final int SHA256_DIGITS = 64;
    private static final int BUFFER = 1024 * 1024;

    /** All that are known, small ones first. */
    public static List<WhisperModel> all() {
        try (InputStream in = Objects.requireNonNull(WhisperModel.class.getResourceAsStream(LIST), LIST)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" +", 3))
                    .map(fields -> new WhisperModel(fields[0], Integer.parseInt(fields[1]), fields[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Optional<WhisperModel> named(String name) {
        return all().stream().filter(model -> model.name().equals(name)).findFirst();
    }

    /** The name of its file. */
    public String file() {
        return "ggml-" + name + ".bin";
    }

    /** Whether a file is this model, to the last byte. */
    public boolean is(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digesting = new DigestInputStream(
                        in, MessageDigest.getInstance(checksum.length() == SHA256_DIGITS ? "SHA-256" : "SHA-1"))) {
            byte[] buffer = new byte[BUFFER];
            while (digesting.read(buffer) >= 0) {
                // Reading is all there is to do.
            }
            return HexFormat.of()
                    .formatHex(digesting.getMessageDigest().digest())
                    .equals(checksum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-1 and SHA-256", e);
        }
    }
}
