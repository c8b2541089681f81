package dev.rekap.gateway.channel.telegram;

import dev.rekap.gateway.channel.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import okhttp3.Response;

/** Reads a file to its end although the connection breaks: from where it broke, or from the start past what was read. */
final class ResumingStream extends InputStream {

    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final BotFiles files;
    private final String file;
    private final long size;
    private Response response;
    private InputStream body;
    private long position;

    /**
     * Starts with what was answered first.
     *
     * @param size in bytes; 0 if not known: then the end is where the answer says it is
     */
    ResumingStream(BotFiles files, String file, long size, BotFiles.Part first) {
        this.files = files;
        this.file = file;
        this.size = size;
        this.response = first.response();
        this.body = body(first.response());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        for (int attempt = 1; ; attempt++) {
            IOException broken;
            try {
                int count = body.read(into, offset, length);
                if (count > 0) {
                    position += count;
                    return count;
                }
                if (size == 0 || position == size) {
                    return -1;
                }
                broken = new IOException("only " + position + " of " + size + " bytes came");
            } catch (IOException e) {
                broken = new IOException(files.described(e));
            }
            resume(attempt, broken);
        }
    }

    private void resume(int attempt, IOException broken) throws IOException {
        if (attempt >= ATTEMPTS || position > size) {
            throw broken;
        }
        response.close();
        body = InputStream.nullInputStream();
        try {
            Thread.sleep(PAUSE.multipliedBy(attempt));
            BotFiles.Part part = files.get(file, files.link(file), position);
            response = part.response();
            InputStream rest = body(part.response());
            rest.skipNBytes(position - part.from());
            body = rest;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw broken;
        } catch (IOException | UnavailableException e) {
            // The next attempt starts with nothing to read, and so comes here again.
            broken.addSuppressed(new IOException(String.valueOf(e.getMessage())));
        }
    }

    private static InputStream body(Response response) {
        return Objects.requireNonNull(response.body()).byteStream();
    }

    @Override
    public void close() {
        response.close();
    }
}
