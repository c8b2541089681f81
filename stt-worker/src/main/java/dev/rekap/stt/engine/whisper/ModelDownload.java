package dev.rekap.stt.engine.whisper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Fetches a model once: what broke off goes on where it ended, also in another run, and what is not the model to the last byte is
 * not kept.
 */
public final class ModelDownload {

    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration UNTIL_HEADERS = Duration.ofSeconds(60);
    private static final int TRIES = 5;
    private static final int BUFFER = 256 * 1024;

    private final URI source;
    private final Path folder;
    private final Progress progress;

    /** Receives the progress. */
    @FunctionalInterface
    public interface Progress {

        /**
         * Reports the progress.
         *
         * @param total 0 if unknown
         */
        void at(long bytes, long total);
    }

    /**
     * A source of models.
     *
     * @param source address that the names of files are put behind
     * @param folder where models are kept; it is made if it is not there
     */
    public ModelDownload(URI source, Path folder, Progress progress) {
        this.source = source;
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Brings a model here, if it is not here yet.
     *
     * @return its file
     * @throws IOException if it cannot be had; what there is of it is kept for the next time
     */
    public Path fetch(WhisperModel model) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path file = folder.resolve(model.file());
        if (Files.exists(file) && model.is(file)) {
            return file;
        }
        Path part = folder.resolve(model.file() + ".part");
        receive(URI.create(source.toString().replaceAll("/*$", "/") + model.file()), part);
        if (!model.is(part)) {
            Files.delete(part);
            throw new IOException("what came is not the model: its checksum is another. It was not kept");
        }
        return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void receive(URI address, Path part) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            int vain = 0;
            while (true) {
                long before = size(part);
                try {
                    receive(http, address, part, before);
                    return;
                } catch (UnusableAnswerException e) {
                    throw e;
                } catch (IOException e) {
                    // What breaks off now and then gets through as long as something comes each time.
                    vain = size(part) > before ? 0 : vain + 1;
                    if (vain == TRIES) {
                        throw e;
                    }
                }
            }
        }
    }

    private void receive(HttpClient http, URI address, Path part, long have) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(
                HttpRequest.newBuilder(address)
                        .header("Range", "bytes=" + have + "-")
                        .header("Accept-Encoding", "identity")
                        .timeout(UNTIL_HEADERS)
                        .build(),
                BodyHandlers.ofInputStream());
        try (InputStream in = response.body()) {
            switch (response.statusCode()) {
                case 206 -> append(in, part, have, have + length(response));
                // It knows no ranges: from the begin.
                case 200 -> {
                    Files.deleteIfExists(part);
                    append(in, part, 0, length(response));
                }
                // Nothing is missing; the checksum says whether that is true.
                case 416 -> progress.at(have, have);
                default ->
                    throw new UnusableAnswerException(address.getHost() + " answered HTTP " + response.statusCode());
            }
        }
    }

    private void append(InputStream in, Path part, long have, long total) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long bytes = have;
        try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
                bytes += count;
                progress.at(bytes, total);
            }
        }
    }

    private static long length(HttpResponse<?> response) {
        return response.headers().firstValueAsLong("content-length").orElse(0);
    }

    private static long size(Path part) throws IOException {
        return Files.exists(part) ? Files.size(part) : 0;
    }

    /** An answer that a retry would not change. */
    private static final class UnusableAnswerException extends IOException {

        private static final long serialVersionUID = 1L;

        UnusableAnswerException(String message) {
            super(message);
        }
    }
}
