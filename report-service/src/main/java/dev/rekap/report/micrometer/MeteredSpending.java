package dev.rekap.report.micrometer;

import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.FileTask;
import dev.rekap.report.spending.Spending;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Counts what is written down, each call once: {@code rekap.spending} (money), {@code rekap.spending.audio.seconds}, {@code
 * rekap.spending.tokens} by direction. The workers' {@code rekap.cost} counts the same where it is spent; more there than here is
 * what got lost with a worker on the way.
 */
public final class MeteredSpending implements Spending {

    private final Spending spending;
    private final MeterRegistry meters;

    public MeteredSpending(Spending spending, MeterRegistry meters) {
        this.spending = spending;
        this.meters = meters;
    }

    @Override
    public List<ProviderCall> add(FileTask task, List<ProviderCall> calls, LocalDate day) {
        List<ProviderCall> unknown = spending.add(task, calls, day);
        unknown.forEach(this::count);
        return unknown;
    }

    @Override
    public BigDecimal on(LocalDate day, String currency) {
        return spending.on(day, currency);
    }

    @Override
    public BigDecimal on(LocalDate day, String currency, UserId user) {
        return spending.on(day, currency, user);
    }

    @Override
    public Map<UserId, BigDecimal> byUser(LocalDate day, String currency) {
        return spending.byUser(day, currency);
    }

    private void count(ProviderCall call) {
        Tags asked = Tags.of("stage", call.stage(), "provider", call.provider());
        Counter.builder("rekap.spending")
                .description("What calls cost that are written down")
                .tags(asked.and("currency", call.currency()))
                .register(meters)
                .increment(call.cost().doubleValue());
        if (call.audioSeconds() > 0) {
            Counter.builder("rekap.spending.audio.seconds")
                    .description("Audio that had to be paid")
                    .tags(asked)
                    .register(meters)
                    .increment(call.audioSeconds());
        }
        tokens(asked.and("direction", "input"), call.inputTokens());
        tokens(asked.and("direction", "output"), call.outputTokens());
    }

    private void tokens(Tags tags, int count) {
        if (count > 0) {
            Counter.builder("rekap.spending.tokens")
                    .description("Tokens of questions and answers that are written down")
                    .tags(tags)
                    .register(meters)
                    .increment(count);
        }
    }
}
