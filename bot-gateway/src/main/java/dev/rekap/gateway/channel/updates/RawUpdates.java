package dev.rekap.gateway.channel.updates;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.rekap.gateway.channel.telegram.BotApi;
import dev.rekap.gateway.channel.telegram.BotApiResponses;
import dev.rekap.gateway.channel.telegram.TelegramException;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import tools.jackson.databind.JsonNode;

/**
 * Requests updates and keeps them unparsed. The library would read each into its own types, and never get past one that
 * they do not know; here only the number is read, which is all that the library's session needs to go on.
 */
final class RawUpdates extends GetUpdates {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 100;
    private static final int WAIT_SECONDS = 50;

    /** An update as Telegram wrote it. */
    static final class RawUpdate extends Update {

        private static final long serialVersionUID = 1L;

        private final String json;

        RawUpdate(JsonNode update) {
            this.json = update.toString();
            setUpdateId(update.path("update_id").asInt(0));
        }

        String json() {
            return json;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    @JsonIgnore
    private final transient Runnable answered;

    @JsonIgnore
    private final transient Consumer<TelegramException> refused;

    /**
     * Asks for what came after an update.
     *
     * @param answered is called when the answer was read, even without updates
     * @param refused is called with the error if the answer is one
     */
    RawUpdates(int last, Runnable answered, Consumer<TelegramException> refused) {
        super(last + 1, AT_ONCE, WAIT_SECONDS, BotApi.UPDATE_KINDS);
        this.answered = answered;
        this.refused = refused;
    }

    @Override
    @SuppressWarnings("NonApiType") // the library's choice
    public ArrayList<Update> deserializeResponse(String body) {
        try {
            ArrayList<Update> updates = new ArrayList<>();
            for (JsonNode update : BotApiResponses.read(body)) {
                if (update.path("update_id").isIntegralNumber()) {
                    updates.add(new RawUpdate(update));
                }
            }
            answered.run();
            return updates;
        } catch (TelegramException e) {
            refused.accept(e);
            throw e;
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
