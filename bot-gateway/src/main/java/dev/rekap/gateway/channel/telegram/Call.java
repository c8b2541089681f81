package dev.rekap.gateway.channel.telegram;

import com.fasterxml.jackson.annotation.JsonValue;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;
import tools.jackson.databind.JsonNode;

/** A method of the Bot API, written as the library writes it, its answer read by {@link Answers}. */
final class Call extends BotApiMethod<Call.Answer> {

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
        return new Answer(Answers.read(body));
    }
}
