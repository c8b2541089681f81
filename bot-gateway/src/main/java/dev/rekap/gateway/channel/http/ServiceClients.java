package dev.rekap.gateway.channel.http;

import dev.rekap.contracts.Secret;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Makes the clients: every call carries the service token and the trace, and ends in time. */
public final class ServiceClients {

    private final HttpClient http;
    private final Executor writers;
    private final Secret token;
    private final ObservationRegistry observations;

    /**
     * Makes a maker of clients.
     *
     * @param connectWithin time to connect
     * @param writers run what writes request bodies
     */
    public ServiceClients(Duration connectWithin, Executor writers, Secret token, ObservationRegistry observations) {
        // HTTP/1.1: an upload that breaks off must end its connection.
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectWithin)
                .build();
        this.writers = writers;
        this.token = token;
        this.observations = observations;
    }

    /** A client of the service at this address, whose answers come in time or count as none. */
    public RestClient client(URI service, Duration answerWithin) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http, writers);
        requests.setReadTimeout(answerWithin);
        return RestClient.builder()
                .requestFactory(requests)
                .baseUrl(service)
                .defaultHeaders(headers -> headers.setBearerAuth(token.reveal()))
                .observationRegistry(observations)
                .build();
    }
}
