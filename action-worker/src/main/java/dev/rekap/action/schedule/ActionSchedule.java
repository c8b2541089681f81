package dev.rekap.action.schedule;

import dev.rekap.action.ActionJournal;
import dev.rekap.action.observe.ShopMonitor;
import dev.rekap.action.woocommerce.ShopFinding;
import dev.rekap.action.woocommerce.WooCommerce;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Checks the shop at the start and every hour, and forgets what the journal no longer needs. */
public final class ActionSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ActionSchedule.class);

    private final ActionJournal journal;
    private final Duration keep;
    private final @Nullable WooCommerce shop;
    private final ShopMonitor monitor;
    private final Clock clock;
    private List<ShopFinding> last = List.of();

    /**
     * For a worker.
     *
     * @param keep how long the journal remembers
     * @param shop none if none is connected
     */
    public ActionSchedule(
            ActionJournal journal, Duration keep, @Nullable WooCommerce shop, ShopMonitor monitor, Clock clock) {
        this.journal = journal;
        this.keep = keep;
        this.shop = shop;
        this.monitor = monitor;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 0, fixedDelay = 3_600_000)
    void checkShop() throws InterruptedException {
        if (shop == null) {
            LOG.info("No shop configured (REKAP_SHOP_URL): its actions are refused");
            return;
        }
        List<ShopFinding> findings = shop.check();
        monitor.checked(findings);
        if (!findings.equals(last)) {
            findings.forEach(finding -> LOG.warn("Shop check: {}", finding.text()));
        }
        if (findings.isEmpty()) {
            LOG.info("Shop check: all is well");
        }
        last = findings;
    }

    @Scheduled(initialDelay = 600_000, fixedDelay = 86_400_000)
    void forget() {
        int forgotten = journal.forgetBefore(clock.instant().minus(keep));
        LOG.info("Forgot {} entries of the journal", forgotten);
    }
}
