package dev.rekap.gateway.config;

import dev.rekap.contracts.Secret;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are that the bot works with.
 *
 * @param serviceToken that they take, at least 16 characters; without it the bot does not start
 * @param ingest where recordings go
 * @param report where results come from
 * @param decisions where decisions come from
 * @param ledger where the ledgers of users are
 * @param services how long they may take
 * @param retention how long things are kept
 */
@ConfigurationProperties("rekap")
public record ServiceProperties(
        @DefaultValue("") Secret serviceToken,
        @DefaultValue Ingest ingest,
        @DefaultValue Report report,
        @DefaultValue Decisions decisions,
        @DefaultValue Ledger ledger,
        @DefaultValue Services services,
        @DefaultValue Retention retention) {

    private static final int SHORTEST_TOKEN = 16;

    public ServiceProperties {
        if (serviceToken.reveal().length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException("rekap.service-token (REKAP_SERVICE_TOKEN) must be set, with at least "
                    + SHORTEST_TOKEN + " characters");
        }
        requireHttp("rekap.ingest.url", ingest.url());
        requireHttp("rekap.report.url", report.url());
        if (!decisions.url().isEmpty()) {
            requireHttp("rekap.decisions.url", URI.create(decisions.url()));
        }
        requireHttp("rekap.ledger.url", ledger.url());
        ConversationProperties.check(
                "rekap.services.connect-within", services.connectWithin(), Duration.ofMillis(1), Duration.ofMinutes(1));
        ConversationProperties.check(
                "rekap.services.answer-within", services.answerWithin(), Duration.ofMillis(1), Duration.ofMinutes(10));
        ConversationProperties.check(
                "rekap.services.upload-within", services.uploadWithin(), Duration.ofMillis(1), Duration.ofHours(1));
        ConversationProperties.check(
                "rekap.retention.report", retention.report(), Duration.ofDays(1), Duration.ofDays(3650));
    }

    /** Ingest-api. */
    public record Ingest(
            @DefaultValue("http://localhost:8080") URI url) {}

    /** Report-service. */
    public record Report(
            @DefaultValue("http://localhost:8081") URI url) {}

    /** Decision-service; empty: the bot knows no decisions. */
    public record Decisions(@DefaultValue("") String url) {}

    /** The ledgers of action-worker. */
    public record Ledger(
            @DefaultValue("http://localhost:8087") URI url) {}

    /**
     * How long calls may take.
     *
     * @param connectWithin until connected, 1 ms to 1 min
     * @param answerWithin until answered, 1 ms to 10 min
     * @param uploadWithin until a recording is uploaded, 1 ms to 1 h
     */
    public record Services(
            @DefaultValue("3s") Duration connectWithin,
            @DefaultValue("15s") Duration answerWithin,
            @DefaultValue("5m") Duration uploadWithin) {}

    /** How long reports are kept here after their end, 1 to 3,650 days. */
    public record Retention(@DefaultValue("90d") Duration report) {}

    private static void requireHttp(String name, URI url) {
        String scheme = url.getScheme();
        if (!("http".equals(scheme) || "https".equals(scheme)) || url.getHost() == null) {
            throw new IllegalArgumentException(name + " is an address that begins with http:// or https://");
        }
    }
}
