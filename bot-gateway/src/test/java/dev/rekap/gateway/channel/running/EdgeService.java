package dev.rekap.gateway.channel.running;

import dev.rekap.bus.Outcome;
import dev.rekap.bus.Step;
import dev.rekap.contracts.orders.OrderMessage;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.environment.TestEnvironment;
import dev.rekap.gateway.Management;
import dev.rekap.gateway.RealParts;
import dev.rekap.gateway.SharedGateway;
import dev.rekap.gateway.channel.ChatEvent;
import dev.rekap.gateway.channel.DocumentReference;
import dev.rekap.gateway.channel.DocumentSource;
import dev.rekap.gateway.channel.LiveMessageRenderer;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.conversation.CommandMenu;
import dev.rekap.gateway.channel.conversation.EventHandler;
import dev.rekap.gateway.channel.lifecycle.StartStop;
import dev.rekap.gateway.channel.outbox.SubjectTraces;
import dev.rekap.gateway.channel.postgres.GroupMigration;
import dev.rekap.gateway.channel.updates.WebhookController;
import dev.rekap.gateway.config.OutboxConfiguration;
import dev.rekap.gateway.config.TelegramConfiguration;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The gateway with everything real but the conversation, which a test plays. Telegram lets it call a chat four times a second
 * and not once, so that tests do not last; the other limits are Telegram's own.
 */
final class EdgeService implements AutoCloseable {

    private static final int CHAT_INTERVAL_MILLIS = 250;

    /** What a test lets the conversation do, in the transaction of the event. */
    interface Behaviour {
        void handle(ChatEvent event, Outbox outbox);
    }

    private final Conversation conversation;
    private final ConfigurableApplicationContext context;

    private EdgeService(Conversation conversation, ConfigurableApplicationContext context) {
        this.conversation = conversation;
        this.context = context;
    }

    static TestEnvironment stack() {
        return RealParts.stack();
    }

    /** The one that tests share, with an empty outbox and nothing that an earlier test told it. */
    static EdgeService shared() {
        return SharedGateway.of(EdgeService.class, () -> start((_, _) -> {})).emptied();
    }

    /** Ends the one that tests share and starts it anew on the same data. */
    static EdgeService restarted() {
        SharedGateway.end();
        return SharedGateway.of(EdgeService.class, () -> start((_, _) -> {}));
    }

    /** One of a test's own, which closes it. */
    static EdgeService start(Behaviour behaviour, String... properties) {
        Conversation conversation = new Conversation(behaviour);
        List<String> all = new ArrayList<>(RealParts.settings());
        all.addAll(List.of(
                "--rekap.bus.confirm-timeout=5s",
                "--rekap.telegram.api-url=" + stack().telegram().url(),
                "--rekap.telegram.token=" + stack().telegram().token(),
                "--rekap.telegram.chat-interval=" + CHAT_INTERVAL_MILLIS + "ms"));
        stack().telegram().limits(CHAT_INTERVAL_MILLIS, 20, 30);
        // What a test sets takes the place of ours; given twice it would be a list.
        all.removeIf(ours ->
                Stream.of(properties).anyMatch(its -> ours.startsWith("--" + its.substring(0, its.indexOf('=') + 1))));
        Stream.of(properties).map(its -> "--" + its).forEach(all::add);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.SERVLET)
                .initializers(it -> {
                    it.getBeanFactory().registerSingleton("conversation", conversation);
                    it.getBeanFactory().registerSingleton("nothingToDo", new NothingToDo());
                    it.getBeanFactory().registerSingleton("migration", (GroupMigration) (_, _) -> {});
                    it.getBeanFactory().registerSingleton("clock", conversation.clock);
                })
                .run(all.toArray(String[]::new));
        return new EdgeService(conversation, context);
    }

    Conversation conversation() {
        return conversation;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    StartStop running(String name) {
        return context.getBean(name, StartStop.class);
    }

    /** Says something outside of any event, in a transaction of its own. */
    void say(Consumer<Outbox> what) {
        bean(TransactionTemplate.class).executeWithoutResult(_ -> what.accept(bean(Outbox.class)));
    }

    /** Everything forgotten that earlier tests left behind. */
    EdgeService emptied() {
        for (String table : List.of("outbox", "press_answer", "counter", "group_call", "handled_update")) {
            bean(JdbcClient.class).sql("DELETE FROM gateway." + table).update();
        }
        conversation.forget();
        return this;
    }

    int count(String table) {
        return bean(JdbcClient.class)
                .sql("SELECT count(*) FROM gateway." + table)
                .query(Integer.class)
                .single();
    }

    String management(String path) {
        return Management.of(context.getEnvironment()).get(path);
    }

    /** The sum of the meters whose lines begin so. */
    double meter(String line) {
        return Management.of(context.getEnvironment()).meter(line);
    }

    URI address(String path) {
        return URI.create(
                "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port") + path);
    }

    @Override
    public void close() {
        context.close();
    }

    /** The conversation's side of the ports. */
    static final class Conversation implements LiveMessageRenderer, DocumentSource, CommandMenu, SubjectTraces {

        final List<ChatEvent> seen = new CopyOnWriteArrayList<>();
        final Map<ReportId, OutgoingMessage> counters = new ConcurrentHashMap<>();
        private final Behaviour first;
        volatile Behaviour behaviour;
        volatile Duration ahead = Duration.ZERO;
        final Clock clock = ((InstantSource) () -> Instant.now().plus(ahead)).withZone(ZoneOffset.UTC);
        volatile Function<DocumentReference, byte[]> documents = Conversation::named;

        Conversation(Behaviour behaviour) {
            this.first = behaviour;
            this.behaviour = behaviour;
        }

        private static byte[] named(DocumentReference document) {
            return (document.fileName() + "\n").getBytes(StandardCharsets.UTF_8);
        }

        /** Forgets what was seen, and what a test put in place of what it began with. */
        void forget() {
            seen.clear();
            counters.clear();
            behaviour = first;
            documents = Conversation::named;
            ahead = Duration.ZERO;
        }

        @Override
        public Optional<OutgoingMessage> render(UUID subject) {
            return Optional.ofNullable(counters.get(new ReportId(subject)));
        }

        @Override
        public Optional<String> traceOf(UUID subject) {
            return Optional.empty();
        }

        @Override
        public byte[] open(DocumentReference document) {
            return documents.apply(document);
        }

        @Override
        public List<Entry> commands(Locale locale) {
            return List.of(new Entry("done", locale.getLanguage().equals("en") ? "That was all" : "Selesai"));
        }
    }

    private static final class NothingToDo implements Step<OrderMessage> {

        @Override
        public Class<OrderMessage> accepts() {
            return OrderMessage.class;
        }

        @Override
        public Outcome handle(OrderMessage message) {
            return Outcome.done();
        }
    }

    @EnableAutoConfiguration
    @Import({TelegramConfiguration.class, OutboxConfiguration.class, WebhookController.class, Handling.class})
    static class Wiring {}

    /** Handles as the conversation promises to: in one transaction, and each update once. */
    static final class Handling implements EventHandler {

        private final Conversation conversation;
        private final Outbox outbox;
        private final JdbcClient jdbc;
        private final TransactionTemplate transactions;

        Handling(Conversation conversation, Outbox outbox, JdbcClient jdbc, TransactionTemplate transactions) {
            this.conversation = conversation;
            this.outbox = outbox;
            this.jdbc = jdbc;
            this.transactions = transactions;
        }

        @Override
        public void handle(ChatEvent event) {
            transactions.executeWithoutResult(_ -> {
                int fresh = jdbc.sql("INSERT INTO gateway.handled_update (id) VALUES (:id) ON CONFLICT DO NOTHING")
                        .param("id", event.origin().update())
                        .update();
                if (fresh == 1) {
                    conversation.seen.add(event);
                    conversation.behaviour.handle(event, outbox);
                }
            });
        }
    }
}
