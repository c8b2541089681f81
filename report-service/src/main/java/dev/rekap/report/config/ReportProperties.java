package dev.rekap.report.config;

import dev.rekap.contracts.orders.OrderLimits;
import dev.rekap.report.ReportTiming;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Deadlines of reports and limits of progress streams.
 *
 * @param deadline after the seal or the last result, by when the next result is expected, 1 s to 24 h; below the two retry ladders that
 *     a file climbs ({@link dev.rekap.bus.RetryRung#longestLadder}) a file may time out before its failure is known
 * @param openFor how long a report may stay unsealed, 1 s to 30 d
 * @param queueAfter when a file that is known from the manifest only is published again, 1 s to 1 h
 * @param repeatAfter when an end that somebody began is taken over, 1 s to 1 h; longer than the broker takes to confirm
 * @param sweepEvery pause between two looks at what is due, 100 ms to 10 min
 * @param eventStreams how many may watch at once, 1 to 10,000
 * @param publicUrl where browsers reach this service, such as {@code https://rekap.example.org}, so that there are links to the review
 *     page; empty: there are none
 * @param heartbeat pause after which a stream is shown to be alive, 1 s to 10 min
 */
@ConfigurationProperties("rekap.report")
public record ReportProperties(
        @DefaultValue("90m") Duration deadline,
        @DefaultValue(OrderLimits.OPEN_FOR) Duration openFor,
        @DefaultValue("60s") Duration queueAfter,
        @DefaultValue("15s") Duration repeatAfter,
        @DefaultValue("5s") Duration sweepEvery,
        @DefaultValue("100") int eventStreams,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("") String publicUrl) {

    private static final int MOST_STREAMS = 10_000;
    private static final Pattern TRAILING_SLASHES = Pattern.compile("/+$");

    /** With no user, query or fragment. */
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[A-Za-z0-9.\\-\\[\\]:]+(/[A-Za-z0-9._~/-]*)?");

    public ReportProperties {
        check("rekap.report.deadline", deadline, Duration.ofSeconds(1), Duration.ofHours(24));
        check("rekap.report.open-for", openFor, Duration.ofSeconds(1), Duration.ofDays(30));
        check("rekap.report.queue-after", queueAfter, Duration.ofSeconds(1), Duration.ofHours(1));
        check("rekap.report.repeat-after", repeatAfter, Duration.ofSeconds(1), Duration.ofHours(1));
        check("rekap.report.sweep-every", sweepEvery, Duration.ofMillis(100), Duration.ofMinutes(10));
        check("rekap.report.heartbeat", heartbeat, Duration.ofSeconds(1), Duration.ofMinutes(10));
        if (eventStreams < 1 || eventStreams > MOST_STREAMS) {
            throw new IllegalArgumentException("rekap.report.event-streams is 1 to " + MOST_STREAMS);
        }
        publicUrl = TRAILING_SLASHES.matcher(publicUrl.strip()).replaceFirst("");
        if (!publicUrl.isEmpty() && !WEB_ADDRESS.matcher(publicUrl).matches()) {
            throw new IllegalArgumentException(
                    "rekap.report.public-url is an address such as https://rekap.example.org, not " + publicUrl);
        }
    }

    /** None where it is empty. */
    Optional<URI> publicAddress() {
        return publicUrl.isEmpty() ? Optional.empty() : Optional.of(URI.create(publicUrl));
    }

    ReportTiming with(RetentionProperties retention) {
        return new ReportTiming(deadline, openFor, queueAfter, repeatAfter, retention.audio(), retention.report());
    }

    static void check(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(name + " is from " + least + " to " + most + ", not " + value);
        }
    }
}
