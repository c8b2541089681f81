package dev.rekap.gateway.channel.telegram;

import dev.rekap.gateway.channel.ChatFiles;
import dev.rekap.gateway.channel.GoneException;
import dev.rekap.gateway.channel.UnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import tools.jackson.databind.JsonNode;

/**
 * Downloads through the Bot API, as a stream. The library's own download holds a whole file in memory, takes any answer for the
 * file, and knows only Telegram's own host.
 */
public final class BotFiles implements ChatFiles {

    /** An answer and what it is an answer to: the whole file, or the rest of it. */
    record Part(Response response, long from) {}

    /** A place to download from, good for an hour at least. */
    record Link(String path, long size) {}

    private final BotApi api;
    private final OkHttpClient http;

    public BotFiles(BotApi api) {
        this.api = api;
        // As long as bytes flow there is no reason to give up.
        this.http = api.http().newBuilder().callTimeout(Duration.ZERO).build();
    }

    @Override
    public Download open(String file) {
        Link link = link(file);
        if (link.path().startsWith("/")) {
            return local(link);
        }
        try {
            Part part = get(file, link, 0);
            long announced =
                    part.response().body() == null ? -1 : part.response().body().contentLength();
            if (announced >= 0 && link.size() > 0 && announced != link.size()) {
                part.response().close();
                throw new UnavailableException(
                        "Telegram announces " + announced + " bytes of " + link.size(), Duration.ZERO);
            }
            long size = link.size() > 0 ? link.size() : Math.max(0, announced);
            return new Download(size, new ResumingStream(this, file, size, part));
        } catch (IOException e) {
            throw new UnavailableException("download: " + described(e), Duration.ZERO);
        }
    }

    /** A Bot API server of one's own, run with {@code --local}, shares its folder instead of serving it. */
    private static Download local(Link link) {
        Path path = Path.of(link.path());
        try {
            return new Download(Files.size(path), Files.newInputStream(path));
        } catch (IOException e) {
            throw new UnavailableException(
                    "the Bot API server's folder is not shared with this machine", new UncheckedIOException(e));
        }
    }

    /** Asks for a fresh link. */
    Link link(String file) {
        try {
            JsonNode found = api.call(new GetFile(file));
            String path = found.path("file_path").asString("");
            if (path.isEmpty()) {
                throw new UnavailableException("Telegram has not fetched the file yet", Duration.ZERO);
            }
            return new Link(path, Math.max(0, found.path("file_size").asLong(0)));
        } catch (TelegramException e) {
            throw switch (e.kind()) {
                case FILE_TOO_LARGE -> new TooLargeException(String.valueOf(e.getMessage()));
                case FILE_GONE -> new GoneException(String.valueOf(e.getMessage()));
                // "wrong file_id or the file is temporarily unavailable", an expired reference: a later attempt may
                // work.
                case BAD_REQUEST ->
                    new UnavailableException(
                            String.valueOf(e.getMessage()), new GoneException(String.valueOf(e.getMessage())));
                default -> new UnavailableException(String.valueOf(e.getMessage()), e.retryAfter());
            };
        }
    }

    /**
     * Reads from a position on; from the start if Telegram does not know how to begin in the middle. An expired link is asked for
     * again, once.
     */
    Part get(String file, Link link, long from) throws IOException {
        Response response = request(link, from);
        if (response.code() == 404 || response.code() == 410) {
            response.close();
            response = request(link(file), from);
        }
        if (response.code() == 206 && startsAt(response, from)) {
            return new Part(response, from);
        }
        if (response.code() == 200) {
            return new Part(response, 0);
        }
        int code = response.code();
        response.close();
        throw new IOException("Telegram answered " + code);
    }

    private Response request(Link link, long from) throws IOException {
        Request.Builder request = new Request.Builder().url(api.address().file(link.path()));
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
        }
        return http.newCall(request.build()).execute();
    }

    private static boolean startsAt(Response response, long from) {
        return String.valueOf(response.header("Content-Range")).startsWith("bytes " + from + "-");
    }

    String described(IOException e) {
        return api.address().scrub(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
}
