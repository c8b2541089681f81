package dev.rekap.gateway.channel.telegram;

import dev.rekap.contracts.Secret;
import java.net.URI;
import okhttp3.HttpUrl;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * Where the Bot API is, and who we are there. The token is part of every address, so no address is ever printed.
 *
 * @param api scheme, host and port; nothing else
 * @param token of the bot, as BotFather gave it
 */
public record TelegramAddress(URI api, Secret token) {

    int port() {
        if (api.getPort() >= 0) {
            return api.getPort();
        }
        return api.getScheme().equals("https") ? 443 : 80;
    }

    public TelegramUrl url() {
        return TelegramUrl.builder()
                .schema(api.getScheme())
                .host(api.getHost())
                .port(port())
                .build();
    }

    /** Where a file can be downloaded; the library knows only Telegram's own host. */
    HttpUrl file(String path) {
        return new HttpUrl.Builder()
                .scheme(api.getScheme())
                .host(api.getHost())
                .port(port())
                .addPathSegment("file")
                .addPathSegment("bot" + token.reveal())
                .addPathSegments(path)
                .build();
    }

    /** The text without the token. */
    String scrub(String text) {
        return text.replace(token.reveal(), token.toString());
    }
}
