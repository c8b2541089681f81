package dev.rekap.gateway.channel.telegram;

import dev.rekap.gateway.channel.conversation.CommandMenu;
import dev.rekap.gateway.channel.telegram.BotApiMethods.WebhookCall;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import tools.jackson.databind.JsonNode;

/**
 * Registers the bot with Telegram at the start: its account, its webhook, and the commands of its menu. Each call is
 * retried until it works, in the background: the service starts whether Telegram can be reached or not.
 */
public final class BotRegistration implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BotRegistration.class);
    private static final Locale INDONESIAN = Locale.of("id");
    private static final List<Locale> LANGUAGES = List.of(INDONESIAN, Locale.ENGLISH);

    private final BotApi api;
    private final CommandMenu menu;
    private final @Nullable URI webhook;
    private final WebhookSecret secret;
    private @Nullable Thread thread;

    /**
     * Calls nothing before {@link #start}.
     *
     * @param webhook that Telegram pushes updates to; none for a bot that polls
     */
    public BotRegistration(BotApi api, CommandMenu menu, @Nullable URI webhook, WebhookSecret secret) {
        this.api = api;
        this.menu = menu;
        this.webhook = webhook;
        this.secret = secret;
    }

    /**
     * Begins; returns at once.
     *
     * @param known is given the bot as soon as Telegram answers
     */
    public void start(Consumer<Bot> known) {
        thread = Thread.ofVirtual().name("introduction").start(() -> run(known));
    }

    private void run(Consumer<Bot> known) {
        if (insist("ask who the bot is", () -> askWho(known))
                && insist("set the webhook", this::setWebhook)
                && insist("set the commands", this::setCommands)) {
            LOG.info("Commands of the bot registered");
        }
    }

    private void askWho(Consumer<Bot> known) {
        JsonNode me = api.call(new GetMe());
        Bot bot = new Bot(me.path("id").asLong(0), me.path("username").asString(""));
        LOG.info("The bot is @{}", bot.username());
        known.accept(bot);
    }

    private void setWebhook() {
        if (webhook != null) {
            api.setWebhook(new WebhookCall(webhook.toString(), secret));
            LOG.info("Webhook set: Telegram pushes updates to {}", webhook);
        }
    }

    private void setCommands() {
        // Without a language for everybody whose Telegram speaks another one.
        api.call(commands(INDONESIAN, ""));
        for (Locale language : LANGUAGES) {
            api.call(commands(language, language.getLanguage()));
        }
    }

    private SetMyCommands commands(Locale locale, String language) {
        SetMyCommands call = new SetMyCommands(menu.commands(locale).stream()
                .map(entry -> new BotCommand(entry.name(), entry.description()))
                .toList());
        if (!language.isEmpty()) {
            call.setLanguageCode(language);
        }
        return call;
    }

    /** False if the service goes down before it worked. */
    private static boolean insist(String what, Runnable attempt) {
        PollBackOff pauses = new PollBackOff();
        while (true) {
            Duration asked = Duration.ZERO;
            try {
                attempt.run();
                return true;
            } catch (TelegramException e) {
                LOG.warn("Registration of the bot failed: cannot {}: {}", what, e.getMessage());
                asked = e.retryAfter();
            } catch (RuntimeException e) {
                LOG.warn("Registration of the bot failed: cannot {}", what, e);
            }
            try {
                Thread.sleep(pauses.next(asked));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /**
     * The account of the bot.
     *
     * @param id of its account
     * @param username without {@code @}
     */
    public record Bot(long id, String username) {}
}
