package dev.rekap.stt.engine.http;

import dev.rekap.contracts.FailureCode;
import dev.rekap.stt.TranscriptionException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Calls an API over HTTP, with a deadline from connecting to the last byte of the answer. */
public final class DeadlineHttpClient implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int MAX_ANSWER = 8 * 1024 * 1024;

    private final Duration deadline;
    private final Clock clock;
    private final HttpClient http;

    /**
     * Calls an API.
     *
     * @param deadline of one call
     * @param clock for answers that say until when to wait
     */
    public DeadlineHttpClient(Duration deadline, Clock clock) {
        this.deadline = deadline;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                // A redirect would send the key and the recording to another host.
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** When a call that begins now has to be over, as {@link System#nanoTime()} counts. */
    public long end() {
        return System.nanoTime() + deadline.toNanos();
    }

    /**
     * Sends a request and takes the whole answer, up to 8 MiB.
     *
     * @param end when it has to be over
     * @throws IOException if there was no whole answer
     * @throws TranscriptionException if there was none in time
     */
    public HttpResponse<byte[]> send(HttpRequest request, long end)
            throws IOException, TranscriptionException, InterruptedException {
        // The request's own timeout ends with the headers; a body that trickles must end, too.
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER));
        try {
            return answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw late(deadline, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } finally {
            answer.cancel(true);
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
        http.shutdownNow();
    }
}
