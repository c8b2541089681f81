package dev.rekap.gateway.channel.observe;

import dev.rekap.gateway.channel.Measurements;
import dev.rekap.telemetry.Buckets;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.Stream;

/** Measurements as meters; names and outcomes are few and come from code, never from persons. */
public final class GatewayMeters implements Measurements {

    private final MeterRegistry meters;

    public GatewayMeters(MeterRegistry meters) {
        this.meters = meters;
        // There from the start, at zero, so that the first of each is an increase.
        Stream.of("accepted", "rejected", "unavailable").forEach(this::transfers);
    }

    @Override
    public void command(String name) {
        meters.counter("rekap.bot.commands", "name", name).increment();
    }

    @Override
    public void file(String outcome) {
        meters.counter("rekap.bot.files", "outcome", outcome).increment();
    }

    @Override
    public void transfer(Duration took, String outcome) {
        transfers(outcome).record(took);
    }

    private Timer transfers(String outcome) {
        return Timer.builder("rekap.bot.transfers")
                .description("Attempts to bring a recording from Telegram to ingest-api")
                .tag("outcome", outcome)
                .serviceLevelObjectives(Buckets.calls())
                .register(meters);
    }

    @Override
    public void refusal(String reason) {
        meters.counter("rekap.bot.refusals", "reason", reason).increment();
    }
}
