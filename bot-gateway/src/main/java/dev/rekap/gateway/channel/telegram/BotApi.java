package dev.rekap.gateway.channel.telegram;

import dev.rekap.gateway.channel.telegram.BotApiMethods.Call;
import dev.rekap.gateway.channel.telegram.BotApiMethods.DocumentCall;
import dev.rekap.gateway.channel.telegram.BotApiMethods.WebhookCall;
import dev.rekap.gateway.channel.telegram.RequestProgress.NotSentException;
import dev.rekap.gateway.channel.telegram.TelegramException.Kind;
import dev.rekap.telemetry.Buckets;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import tools.jackson.databind.JsonNode;

/** Calls the Bot API; every failure is a {@link TelegramException}, without the token. */
public final class BotApi implements AutoCloseable {

    /** The kinds of updates that are read, and so the only ones that are requested. */
    public static final List<String> UPDATE_KINDS =
            List.of("message", "edited_message", "callback_query", "my_chat_member");

    private static final int CALLS_AT_ONCE = 128;

    /** Their Retry-After holds for one chat, and the sender obeys it. */
    private static final Set<String> IN_CHATS =
            Set.of("sendmessage", "senddocument", "sendchataction", "editmessagetext", "editmessagereplymarkup");

    private final TelegramAddress address;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OkHttpClient http;
    private final OkHttpTelegramClient client;
    private final MeterRegistry meters;
    private final Traces traces;
    private final Map<String, Long> heldUntil = new ConcurrentHashMap<>();

    public BotApi(TelegramAddress address, CallTimeouts timeouts, MeterRegistry meters, Traces traces) {
        this.address = address;
        this.meters = meters;
        this.traces = traces;
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(CALLS_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
        this.http = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectTimeout(timeouts.connect())
                .readTimeout(timeouts.silence())
                .writeTimeout(timeouts.silence())
                .callTimeout(timeouts.call())
                // A connection that is dead without saying so is found out, where HTTP/2 has pings.
                .pingInterval(timeouts.silence())
                // Repeating is ours to decide: a message that was perhaps sent is not sent again behind our back.
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .addInterceptor(RequestProgress::watch)
                .addNetworkInterceptor(RequestProgress::begin)
                .build();
        this.client = new OkHttpTelegramClient(http, address.token().reveal(), address.url());
    }

    /**
     * Calls a method.
     *
     * @return the result
     * @throws TelegramException if Telegram did not do it, or may not have done it
     */
    public JsonNode call(BotApiMethod<?> method) {
        String name = named(method);
        obey(name);
        return timed(name, () -> client.executeAsync(new Call(method))).result();
    }

    /** As {@link #call(BotApiMethod)}, on other connections, and not measured. */
    JsonNode call(OkHttpTelegramClient other, BotApiMethod<?> method) {
        return await(() -> other.executeAsync(new Call(method))).result();
    }

    /** Polls for updates; to be closed. */
    public LongPolls longPolls() {
        return new LongPolls(this);
    }

    /**
     * Sends a document.
     *
     * @return the id of the message
     * @throws TelegramException as {@link #call}
     */
    long send(DocumentCall document) {
        return timed(named(document), () -> client.executeAsync(document)).getMessageId();
    }

    /** Sets the webhook. */
    void setWebhook(WebhookCall webhook) {
        timed(named(webhook), () -> client.executeAsync(webhook));
    }

    public TelegramAddress address() {
        return address;
    }

    /** For downloads: on the same connections. */
    public OkHttpClient http() {
        return http;
    }

    @Override
    public void close() {
        http.dispatcher().cancelAll();
        threads.shutdown();
        http.connectionPool().evictAll();
    }

    /** The library writes some in lower case and some not; Telegram does not mind. */
    private static String named(PartialBotApiMethod<?> method) {
        return method.getMethod().toLowerCase(Locale.ROOT);
    }

    /** A Retry-After of any other method holds for all its callers. */
    private void obey(String method) {
        Long until = heldUntil.get(method);
        long left = until == null ? 0 : until - System.nanoTime();
        if (left > 0) {
            throw TelegramException.retryAfter(Duration.ofNanos(left), method + " is to wait");
        }
    }

    private interface Started<T> {
        CompletableFuture<T> start() throws TelegramApiException;
    }

    /** The span names the method, never the address, for the token is a part of it. */
    private <T> T timed(String method, Started<T> call) {
        return traces.call("telegram " + method, () -> measured(method, call));
    }

    private <T> T measured(String method, Started<T> call) {
        Timer.Sample sample = Timer.start(meters);
        String result = "ok";
        try {
            return await(call);
        } catch (TelegramException e) {
            result = e.kind() == Kind.RETRY_AFTER ? "429" : e.kind().name().toLowerCase(Locale.ROOT);
            if (e.kind() == Kind.RETRY_AFTER && !IN_CHATS.contains(method)) {
                heldUntil.put(method, System.nanoTime() + e.retryAfter().toNanos());
            }
            throw e;
        } finally {
            traces.note("result", result);
            sample.stop(Timer.builder("rekap.telegram.calls")
                    .description("Calls of the Bot API; 429: Telegram wants to be left alone")
                    .tags("method", method, "result", result)
                    .serviceLevelObjectives(Buckets.calls())
                    .register(meters));
        }
    }

    private <T> T await(Started<T> call) {
        try {
            return call.start().get();
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (TelegramApiException e) {
            // It did not pass the library's own checks, and was never sent.
            throw TelegramException.of(Kind.BAD_REQUEST, 0, address.scrub(String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TelegramException.of(Kind.IN_DOUBT, 0, "interrupted while waiting for the answer");
        }
    }

    /** Causes are not kept: somewhere in them could be an address, and in it the token. */
    private RuntimeException failure(@Nullable Throwable cause) {
        return switch (cause) {
            case TelegramException known -> known.without(address);
            case IOException e
            when NotSentException.isBehind(e) -> TelegramException.of(Kind.UNAVAILABLE, 0, described(e));
            case IOException e -> TelegramException.of(Kind.IN_DOUBT, 0, described(e));
            case null -> TelegramException.of(Kind.IN_DOUBT, 0, "no answer");
            default -> TelegramException.of(Kind.IN_DOUBT, 0, described(cause));
        };
    }

    private String described(Throwable cause) {
        return address.scrub(cause.getClass().getSimpleName() + ": " + cause.getMessage());
    }

    /**
     * How long a call may take.
     *
     * @param connect to reach Telegram
     * @param silence that is borne on a connection, in either direction
     * @param call altogether, uploads included; downloads may take longer
     */
    public record CallTimeouts(Duration connect, Duration silence, Duration call) {

        public static final CallTimeouts DEFAULT =
                new CallTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(60));
    }
}
