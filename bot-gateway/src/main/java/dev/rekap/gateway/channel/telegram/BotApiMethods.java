package dev.rekap.gateway.channel.telegram;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.ByteArrayInputStream;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;
import tools.jackson.databind.JsonNode;

/** Methods of the Bot API as the library writes them, their answers read by {@link BotApiResponses}. */
final class BotApiMethods {

    private BotApiMethods() {}

    /** A method of the Bot API, written as the library writes it, its answer read by {@link BotApiResponses}. */
    static final class Call extends BotApiMethod<Call.Answer> {

        /** What Telegram answered. */
        record Answer(JsonNode result) implements java.io.Serializable {}

        private final BotApiMethod<?> method;

        Call(BotApiMethod<?> method) {
            this.method = method;
        }

        @JsonValue
        BotApiMethod<?> method() {
            return method;
        }

        @Override
        public String getMethod() {
            return method.getMethod();
        }

        @Override
        public void validate() throws TelegramApiValidationException {
            method.validate();
        }

        @Override
        public Answer deserializeResponse(String body) {
            return new Answer(BotApiResponses.read(body));
        }
    }

    /** The sending of a document, its answer read by {@link BotApiResponses}. */
    static final class DocumentCall extends SendDocument {

        private static final long serialVersionUID = 1L;

        DocumentCall(long chat, String fileName, byte[] content) {
            super(Long.toString(chat), new InputFile(new ByteArrayInputStream(content), fileName));
        }

        @Override
        public Message deserializeResponse(String body) {
            Message message = new Message();
            message.setMessageId(BotApiResponses.read(body).path("message_id").asInt(0));
            return message;
        }
    }

    /** The setting of the webhook, its answer read by {@link BotApiResponses}. */
    static final class WebhookCall extends SetWebhook {

        private static final long serialVersionUID = 1L;

        WebhookCall(String url, WebhookSecret secret) {
            super(url);
            setSecretToken(secret.value().reveal());
            setAllowedUpdates(BotApi.UPDATE_KINDS);
        }

        @Override
        public Boolean deserializeResponse(String body) {
            return BotApiResponses.read(body).asBoolean(true);
        }
    }
}
