package dev.rekap.simulator.telegram.client;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A simulated Telegram, as a test drives it.
 *
 * {@snippet :
 * SimulatedChat siti = stack.telegram().person(1001, "Siti", "id");
 * siti.sends("/start");
 * siti.sendsVoice(Path.of("order.ogg"));
 * siti.presses("Selesai");
 * List<Shown> shown = siti.messages();
 * }
 */
public final class SimulatedTelegram {
    private final URI url;
    private final String token;
    private final Control control;

    /** The simulator at this address, such as {@code http://127.0.0.1:8090}. */
    public SimulatedTelegram(URI url, String token) {
        this.url = url;
        this.token = token;
        this.control = new Control(url);
    }

    /** The simulator at this address; it tells the token. */
    public static SimulatedTelegram at(URI url) {
        return new SimulatedTelegram(
                url, new Control(url).get("/sim/state").path("token").asString());
    }

    /**
     * A call that came too early.
     *
     * @param rule {@code chat}, {@code group}, {@code overall} or {@code retry_after}
     */
    public record Violation(Instant at, String rule, String method, long chat, long earlyMillis) {}

    /**
     * A message that the bot sent or changed, as it was then.
     *
     * @param file the document's name; empty without one
     * @param digest tells a document's bytes from others
     */
    public record Sent(
            Instant at,
            String method,
            long chat,
            long message,
            String text,
            String caption,
            String file,
            String digest) {
        private List<Object> looks() {
            return List.of(chat, text, caption, file, digest);
        }
    }

    /** What the bot takes for {@code https://api.telegram.org}. */
    public URI url() {
        return url;
    }

    public String token() {
        return token;
    }

    /** A person in their private chat with the bot. An empty language code stands for none. */
    public SimulatedChat person(long id, String firstName, String languageCode) {
        control.post(
                "/sim/people",
                control.object().put("id", id).put("first_name", firstName).put("language_code", languageCode));
        return new SimulatedChat(control, id, id);
    }

    /** A known person in a group; a new group has no bot in it until somebody adds it. The id is negative. */
    public SimulatedChat group(long id, String title, SimulatedChat member) {
        control.post("/sim/groups", control.object().put("id", id).put("title", title));
        return new SimulatedChat(control, id, member.personId());
    }

    /** A known person in a forum, a group with topics, whose General topic is closed; as {@link #group}. */
    public SimulatedChat forum(long id, String title, SimulatedChat member) {
        control.post(
                "/sim/groups",
                control.object().put("id", id).put("title", title).put("forum", true));
        return new SimulatedChat(control, id, member.personId());
    }

    /** Orders misbehaviour. Of several faults that fit a call, the first one ordered is met. */
    public void misbehave(Fault fault) {
        ObjectNode order = control.object()
                .put("method", fault.method())
                .put("kind", fault.kind())
                .put("status", fault.status())
                .put("retry_after", fault.retryAfter())
                .put("description", fault.description())
                .put("delay_millis", fault.delayMillis())
                .put("after_bytes", fault.afterBytes())
                .put("times", fault.count());
        if (fault.chat() != 0) {
            order.put("chat", fault.chat());
        }
        control.post("/sim/faults", order);
    }

    /** Ends all misbehaviour, and lets go of calls that hang. */
    public void clearFaults() {
        control.delete("/sim/faults");
    }

    /** Whether calls beyond Telegram's limits are refused with 429; at first they are only counted. */
    public void enforceLimits(boolean enforced) {
        change(control.object().put("enforce_limits", enforced));
    }

    /** Whether the bot hears in groups only what is meant for it; so it is at first. */
    public void privacyMode(boolean on) {
        change(control.object().put("privacy_mode", on));
    }

    /** The most bytes of a file that the bot may fetch; 20 MiB at first, 0 for any number. */
    public void maxDownload(long bytes) {
        change(control.object().put("max_download", bytes));
    }

    /** Other limits than Telegram's: 1,000 ms between messages to a chat, 20 a minute to a group, 30 a second. */
    public void limits(long chatIntervalMillis, int groupPerMinute, int perSecond) {
        change(control.object()
                .put("chat_interval_millis", chatIntervalMillis)
                .put("group_per_minute", groupPerMinute)
                .put("per_second", perSecond));
    }

    private void change(ObjectNode settings) {
        control.put("/sim/settings", settings);
    }

    /** The first 10,000 breaches of a limit or a {@code retry_after}, whether limits are enforced or not. */
    public List<Violation> violations() {
        return Shown.stream(control.get("/sim/violations"))
                .map(json -> new Violation(
                        Instant.parse(json.path("at").asString()),
                        json.path("rule").asString(),
                        json.path("method").asString(),
                        json.path("chat").asLong(),
                        json.path("early_millis").asLong()))
                .toList();
    }

    public void forgetViolations() {
        control.delete("/sim/violations");
    }

    /** How often each method was called, refused calls too; {@code download} counts files fetched. */
    public Map<String, Integer> calls() {
        Map<String, Integer> calls = new TreeMap<>();
        state().path("calls")
                .properties()
                .forEach(call -> calls.put(call.getKey(), call.getValue().asInt()));
        return calls;
    }

    /** What the bot sent and changed in all chats, oldest first; the last 20,000. */
    public List<Sent> sent() {
        return Shown.stream(control.get("/sim/sent"))
                .map(json -> new Sent(
                        Instant.parse(json.path("at").asString()),
                        json.path("method").asString(),
                        json.path("chat").asLong(),
                        json.path("message").asLong(),
                        json.path("text").asString(),
                        json.path("caption").asString(),
                        json.path("file").asString(),
                        json.path("digest").asString()))
                .toList();
    }

    /** New messages that look like an earlier one of the same chat: perhaps sent twice. */
    public List<Sent> sentTwice() {
        Set<List<Object>> seen = new HashSet<>();
        List<Sent> twice = new ArrayList<>();
        for (Sent sent : sent()) {
            if (sent.method().startsWith("send") && !seen.add(sent.looks())) {
                twice.add(sent);
            }
        }
        return twice;
    }

    /** The commands set, as {@code /start - description}, by scope and language such as {@code default id}. */
    public Map<String, List<String>> commands() {
        Map<String, List<String>> commands = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> scope : state().path("commands").properties()) {
            commands.put(
                    scope.getKey(),
                    Shown.stream(scope.getValue())
                            .map(command -> "/" + command.path("command").asString() + " - "
                                    + command.path("description").asString())
                            .toList());
        }
        return commands;
    }

    /** How many updates the bot has not confirmed. */
    public int pendingUpdates() {
        return state().path("pending_updates").asInt();
    }

    /** Where updates are posted; empty when the bot polls. */
    public String webhook() {
        return state().path("webhook").asString();
    }

    /**
     * Adds an update as given, of any kind and with any field; one without {@code update_id} gets the next, and a lower one starts the
     * ids anew.
     */
    public long inject(String json) {
        return control.post("/sim/updates", control.parse(json))
                .path("update_id")
                .asLong();
    }

    /** Ends all links to files given so far: 404, until the bot asks for the file again. */
    public void expireLinks() {
        control.post("/sim/links/expire", control.object());
    }

    /** Takes all files sent so far away. */
    public void vanishFiles() {
        control.post("/sim/files/vanish", control.object());
    }

    /** Forgets people, messages, updates, faults and figures; settings, webhook and token stay. */
    public void forget() {
        control.post("/sim/forget", control.object());
    }

    private JsonNode state() {
        return control.get("/sim/state");
    }
}
