package dev.rekap.simulator.telegram.methods;

import dev.rekap.simulator.telegram.BotFile;
import dev.rekap.simulator.telegram.Chat;
import dev.rekap.simulator.telegram.Json;
import dev.rekap.simulator.telegram.Refusal;
import dev.rekap.simulator.telegram.World;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** All methods there are, by name; names are found in any case, as Telegram does. */
public final class BotMethods {
    private final World world;
    private final Polling polling;
    private final Map<String, Method> methods = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    public BotMethods(World world) {
        this.world = world;
        this.polling = new Polling(world);
        Sending sending = new Sending(world);
        Editing editing = new Editing(world);
        Describing describing = new Describing(world);
        add("getMe", describing::me);
        add("getChat", describing::chat);
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
     * @throws Refusal when Telegram would refuse it
     */
    public JsonNode call(Call call) throws InterruptedException {
        if (call.method().equals("getUpdates")) {
            return polling.updates(call);
        }
        Method method = methods.get(call.method());
        if (method == null) {
            throw Refusal.notFound();
        }
        return world.monitor().alone(() -> method.call(call));
    }

    /** The chat that a call, or the file it asks for, belongs to; 0 when there is none. Takes the lock itself. */
    public long chatOf(Call call) {
        return world.monitor()
                .alone(() -> Addressing.find(world, call)
                        .map(Chat::id)
                        .or(() -> world.files().file(call.text("file_id")).map(BotFile::chat))
                        .orElse(call.number("chat_id")));
    }

    private JsonNode answerCallback(Call call) {
        if (call.text("text").length() > 200) {
            throw Refusal.badRequest("MESSAGE_TOO_LONG");
        }
        world.callbacks().answer(call.text("callback_query_id"), call.text("text"), call.flag("show_alert"));
        return BooleanNode.TRUE;
    }

    private JsonNode file(Call call) {
        if (call.text("file_id").isEmpty()) {
            throw Refusal.badRequest("file_id not specified");
        }
        var file = world.files().file(call.text("file_id")).orElseThrow(() -> Refusal.badRequest("invalid file_id"));
        ObjectNode answer = Json.object()
                .put("file_id", file.id())
                .put("file_unique_id", file.uniqueId())
                .put("file_size", file.content().size());
        long most = world.settings().maxDownload();
        if (most > 0 && file.content().size() > most) {
            throw Refusal.badRequest("file is too big");
        }
        world.files().link(file, world.settings().linkValidity());
        return answer.put("file_path", file.path());
    }
}
