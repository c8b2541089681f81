package dev.rekap.gateway.orders.running;

import dev.rekap.bus.Publisher;
import dev.rekap.gateway.BotGatewayApplication;
import dev.rekap.gateway.Management;
import dev.rekap.gateway.RealParts;
import dev.rekap.gateway.SharedGateway;
import dev.rekap.simulator.telegram.client.SimulatedTelegram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The whole gateway with a simulated Telegram, a real database and broker, and a pipeline that does what recordings say.
 * Telegram's limits are lifted, and time can be moved.
 */
final class Shop implements AutoCloseable {

    /** Who may see the figures of the shared one. */
    static final long ADMIN = 6001;

    private static final AtomicLong PERSONS = new AtomicLong(7000);

    final SimulatedTelegram telegram = RealParts.stack().telegram();
    final FakePipeline pipeline;
    final MovableClock clock = new MovableClock();
    private final ConfigurableApplicationContext service;

    /** The one that tests share: each has visitors of its own. */
    static Shop shared() {
        return SharedGateway.of(
                Shop.class, () -> new Shop("--rekap.telegram.admins=" + ADMIN, "--rekap.telegram.files-per-hour=1000"));
    }

    /** One of a test's own, which closes it. */
    Shop(String... settings) {
        try {
            pipeline = new FakePipeline();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        RealParts.emptyDatabase();
        List<String> all = new ArrayList<>(RealParts.settings());
        all.addAll(List.of(
                "--rekap.service-token=" + DirectGateway.TOKEN,
                "--rekap.ingest.url=" + pipeline.url(),
                "--rekap.report.url=" + pipeline.url(),
                "--rekap.telegram.api-url=" + telegram.url(),
                "--rekap.telegram.token=" + telegram.token(),
                "--rekap.telegram.chat-interval=10ms",
                "--rekap.telegram.group-per-minute=10000",
                "--rekap.telegram.per-second=10000",
                "--rekap.telegram.look-every=200ms"));
        all.addAll(List.of(settings));
        SpringApplication application = new SpringApplication(BotGatewayApplication.class);
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean("testClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)));
        service = application.run(all.toArray(String[]::new));
        pipeline.onSealed(report -> Facts.finish(bean(Publisher.class), report));
        pipeline.onTaken(report -> Facts.progress(bean(Publisher.class), report));
    }

    <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    /** Somebody new whose Telegram speaks this language. */
    Visitor visitor(String language) {
        return visitor(PERSONS.getAndIncrement(), language);
    }

    Visitor visitor(long id, String language) {
        return new Visitor(telegram.person(id, "Tamu" + id, language));
    }

    String prometheus() {
        return management().prometheus();
    }

    /** The sum of the meters whose lines begin so. */
    double meter(String line) {
        return management().meter(line);
    }

    private Management management() {
        return Management.of(service.getEnvironment());
    }

    @Override
    public void close() {
        service.close();
        pipeline.close();
    }
}
