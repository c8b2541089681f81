package dev.rekap.gateway.channel.updates;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rekap.gateway.channel.leader.Duty;
import dev.rekap.gateway.channel.telegram.Answers;
import dev.rekap.gateway.channel.telegram.BotApi;
import dev.rekap.gateway.channel.telegram.Pauses;
import dev.rekap.gateway.channel.telegram.TelegramException;
import dev.rekap.gateway.channel.updates.RawUpdates.RawUpdate;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Polls, as long as it is this replica's duty. The library's session moves on to the next updates when its consumer returns, so
 * the consumer returns when they are kept, however long that takes; it throws only when the duty has ended, for that ends the
 * session for good.
 */
public final class Polling implements Duty {

    private static final Logger LOG = LoggerFactory.getLogger(Polling.class);
    private static final Duration LONGER_THAN_A_POLL = Duration.ofSeconds(65);

    private final BotApi api;
    private final KeepUpdate sink;
    private final PollWatch watch;
    private @Nullable Turn turn;

    public Polling(BotApi api, KeepUpdate sink, PollWatch watch) {
        this.api = api;
        this.sink = sink;
        this.watch = watch;
    }

    /** Takes the duty up; returns at once. */
    @Override
    public synchronized void begin() {
        if (turn == null) {
            watch.begin();
            turn = new Turn();
            Thread.ofVirtual().name("polling").start(turn::start);
        }
    }

    /** Lays it down: a poll that is under way is cut off, what is not kept comes again to whoever polls next. */
    @Override
    public synchronized void end() {
        if (turn != null) {
            turn.end();
            turn = null;
            watch.end();
        }
    }

    /** From one beginning to its end. */
    private final class Turn {

        private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("polls").daemon().factory());
        private final Pauses pauses = new Pauses();
        private final OkHttpClient http = api.http()
                .newBuilder()
                .dispatcher(new Dispatcher())
                .readTimeout(LONGER_THAN_A_POLL)
                .callTimeout(LONGER_THAN_A_POLL)
                .addInterceptor(this::look)
                .build();
        private final BotSession session = new BotSession(
                new ObjectMapper(),
                http,
                executor,
                api.address().token().reveal(),
                api.address()::url,
                last -> new RawUpdates(last, watch::returned, this::refused),
                () -> pauses,
                this::consume);
        private volatile boolean ended;

        /** The session takes a webhook away before it polls, for Telegram allows only one of the two. */
        void start() {
            while (!ended) {
                try {
                    String webhook = api.call(new GetWebhookInfo()).path("url").asString("");
                    if (!webhook.isEmpty()) {
                        LOG.warn("A webhook was set for this bot; it is taken away, because this gateway polls");
                    }
                    session.start();
                    LOG.info("Polling Telegram for updates");
                    return;
                } catch (TelegramException e) {
                    refused(e);
                } catch (TelegramApiException | RuntimeException e) {
                    // What Telegram said was noted on its way here.
                    LOG.debug("The session did not start: {}", e.getClass().getSimpleName());
                }
                pause(pauses.nextBackOffMillis());
            }
        }

        /** The library says nothing of what an error was. */
        private Response look(Interceptor.Chain chain) throws IOException {
            Response response;
            try {
                response = chain.proceed(chain.request());
            } catch (IOException e) {
                if (!ended) {
                    refused((TelegramException) api.failure(e));
                }
                throw e;
            }
            if (!response.isSuccessful()) {
                try {
                    Answers.read(response.peekBody(4096).string());
                } catch (TelegramException e) {
                    refused(e);
                }
            }
            return response;
        }

        private void refused(TelegramException refusal) {
            watch.refused(refusal.without(api.address()));
            pauses.atLeast(
                    switch (refusal.kind()) {
                        case CONFLICT -> Duration.ofSeconds(5);
                        case UNAUTHORIZED -> Duration.ofSeconds(30);
                        default -> refusal.retryAfter();
                    });
        }

        private void consume(List<Update> updates) {
            watch.keeping();
            for (Update update : updates) {
                if (update instanceof RawUpdate raw) {
                    keep(raw.json().getBytes(UTF_8));
                }
            }
            watch.kept();
        }

        private void keep(byte[] raw) {
            long pause = 100;
            while (true) {
                if (ended) {
                    throw new IllegalStateException("polling has ended, and Telegram keeps what is not ours yet");
                }
                try {
                    sink.keep(raw);
                    return;
                } catch (RuntimeException e) {
                    LOG.warn("An update cannot be kept ({}); Telegram keeps it meanwhile", e.getMessage());
                    pause(pause);
                    pause = Math.min(2 * pause, 5_000);
                }
            }
        }

        private void pause(long millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                ended = true;
                Thread.currentThread().interrupt();
            }
        }

        void end() {
            ended = true;
            session.stop();
            executor.shutdownNow();
            http.dispatcher().cancelAll();
        }
    }
}
