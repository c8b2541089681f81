package dev.rekap.action.observe;

import dev.rekap.action.woocommerce.ShopCallListener;
import dev.rekap.action.woocommerce.ShopFinding;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Measures calls of the shop ({@code rekap_shop_call_seconds} by operation and outcome), and tells its health by the check and the last call. */
public final class ShopMonitor implements ShopCallListener, HealthIndicator {

    private final MeterRegistry meters;
    private final boolean connected;
    private volatile List<ShopFinding> findings = List.of();
    private volatile String lastOutcome = "none";

    /**
     * Of a shop.
     *
     * @param connected whether there is one
     */
    public ShopMonitor(MeterRegistry meters, boolean connected) {
        this.meters = meters;
        this.connected = connected;
    }

    /** Takes what the check found. */
    public void checked(List<ShopFinding> found) {
        findings = List.copyOf(found);
    }

    @Override
    public void called(String operation, String outcome, Duration duration) {
        meters.timer("rekap.shop.call", "operation", operation, "outcome", outcome)
                .record(duration);
        lastOutcome = outcome;
    }

    @Override
    public Health health() {
        if (!connected) {
            return Health.up().withDetail("shop", "none configured").build();
        }
        boolean broken = findings.stream().anyMatch(ShopFinding::blocking)
                || lastOutcome.equals("not_sent")
                || lastOutcome.equals("unanswered");
        return (broken ? Health.down() : Health.up())
                .withDetail("last_call", lastOutcome)
                .withDetail("findings", findings.stream().map(ShopFinding::text).toList())
                .build();
    }
}
