package dev.rekap.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;

/** What all services together have asked of the parts so far, by their own meters. */
final class CallMeter {

    /** Of the services' meters, the counts; transactions are uses of a connection, messages are those that were handled. */
    private static final Map<String, String> METERS = Map.of(
            "s3_calls", "rekap_s3_calls_seconds_count",
            "transactions", "hikaricp_connections_usage_seconds_count",
            "messages", "messaging_process_duration_seconds_count");

    private final Fleet fleet;

    CallMeter(Fleet fleet) {
        this.fleet = fleet;
    }

    /** By name. */
    Map<String, Double> now() throws IOException, InterruptedException {
        Map<String, Double> counts = new TreeMap<>();
        for (ServiceJvm service : fleet.running()) {
            String meters = text(fleet.http(), service.prometheus());
            METERS.forEach((name, meter) -> counts.merge(name, sum(meters, meter), Double::sum));
        }
        // A meter that has another name now would be a flattering zero.
        counts.forEach((name, count) -> {
            if (count == 0) {
                throw new BenchException("no service has counted " + name + ": " + METERS.get(name));
            }
        });
        return counts;
    }

    /** Of all lines of a meter, whatever its tags. */
    static double sum(String meters, String meter) {
        return meters.lines()
                .filter(line -> line.startsWith(meter + "{") || line.startsWith(meter + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static String text(HttpClient http, URI address) throws IOException, InterruptedException {
        HttpResponse<String> response =
                http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new BenchException(address + " answered " + response.statusCode());
        }
        return response.body();
    }
}
