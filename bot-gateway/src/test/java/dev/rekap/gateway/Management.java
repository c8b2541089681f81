package dev.rekap.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.core.env.Environment;

/** What a running gateway tells on its management port. */
public record Management(String port) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static Management of(Environment environment) {
        return new Management(environment.getRequiredProperty("local.management.port"));
    }

    public String get(String path) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String prometheus() {
        return get("/actuator/prometheus");
    }

    /** The sum of the meters whose lines begin so. */
    public double meter(String line) {
        return prometheus()
                .lines()
                .filter(each -> each.startsWith(line))
                .mapToDouble(each -> Double.parseDouble(each.substring(each.lastIndexOf(' ') + 1)))
                .sum();
    }
}
