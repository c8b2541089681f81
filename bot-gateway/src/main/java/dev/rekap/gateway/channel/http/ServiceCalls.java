package dev.rekap.gateway.channel.http;

import dev.rekap.contracts.http.RetryAfter;
import dev.rekap.gateway.channel.UnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient.RequestHeadersSpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls a service and reads what it answers. Whatever says nothing about the matter itself (no answer, a wrong token, too many
 * calls, a fault of the service, an answer that cannot be read) is an {@link UnavailableException}.
 */
public final class ServiceCalls {

    private static final int ACCEPTED = 202;

    private static final int NO_CONTENT = 204;

    private static final int UNAUTHORIZED = 401;

    private static final int FORBIDDEN = 403;

    private static final int TIMEOUT = 408;

    private static final int TOO_MANY = 429;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final String service;
    private final JsonMapper json = new JsonMapper();

    /** Calls of a service by this name. */
    public ServiceCalls(String service) {
        this.service = service;
    }

    /**
     * An answer of the service about the matter.
     *
     * @param status 2xx, or 4xx
     * @param body empty object where there is none
     */
    public record Answer(int status, JsonNode body) {

        /** Whether the service did it. */
        public boolean isGood() {
            return status < 300;
        }

        /** The stable code of the problem. */
        public String code() {
            return body.path("code").asString("HTTP_" + status);
        }

        /** What users may read of the problem. */
        public String detail() {
            return body.path("detail").asString("");
        }
    }

    /** Sends a request whose answer is JSON, or nothing. */
    public Answer ask(RequestHeadersSpec<?> request) {
        return send(request, response -> answer(response, check(response)));
    }

    /**
     * Fetches a document.
     *
     * @throws RefusedException if the service says that there is none
     */
    public byte[] fetch(RequestHeadersSpec<?> request) {
        return send(request, response -> {
            int status = check(response);
            if (status != 200) {
                throw new RefusedException(answer(response, status));
            }
            return response.getBody().readAllBytes();
        });
    }

    private Answer answer(ClientHttpResponse response, int status) throws IOException {
        JsonNode body = json.readTree(response.getBody().readAllBytes());
        boolean agreed = body.isMissingNode() ? status == NO_CONTENT || status == ACCEPTED : body.isObject();
        if (!agreed) {
            throw new UnavailableException(service + " answered with something else than was agreed", Duration.ZERO);
        }
        return new Answer(status, body);
    }

    private <T> T send(RequestHeadersSpec<?> request, ResponseReader<T> reader) {
        try {
            T result = request.exchange((_, response) -> reader.read(response));
            if (result == null) {
                throw new IllegalStateException("a reader has a result");
            }
            return result;
        } catch (ResourceAccessException | JacksonException e) {
            throw new UnavailableException(service + " gave no answer that can be read: " + e.getMessage(), e);
        }
    }

    private int check(ClientHttpResponse response) throws IOException {
        HttpStatusCode status = response.getStatusCode();
        boolean isAnswer = status.is2xxSuccessful() || status.is4xxClientError();
        if (!isAnswer
                || status.value() == UNAUTHORIZED
                || status.value() == FORBIDDEN
                || status.value() == TIMEOUT
                || status.value() == TOO_MANY) {
            throw new UnavailableException(service + " answered " + status.value(), retryAfter(response));
        }
        return status.value();
    }

    private static Duration retryAfter(ClientHttpResponse response) {
        return RetryAfter.parse(response.getHeaders().getFirst("Retry-After"), Instant.now(), LONGEST_PAUSE);
    }

    /** The service says no, to what has no other way of being told. */
    public static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Answer answer;

        RefusedException(Answer answer) {
            super(answer.code());
            this.answer = answer;
        }

        public Answer answer() {
            return answer;
        }
    }

    @FunctionalInterface
    private interface ResponseReader<T> {
        T read(ClientHttpResponse response) throws IOException;
    }
}
