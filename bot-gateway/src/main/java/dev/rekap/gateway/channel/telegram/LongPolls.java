package dev.rekap.gateway.channel.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import tools.jackson.databind.JsonNode;

/** Polls for updates, on a connection that may be silent for as long as nothing happens. Not for several threads. */
public final class LongPolls implements AutoCloseable {

    /** How long Telegram waits for an update before it answers that there is none. */
    public static final Duration WAIT = Duration.ofSeconds(50);

    private static final Duration LONGER_THAN_A_POLL = WAIT.plusSeconds(15);
    private static final int AT_ONCE = 100;

    private final BotApi api;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OkHttpClient http;
    private final OkHttpTelegramClient client;

    LongPolls(BotApi api) {
        this.api = api;
        this.http = api.http()
                .newBuilder()
                .dispatcher(new Dispatcher(threads))
                .readTimeout(LONGER_THAN_A_POLL)
                .callTimeout(LONGER_THAN_A_POLL)
                .build();
        this.client = new OkHttpTelegramClient(
                http, api.address().token().reveal(), api.address().url());
    }

    /**
     * An update as Telegram wrote it. It is not read into the library's types, which would fail for one that they do not know.
     *
     * @param id {@code update_id}
     * @param json the whole update
     */
    public record RawUpdate(int id, String json) {}

    /**
     * Waits for updates, at most {@link #WAIT} long. This confirms all updates before the offset: Telegram forgets them.
     *
     * @param offset one more than the id of the last update; 0 before the first
     * @return in the order in which they happened; may be empty
     * @throws TelegramException if Telegram did not answer, or refused
     */
    public List<RawUpdate> next(int offset) {
        List<RawUpdate> updates = new ArrayList<>();
        for (JsonNode update :
                api.call(client, new GetUpdates(offset, AT_ONCE, (int) WAIT.toSeconds(), BotApi.UPDATE_KINDS))) {
            if (update.path("update_id").canConvertToInt()) {
                updates.add(new RawUpdate(update.path("update_id").asInt(), update.toString()));
            }
        }
        return updates;
    }

    /**
     * Takes the webhook away, because Telegram answers polls only without one.
     *
     * @return whether there was one
     * @throws TelegramException as {@link #next}
     */
    public boolean removeWebhook() {
        if (api.call(new GetWebhookInfo()).path("url").asString("").isEmpty()) {
            return false;
        }
        api.call(new DeleteWebhook());
        return true;
    }

    /** Cuts a poll off that is waiting; none can begin any more. */
    @Override
    public void close() {
        threads.shutdown();
        http.dispatcher().cancelAll();
    }
}
