package dev.rekap.stt.engine.http;

import dev.rekap.contracts.FailureCode;
import dev.rekap.provider.http.DeadlineHttpClient;
import dev.rekap.stt.TranscriptionException;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Calls a speech API over HTTP; an error becomes a {@link TranscriptionException}. */
public final class SpeechApiClient implements AutoCloseable {

    private final Duration deadline;
    private final Clock clock;
    private final DeadlineHttpClient http = new DeadlineHttpClient();

    /**
     * A client for one API.
     *
     * @param deadline of one call
     * @param clock for answers that say until when to wait
     */
    public SpeechApiClient(Duration deadline, Clock clock) {
        this.deadline = deadline;
        this.clock = clock;
    }

    /** When a call that begins now has to be over, as {@link System#nanoTime()} counts. */
    public long end() {
        return System.nanoTime() + deadline.toNanos();
    }

    /**
     * Sends a request and takes the whole answer.
     *
     * @param end when it has to be over
     * @throws IOException if there was no whole answer
     * @throws TranscriptionException if there was none in time
     */
    public HttpResponse<byte[]> send(HttpRequest request, long end)
            throws IOException, TranscriptionException, InterruptedException {
        try {
            return http.send(request, Duration.ofNanos(end - System.nanoTime()));
        } catch (TimeoutException e) {
            throw late(deadline, e);
        }
    }

    /**
     * What an answer says.
     *
     * @throws TranscriptionException if it is a refusal or an error, by its status
     */
    public String textOfAnswer(HttpResponse<byte[]> response) throws TranscriptionException {
        if (response.statusCode() != 200) {
            throw HttpFailure.of(response.statusCode(), response.headers(), text(response), clock);
        }
        return text(response);
    }

    public static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public static TranscriptionException late(Duration deadline, @Nullable Throwable cause) {
        return new TranscriptionException(
                FailureCode.ENGINE_UNAVAILABLE,
                "no answer within " + deadline.toSeconds() + " s",
                cause,
                Duration.ZERO,
                "timeout");
    }

    public static TranscriptionException broken(IOException cause) {
        return new TranscriptionException(
                FailureCode.ENGINE_UNAVAILABLE,
                "no answer: " + cause.getClass().getSimpleName(),
                cause,
                Duration.ZERO,
                "connection");
    }

    @Override
    public void close() {
        http.close();
    }
}
