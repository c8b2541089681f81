package dev.rekap.gateway.config;

import dev.rekap.contracts.Secret;
import dev.rekap.gateway.channel.telegram.WebhookSecret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Telegram is and who the bot is.
 *
 * @param token of the bot, as BotFather gives it; empty, and no token file either: there is no bot
 * @param tokenFile that holds the token, alone
 * @param apiUrl of the Bot API: scheme, host and port
 * @param webhookUrl that Telegram reaches {@code /telegram/webhook} by, https; empty: the bot polls
 * @param webhookSecret that Telegram shows with every update; empty: one that follows from the token
 */
@ConfigurationProperties("rekap.telegram")
public record TelegramSettings(
        @DefaultValue("") Secret token,
        @DefaultValue("") String tokenFile,
        @DefaultValue("https://api.telegram.org") URI apiUrl,
        @DefaultValue("") String webhookUrl,
        @DefaultValue("") Secret webhookSecret) {

    private static final Pattern TOKEN = Pattern.compile("[0-9]{1,20}:[A-Za-z0-9_-]{3,100}");
    private static final Pattern WEBHOOK_SECRET = Pattern.compile("[A-Za-z0-9_-]{16,256}");

    public TelegramSettings {
        if (token.isBlank() && !tokenFile.isBlank()) {
            token = read(Path.of(tokenFile.strip()));
        }
        if (!token.isBlank()) {
            token = new Secret(token.reveal().strip());
            require(
                    TOKEN.matcher(token.reveal()).matches(),
                    "REKAP_TELEGRAM_TOKEN (or the file of REKAP_TELEGRAM_TOKEN_FILE) is no token of a bot: it looks like 123456:ABC-DEF");
        }
        require(
                apiUrl.getHost() != null
                        && (apiUrl.getScheme().equals("https")
                                || apiUrl.getScheme().equals("http"))
                        && (apiUrl.getPath().isEmpty() || apiUrl.getPath().equals("/"))
                        && apiUrl.getQuery() == null
                        && apiUrl.getUserInfo() == null,
                "REKAP_TELEGRAM_API_URL is scheme, host and port, such as https://api.telegram.org");
        if (!webhookUrl.isBlank()) {
            URI webhook = URI.create(webhookUrl.strip());
            require(
                    webhook.getHost() != null
                            && ("https".equals(webhook.getScheme()) || "http".equals(webhook.getScheme())),
                    "REKAP_TELEGRAM_WEBHOOK_URL is the public address of /telegram/webhook, with https");
        }
        require(
                webhookSecret.isBlank()
                        || WEBHOOK_SECRET.matcher(webhookSecret.reveal()).matches(),
                "REKAP_TELEGRAM_WEBHOOK_SECRET has 16 to 256 letters, digits, dashes and underscores");
    }

    /** Where Telegram is to bring updates to; none if the bot polls. */
    @Nullable
    URI webhook() {
        return webhookUrl.isBlank() ? null : URI.create(webhookUrl.strip());
    }

    /** What Telegram is to show with them. */
    WebhookSecret secretOfWebhook() {
        return webhookSecret.isBlank() ? WebhookSecret.of(token) : new WebhookSecret(webhookSecret);
    }

    private static Secret read(Path file) {
        try {
            return new Secret(Files.readString(file).strip());
        } catch (IOException e) {
            throw new IllegalArgumentException("REKAP_TELEGRAM_TOKEN_FILE cannot be read: " + file, e);
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
