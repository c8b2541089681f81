package dev.rekap.model;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.rekap.provider.ProviderException;
import dev.rekap.provider.Usage;
import dev.rekap.provider.http.DeadlineHttpClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * HTTP for langchain4j with a deadline over the whole answer. An error status becomes an
 * {@link ProviderException} here, carried by {@link FailedCallException}, where {@code Retry-After} can still be read. Nothing of a request or an answer is logged.
 */
final class ModelHttpClient implements HttpClient {

    private static final int FIRST_ERROR = 300;

    private final DeadlineHttpClient http = new DeadlineHttpClient();
    private final Duration deadline;
    private final ModelFailures failures;
    private final Clock clock;

    ModelHttpClient(Duration deadline, ModelFailures failures, Clock clock) {
        this.deadline = deadline;
        this.failures = failures;
        this.clock = clock;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        HttpResponse<byte[]> response = send(converted(request));
        if (response.statusCode() >= FIRST_ERROR) {
            throw new FailedCallException(EndpointFailure.of(response, failures, clock));
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

    private static java.net.http.HttpRequest converted(HttpRequest request) {
        var builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .method(request.method().name(), java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }

    private HttpResponse<byte[]> send(java.net.http.HttpRequest request) {
        try {
            return http.send(request, deadline);
        } catch (TimeoutException _) {
            throw unavailable("no answer within " + deadline.toMillis() + " ms", "timeout");
        } catch (IOException e) {
            throw unavailable("no connection: " + e.getClass().getSimpleName(), "connection");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted", "aborted");
        }
    }

    private FailedCallException unavailable(String message, String errorType) {
        return new FailedCallException(
                new ProviderException(failures.unavailable(), message, null, Duration.ZERO, errorType, Usage.NONE));
    }
}
