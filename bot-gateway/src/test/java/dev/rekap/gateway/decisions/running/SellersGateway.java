package dev.rekap.gateway.decisions.running;

import dev.rekap.bus.Publisher;
import dev.rekap.gateway.BotGatewayApplication;
import dev.rekap.gateway.RealParts;
import dev.rekap.gateway.SharedGateway;
import dev.rekap.simulator.telegram.client.SimulatedChat;
import dev.rekap.simulator.telegram.client.SimulatedTelegram;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole gateway with decisions, a simulated Telegram, a real database and broker, and the services as fakes. */
final class SellersGateway implements AutoCloseable {

    private static final AtomicLong PERSONS = new AtomicLong(9000);

    final SimulatedTelegram telegram = RealParts.stack().telegram();
    final FakeShop shop = new FakeShop(this::now);
    private volatile Duration ahead = Duration.ZERO;
    private ConfigurableApplicationContext service;

    private SellersGateway() {
        RealParts.emptyDatabase();
        service = run();
        shop.onChanged(changed -> service.getBean(Publisher.class).publish(changed));
    }

    /** The one that tests share: each has sellers of its own. */
    static SellersGateway shared() {
        return SharedGateway.of(SellersGateway.class, SellersGateway::new);
    }

    private Instant now() {
        return Instant.now().plus(ahead);
    }

    private ConfigurableApplicationContext run() {
        List<String> all = new ArrayList<>(RealParts.settings());
        all.addAll(List.of(
                "--rekap.service-token=a-service-token-for-tests",
                "--rekap.ingest.url=" + shop.url(),
                "--rekap.report.url=" + shop.url(),
                "--rekap.decisions.url=" + shop.url(),
                "--rekap.ledger.url=" + shop.url(),
                "--rekap.telegram.api-url=" + telegram.url(),
                "--rekap.telegram.token=" + telegram.token(),
                "--rekap.telegram.chat-interval=10ms",
                "--rekap.telegram.group-per-minute=10000",
                "--rekap.telegram.per-second=10000",
                "--rekap.telegram.files-per-hour=1000",
                "--rekap.telegram.look-every=200ms"));
        SpringApplication application = new SpringApplication(BotGatewayApplication.class);
        InstantSource source = this::now;
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean(
                        "testClock",
                        Clock.class,
                        () -> source.withZone(ZoneOffset.UTC),
                        bean -> bean.setPrimary(true)));
        return application.run(all.toArray(String[]::new));
    }

    <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    /** Moves the time. */
    void passes(Duration time) {
        ahead = ahead.plus(time);
    }

    /** Ends the gateway; what is sent meanwhile waits at Telegram. */
    void stop() {
        service.close();
    }

    void start() {
        service = run();
    }

    /** Somebody new whose Telegram speaks this language. */
    Seller seller(String language) {
        long id = PERSONS.getAndIncrement();
        return new Seller(telegram.person(id, "Penjual" + id, language), shop);
    }

    /** A group of these two, with the bot in it. */
    SimulatedChat group(Seller member) {
        SimulatedChat group = telegram.group(-1_009_000_000_000L - PERSONS.getAndIncrement(), "Toko", member.chat());
        group.addsBot();
        return group;
    }

    @Override
    public void close() {
        service.close();
        shop.close();
    }
}
