package dev.rekap.gateway.channel.conversation;

import dev.rekap.telemetry.Buckets;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.Stream;

/** Meters of the conversation; names and outcomes are few and come from code, never from users. */
public final class ChatMeters {

    private final MeterRegistry meters;

    public ChatMeters(MeterRegistry meters) {
        this.meters = meters;
        // There from the start, at zero, so that the first of each is an increase.
        Stream.of("accepted", "rejected", "unavailable").forEach(this::transfers);
    }

    /** Counts a command of this bot; any other is {@code unknown}. */
    public void command(String name) {
        meters.counter("rekap.bot.commands", "name", name).increment();
    }

    /** Counts a recording by outcome: {@code accepted}, {@code rejected}, {@code failed}, or why it was not taken. */
    public void file(String outcome) {
        meters.counter("rekap.bot.files", "outcome", outcome).increment();
    }

    /** Times an attempt to transfer a recording. */
    public void transfer(Duration took, String outcome) {
        transfers(outcome).record(took);
    }

    private Timer transfers(String outcome) {
        return Timer.builder("rekap.bot.transfers")
                .description("Attempts to transfer a recording from Telegram to ingest-api")
                .tag("outcome", outcome)
                .serviceLevelObjectives(Buckets.calls())
                .register(meters);
    }

    /** Counts a refusal of a user. */
    public void refusal(String reason) {
        meters.counter("rekap.bot.refusals", "reason", reason).increment();
    }
}
