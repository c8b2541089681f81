package dev.rekap.gateway.channel.outbox;

import dev.rekap.gateway.channel.leader.LeaderElection;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gauges of the outbox, counted in the database when they are read: {@code rekap.telegram.outbox} by kind,
 * {@code rekap.telegram.outbox.age} of the oldest in seconds, {@code rekap.telegram.counters.in.doubt}; and {@code
 * rekap.telegram.leader}, 1 in the replica that sends.
 */
public final class OutboxGauges {

    private OutboxGauges() {}

    public static void register(MeterRegistry meters, JdbcClient jdbc, LeaderElection leadership) {
        for (String kind : List.of("TEXT", "DOCUMENT", "BUTTONS", "TYPING")) {
            gauge(
                    meters,
                    jdbc,
                    "rekap.telegram.outbox",
                    kind,
                    "SELECT count(*) FROM gateway.outbox WHERE kind = '" + kind + "'");
        }
        gauge(
                meters,
                jdbc,
                "rekap.telegram.outbox",
                "COUNTER",
                "SELECT count(*) FROM gateway.counter WHERE wanted <> shown AND NOT in_doubt");
        Gauge.builder(
                        "rekap.telegram.outbox.age",
                        jdbc,
                        client -> ask(
                                client,
                                "SELECT coalesce(extract(epoch FROM now() - min(created_at)), 0) FROM gateway.outbox"))
                .description("How long the oldest text or document has waited")
                .baseUnit("seconds")
                .strongReference(true)
                .register(meters);
        gauge(
                meters,
                jdbc,
                "rekap.telegram.counters.in.doubt",
                "",
                "SELECT count(*) FROM gateway.counter WHERE in_doubt");
        Gauge.builder("rekap.telegram.leader", leadership, it -> it.isLeading() ? 1 : 0)
                .register(meters);
    }

    private static void gauge(MeterRegistry meters, JdbcClient jdbc, String name, String kind, String question) {
        Gauge.builder(name, jdbc, client -> ask(client, question))
                .tags(kind.isEmpty() ? Tags.empty() : Tags.of("kind", kind))
                .strongReference(true)
                .register(meters);
    }

    /** A database that is away must not take the other gauges with it. */
    private static double ask(JdbcClient jdbc, String question) {
        try {
            return jdbc.sql(question).query(Double.class).single();
        } catch (RuntimeException e) {
            return Double.NaN;
        }
    }
}
