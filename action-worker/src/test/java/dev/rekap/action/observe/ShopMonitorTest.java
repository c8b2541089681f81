package dev.rekap.action.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.action.woocommerce.ShopFinding;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class ShopMonitorTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ShopMonitor monitor = new ShopMonitor(meters, true);

    @Test
    void healthIsDownWhileTheShopIsAwayOrABlockingFindingStands() {
        assertThat(monitor.health().getStatus()).isEqualTo(Status.UP);
        monitor.called("GET products", "unanswered", Duration.ofSeconds(1));
        assertThat(monitor.health().getStatus()).isEqualTo(Status.DOWN);
        monitor.called("GET products", "not_sent", Duration.ofSeconds(1));
        assertThat(monitor.health().getStatus()).isEqualTo(Status.DOWN);
        monitor.called("GET products", "ok", Duration.ofSeconds(1));
        assertThat(monitor.health().getStatus()).isEqualTo(Status.UP);
        monitor.checked(List.of(new ShopFinding(false, "no stock")));
        assertThat(monitor.health().getStatus()).isEqualTo(Status.UP);
        monitor.checked(List.of(new ShopFinding(true, "no keys")));
        assertThat(monitor.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(meters.timer("rekap.shop.call", "operation", "GET products", "outcome", "ok")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void noShopIsNoFault() {
        assertThat(new ShopMonitor(meters, false).health().getStatus()).isEqualTo(Status.UP);
    }
}
