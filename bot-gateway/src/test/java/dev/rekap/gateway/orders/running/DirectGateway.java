package dev.rekap.gateway.orders.running;

import dev.rekap.bus.Publisher;
import dev.rekap.gateway.BotGatewayApplication;
import dev.rekap.gateway.RealParts;
import dev.rekap.gateway.SharedGateway;
import dev.rekap.gateway.channel.ChatEvent;
import dev.rekap.gateway.channel.ChatFile;
import dev.rekap.gateway.channel.ChatFiles;
import dev.rekap.gateway.channel.LiveMessageRenderer;
import dev.rekap.gateway.channel.Origin;
import dev.rekap.gateway.channel.Origin.ChatKind;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.conversation.EventHandler;
import dev.rekap.gateway.channel.telegram.BotRegistration.Bot;
import dev.rekap.gateway.channel.updates.UpdateReader;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The gateway with real database and broker, and without Telegram: events go straight into the conversation, and what is said
 * is noted. For what cannot be brought about by a person in a chat. Tests share one, so each has persons of its own.
 */
final class DirectGateway implements AutoCloseable {

    static final String TOKEN = "a-service-token-for-tests";

    final FakePipeline pipeline;
    final RecordingOutbox outbox = new RecordingOutbox();
    final FakeTelegramFiles files = new FakeTelegramFiles();
    final MovableClock clock = new MovableClock();
    private final AtomicLong updates = new AtomicLong(1);
    private final ConfigurableApplicationContext service;

    private DirectGateway() {
        RealParts.emptyDatabase();
        try {
            pipeline = new FakePipeline();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        service = run();
    }

    /** The one that tests share, with a pipeline that does what it is to do. */
    static DirectGateway shared() {
        DirectGateway gateway = SharedGateway.of(DirectGateway.class, DirectGateway::new);
        gateway.pipeline.behaves();
        gateway.pipeline.onSealed(report -> Facts.finish(gateway.bean(Publisher.class), report));
        gateway.pipeline.onTaken(report -> Facts.progress(gateway.bean(Publisher.class), report));
        return gateway;
    }

    private ConfigurableApplicationContext run() {
        List<String> all = new ArrayList<>(RealParts.settings());
        all.addAll(List.of(
                "--rekap.service-token=" + TOKEN,
                "--rekap.ingest.url=" + pipeline.url(),
                "--rekap.report.url=" + pipeline.url(),
                "--rekap.telegram.bring-within=2m",
                "--rekap.telegram.look-every=200ms"));
        SpringApplication application = new SpringApplication(BotGatewayApplication.class);
        application.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean("testOutbox", Outbox.class, () -> outbox, bean -> bean.setPrimary(true));
            beans.registerBean("testFiles", ChatFiles.class, () -> files, bean -> bean.setPrimary(true));
            beans.registerBean("testClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
        });
        return application.run(all.toArray(String[]::new));
    }

    <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    void handle(ChatEvent event) {
        bean(EventHandler.class).handle(event);
    }

    /** Handles an update as Telegram wrote it. */
    void handle(String update) {
        UpdateReader reader = new UpdateReader(new Bot(99, "RekapBot"), clock);
        reader.read(update.getBytes(StandardCharsets.UTF_8)).ifPresent(this::handle);
    }

    Origin from(long person, @Nullable String language) {
        long update = updates.getAndIncrement();
        return new Origin(update, person, 0, ChatKind.PRIVATE, person, language, update, clock.instant());
    }

    void command(long person, String name, String argument) {
        handle(new ChatEvent.CommandGiven(from(person, "id"), name, argument));
    }

    /** A voice note that says this. */
    void voice(long person, String says) {
        ChatFile recording =
                new ChatFile(ChatFile.Kind.VOICE, says, "unique-" + says, null, "audio/ogg", says.length(), null, null);
        handle(new ChatEvent.RecordingSent(from(person, "id"), recording));
    }

    /** The newest report of a person in the chat with the bot. */
    ChatReport newest(long person) {
        return bean(ChatReports.class).latest(person, person, 1).getFirst();
    }

    /** What the counter of that report shows. */
    String counter(long person) {
        return bean(LiveMessageRenderer.class)
                .render(newest(person).id().value())
                .orElseThrow()
                .text();
    }

    @Override
    public void close() {
        service.close();
        pipeline.close();
    }
}
