package dev.rekap.action.config;

import dev.rekap.action.Action;
import dev.rekap.action.ActionJournal;
import dev.rekap.action.ExclusiveLocks;
import dev.rekap.action.HandleAction;
import dev.rekap.action.ledger.LedgerAction;
import dev.rekap.action.ledger.LedgerRows;
import dev.rekap.action.observe.MonitoredAction;
import dev.rekap.action.observe.ShopMonitor;
import dev.rekap.action.postgres.PostgresJournal;
import dev.rekap.action.postgres.PostgresLedger;
import dev.rekap.action.postgres.PostgresLocks;
import dev.rekap.action.reply.ReplyAction;
import dev.rekap.action.schedule.ActionSchedule;
import dev.rekap.action.woocommerce.ShopOwners;
import dev.rekap.action.woocommerce.WooCommerce;
import dev.rekap.blob.BlobStore;
import dev.rekap.bus.Step;
import dev.rekap.bus.json.ContractsJson;
import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.ActionRequested;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Wires the worker. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties({ActionProperties.class, ShopProperties.class})
class ActionWorkerConfiguration {

    /**
     * The shop, if one is connected; closed with the context.
     *
     * @param woo none if there is none
     */
    record ConnectedShop(Optional<WooCommerce> woo) implements AutoCloseable {

        @Override
        public void close() {
            woo.ifPresent(WooCommerce::close);
        }

        /** The action of a kind in this shop. */
        Optional<Action> action(String kind) {
            return woo.stream()
                    .flatMap(shop -> shop.actions().stream())
                    .filter(action -> action.kind().equals(kind))
                    .findFirst();
        }
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ActionJournal actionJournal(JdbcClient jdbc) {
        return new PostgresJournal(jdbc, ContractsJson.mapper());
    }

    @Bean
    ExclusiveLocks exclusiveLocks(DataSource database) {
        return new PostgresLocks(database);
    }

    @Bean
    LedgerRows ledgerRows(JdbcClient jdbc) {
        return new PostgresLedger(jdbc);
    }

    @Bean("shop")
    ShopMonitor shopMonitor(MeterRegistry meters, ShopProperties shop) {
        return new ShopMonitor(meters, shop.account().isPresent());
    }

    @Bean
    ConnectedShop connectedShop(ShopProperties shop, BlobStore blobs, ShopMonitor monitor, Clock clock) {
        return new ConnectedShop(shop.account().map(account -> new WooCommerce(account, blobs, monitor, clock)));
    }

    @Bean
    Step<ActionRequested> handleAction(
            ConnectedShop connected,
            ShopProperties shop,
            LedgerRows rows,
            ActionJournal journal,
            ExclusiveLocks locks,
            MeterRegistry meters,
            @Value("${rekap.time-zone:Asia/Jakarta}") String zone,
            Clock clock) {
        Stream<Action> inShop = Stream.of(ActionFields.WOOCOMMERCE_DRAFT, ActionFields.WOOCOMMERCE_UPDATE)
                .map(kind -> new ShopOwners(kind, connected.action(kind).orElse(null), shop.ownerIds()));
        Stream<Action> others = Stream.of(new LedgerAction(rows, ZoneId.of(zone), clock), new ReplyAction(clock));
        List<Action> actions = Stream.concat(inShop, others)
                .<Action>map(action -> new MonitoredAction(action, meters))
                .toList();
        return new HandleAction(actions, journal, locks, shop.settle(), clock);
    }

    @Bean
    ActionSchedule actionSchedule(
            ActionJournal journal,
            ActionProperties properties,
            ConnectedShop connected,
            ShopMonitor monitor,
            Clock clock) {
        return new ActionSchedule(journal, properties.journal(), connected.woo().orElse(null), monitor, clock);
    }
}
