package dev.rekap.simulator.telegram.methods;

import dev.rekap.simulator.telegram.BotFile;
import dev.rekap.simulator.telegram.Chat;
import dev.rekap.simulator.telegram.SimulatorState;
import dev.rekap.simulator.telegram.api.BotApiException;
import dev.rekap.simulator.telegram.api.Json;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** All methods there are, by name; names are found in any case, as Telegram does. */
public final class BotMethods {
    private final SimulatorState simulator;
    private final UpdateMethods polling;
    private final Map<String, Method> methods = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    public BotMethods(SimulatorState simulator) {
        this.simulator = simulator;
        this.polling = new UpdateMethods(simulator);
        SendMethods sending = new SendMethods(simulator);
        EditMethods editing = new EditMethods(simulator);
        BotInfoMethods describing = new BotInfoMethods(simulator);
        add("getMe", describing::me);
        add("getChat", describing::chat);
        add("getChatMember", describing::member);
        add("leaveChat", describing::leave);
        add("setMyCommands", describing::setCommands);
        add("getMyCommands", describing::commands);
        add("deleteMyCommands", describing::deleteCommands);
        add("sendMessage", sending::message);
        add("sendDocument", sending::document);
        add("sendChatAction", sending::action);
        add("editMessageText", editing::text);
        add("editMessageReplyMarkup", editing::markup);
        add("deleteMessage", editing::delete);
        add("answerCallbackQuery", this::answerCallback);
        add("getFile", this::file);
        add("setWebhook", polling::setWebhook);
        add("deleteWebhook", polling::deleteWebhook);
        add("getWebhookInfo", polling::webhookInfo);
        names.put("getupdates", "getUpdates");
    }

    private void add(String name, Method method) {
        methods.put(name, method);
        names.put(name.toLowerCase(Locale.ROOT), name);
    }

    /** The method's name as Telegram writes it; empty when there is none. */
    public Optional<String> name(String asked) {
        return Optional.ofNullable(names.get(asked.toLowerCase(Locale.ROOT)));
    }

    /**
     * Does what is asked; takes the lock itself.
     *
     * @throws BotApiException when Telegram would refuse it
     */
    public JsonNode call(MethodCall call) throws InterruptedException {
        if (call.method().equals("getUpdates")) {
            return polling.updates(call);
        }
        Method method = methods.get(call.method());
        if (method == null) {
            throw BotApiException.notFound();
        }
        return simulator.monitor().alone(() -> method.call(call));
    }

    /** The chat that a call, or the file it asks for, belongs to; 0 when there is none. Takes the lock itself. */
    public long chatOf(MethodCall call) {
        return simulator
                .monitor()
                .alone(() -> ChatResolver.find(simulator, call)
                        .map(Chat::id)
                        .or(() -> simulator.files().file(call.text("file_id")).map(BotFile::chat))
                        .orElse(call.number("chat_id")));
    }

    private JsonNode answerCallback(MethodCall call) {
        if (call.text("text").length() > 200) {
            throw BotApiException.badRequest("MESSAGE_TOO_LONG");
        }
        simulator.callbacks().answer(call.text("callback_query_id"), call.text("text"), call.flag("show_alert"));
        return BooleanNode.TRUE;
    }

    private JsonNode file(MethodCall call) {
        if (call.text("file_id").isEmpty()) {
            throw BotApiException.badRequest("file_id not specified");
        }
        var file = simulator
                .files()
                .file(call.text("file_id"))
                .orElseThrow(() -> BotApiException.badRequest("invalid file_id"));
        ObjectNode answer = Json.object()
                .put("file_id", file.id())
                .put("file_unique_id", file.uniqueId())
                .put("file_size", file.content().size());
        long most = simulator.settings().maxDownload();
        if (most > 0 && file.content().size() > most) {
            throw BotApiException.badRequest("file is too big");
        }
        simulator.files().link(file, simulator.settings().linkValidity());
        return answer.put("file_path", file.path());
    }
}
