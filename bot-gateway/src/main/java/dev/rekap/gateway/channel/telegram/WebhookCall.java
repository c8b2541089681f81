package dev.rekap.gateway.channel.telegram;

import dev.rekap.gateway.channel.updates.UpdateReader;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/** The setting of the webhook, its answer read by {@link Answers}. */
final class WebhookCall extends SetWebhook {

    private static final long serialVersionUID = 1L;

    WebhookCall(String url, WebhookSecret secret) {
        super(url);
        setSecretToken(secret.value().reveal());
        setAllowedUpdates(UpdateReader.KINDS);
    }

    @Override
    public Boolean deserializeResponse(String body) {
        return Answers.read(body).asBoolean(true);
    }
}
