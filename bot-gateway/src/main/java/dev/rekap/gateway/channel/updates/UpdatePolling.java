package dev.rekap.gateway.channel.updates;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rekap.gateway.channel.leader.LeaderElection.LeaderTask;
import dev.rekap.gateway.channel.telegram.BotApi;
import dev.rekap.gateway.channel.telegram.BotApiResponses;
import dev.rekap.gateway.channel.telegram.PollBackOff;
import dev.rekap.gateway.channel.telegram.TelegramException;
import dev.rekap.gateway.channel.updates.RawUpdates.RawUpdate;
import io.github.resilience4j.core.IntervalFunction;
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
 * Polls Telegram while this replica leads. The library's session moves on to the next updates when its consumer returns, so
 * the consumer returns when they are kept, however long that takes; it throws only when the polling has ended, for that ends the
 * session for good.
 */
public final class UpdatePolling implements LeaderTask {

    private static final Logger LOG = LoggerFactory.getLogger(UpdatePolling.class);
    private static final Duration LONGER_THAN_A_POLL = Duration.ofSeconds(65);
    private static final IntervalFunction STORE_BACK_OFF =
            IntervalFunction.ofExponentialBackoff(Duration.ofMillis(100), 2, Duration.ofSeconds(5));

    private final BotApi api;
    private final UpdateSink sink;
    private final PollMonitor watch;
    private @Nullable PollingSession polling;

    public UpdatePolling(BotApi api, UpdateSink sink, PollMonitor watch) {
        this.api = api;
        this.sink = sink;
        this.watch = watch;
    }

    /** Starts to poll; returns at once. */
    @Override
    public synchronized void begin() {
        if (polling == null) {
            watch.begin();
            polling = new PollingSession();
            Thread.ofVirtual().name("polling").start(polling::start);
        }
    }

    /** Stops: a poll that is running is cut off, and the next leader polls again what is not kept. */
    @Override
    public synchronized void end() {
        if (polling != null) {
            polling.end();
            polling = null;
            watch.end();
        }
    }

    /** From one beginning to its end. */
    private final class PollingSession {

        private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("polls").daemon().factory());
        private final PollBackOff pauses = new PollBackOff();
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
                        LOG.warn("Webhook of this bot removed, because this gateway polls");
                    }
                    session.start();
                    LOG.info("Polling Telegram for updates");
                    return;
                } catch (TelegramException e) {
                    refused(e);
                } catch (TelegramApiException | RuntimeException e) {
                    // The refusal of Telegram was recorded by the interceptor.
                    LOG.debug("The session did not start: {}", e.getClass().getSimpleName());
                }
                pause(pauses.nextBackOffMillis());
            }
        }

        /** Records errors, which the library does not report. */
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
                    BotApiResponses.read(response.peekBody(4096).string());
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
            for (int attempt = 1; ; attempt++) {
                if (ended) {
                    throw new IllegalStateException("polling has ended, and Telegram keeps what is not ours yet");
                }
                try {
                    sink.keep(raw);
                    return;
                } catch (RuntimeException e) {
                    LOG.warn("Update not stored ({}); Telegram keeps it meanwhile", e.getMessage());
                    pause(STORE_BACK_OFF.apply(attempt));
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
