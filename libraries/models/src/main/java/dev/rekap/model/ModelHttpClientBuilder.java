package dev.rekap.model;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Clock;
import java.time.Duration;

/** Builds the HTTP client for langchain4j; ignores its timeouts, which lie within the deadline. */
record ModelHttpClientBuilder(Duration deadline, ModelFailures failures, Clock clock) implements HttpClientBuilder {

    @Override
    public Duration connectTimeout() {
        return deadline;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return deadline;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }

    @Override
    public HttpClient build() {
        return new ModelHttpClient(deadline, failures, clock);
    }
}
