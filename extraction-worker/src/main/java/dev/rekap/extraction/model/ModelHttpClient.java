package dev.rekap.extraction.model;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.rekap.contracts.FailureCode;
import dev.rekap.extraction.ExtractorException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * HTTP for langchain4j with a deadline over the whole answer: the JDK's own timeout ends with the headers. An error status becomes an
 * {@link ExtractorException} here, carried by {@link FailedCallException}, where {@code Retry-After} can still be read. Nothing of a request or an answer is logged.
 */
final class ModelHttpClient implements HttpClient {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final int MOST_ANSWER_BYTES = 8 * 1024 * 1024;
    private static final int FIRST_ERROR = 300;

    private final java.net.http.HttpClient http;
    private final Duration deadline;
    private final Clock clock;

    ModelHttpClient(Duration deadline, Clock clock) {
        this.deadline = deadline;
        this.clock = clock;
        this.http = java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT.compareTo(deadline) < 0 ? CONNECT_TIMEOUT : deadline)
                .build();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        HttpResponse<byte[]> response = await(http.sendAsync(converted(request), limited()));
        if (response.statusCode() >= FIRST_ERROR) {
            throw new FailedCallException(EndpointFailure.of(response, clock));
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(response.body())
                .build();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("answers are not streamed");
    }

    private static HttpResponse.BodyHandler<byte[]> limited() {
        return BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_ANSWER_BYTES);
    }

    private static java.net.http.HttpRequest converted(HttpRequest request) {
        var builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .method(request.method().name(), java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }

    private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> answer) {
        try {
            return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            answer.cancel(true);
            throw unavailable("no answer within " + deadline.toMillis() + " ms", "timeout");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw unavailable("no connection: " + cause.getClass().getSimpleName(), "connection");
        } catch (InterruptedException _) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw unavailable("interrupted", "aborted");
        }
    }

    private static FailedCallException unavailable(String message, String errorType) {
        return new FailedCallException(new ExtractorException(FailureCode.EXTRACTOR_UNAVAILABLE, message, errorType));
    }
}
