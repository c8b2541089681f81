package dev.rekap.simulator.telegram;

import dev.rekap.simulator.telegram.api.Json;
import dev.rekap.simulator.telegram.behaviour.InjectedFaults;
import dev.rekap.simulator.telegram.behaviour.Monitor;
import dev.rekap.simulator.telegram.behaviour.RateLimits;
import dev.rekap.simulator.telegram.behaviour.SimulatorSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything the simulator knows. It is forgotten with the process.
 *
 * <p>All of it may only be touched within {@link Monitor#alone}, except what says otherwise.
 */
public final class SimulatorState {
    private static final long FIRST_GROUP_WITH_OWN_NUMBERS = -1_000_000_000_000L;

    private final Clock clock;
    private final String token;
    private final Person bot;
    private final Monitor monitor = new Monitor();
    private final Map<Long, Person> people = new HashMap<>();
    private final Map<Long, Chat> chats = new LinkedHashMap<>();
    private final Map<String, ArrayNode> commands = new LinkedHashMap<>();
    private final Map<Long, Long> lastNumbers = new HashMap<>();
    private final UpdateQueue updates;
    private final FileVault files;
    private final RateLimits limits;
    private final Callbacks callbacks;
    private final InjectedFaults faults = new InjectedFaults();
    private final Journal journal = new Journal();
    private SimulatorSettings settings = SimulatorSettings.USUAL;
    private Webhook webhook = Webhook.NONE;
    private Optional<WebhookError> webhookError = Optional.empty();

    /** Why the last update did not reach the webhook. */
    public record WebhookError(Instant at, String message) {}

    /** A simulator without people; the bot's id is the part of the token before its colon. */
    public SimulatorState(String token, Path folder, Clock clock) {
        this.clock = clock;
        this.token = token;
        long id = Long.parseLong(token.substring(0, token.indexOf(':')));
        this.bot = new Person(id, true, "Rekap", "rekap_sim_bot", "");
        this.updates = new UpdateQueue(clock);
        this.files = new FileVault(folder, clock);
        this.limits = new RateLimits(clock);
        this.callbacks = new Callbacks(clock);
    }

    /** The lock; needs none. */
    public Monitor monitor() {
        return monitor;
    }

    /** Needs no lock. */
    public Clock clock() {
        return clock;
    }

    /** Needs no lock. */
    public String token() {
        return token;
    }

    /** Needs no lock. */
    public Person bot() {
        return bot;
    }

    public UpdateQueue updates() {
        return updates;
    }

    /** Bytes may be stored without the lock. */
    public FileVault files() {
        return files;
    }

    public RateLimits limits() {
        return limits;
    }

    public InjectedFaults faults() {
        return faults;
    }

    public Journal journal() {
        return journal;
    }

    public Callbacks callbacks() {
        return callbacks;
    }

    /** Commands set, by scope and language. */
    public Map<String, ArrayNode> commands() {
        return commands;
    }

    public SimulatorSettings settings() {
        return settings;
    }

    public void settings(SimulatorSettings now) {
        settings = now;
    }

    public Webhook webhook() {
        return webhook;
    }

    /** Sets the webhook; what went wrong with the one before is forgotten. */
    public void webhook(Webhook now) {
        webhook = now;
        webhookError = Optional.empty();
    }

    public Optional<WebhookError> lastWebhookError() {
        return webhookError;
    }

    public void webhookFailed(String message) {
        webhookError = Optional.of(new WebhookError(clock.instant(), message));
    }

    /** Makes a person known, or renames one; a private chat with the bot comes along. */
    public Person person(Person person) {
        people.put(person.id(), person);
        chats.computeIfAbsent(person.id(), id -> new Chat(person.privateChat(), Chat.Presence.MEMBER));
        return person;
    }

    public Optional<Person> person(long id) {
        return Optional.ofNullable(people.get(id));
    }

    public Collection<Person> people() {
        return people.values();
    }

    /** A group with this id, which is negative; the bot is not in it yet. In a forum only the General topic is closed. */
    public Chat group(long id, String title, boolean isForum) {
        ObjectNode description = Json.object()
                .put("id", id)
                .put("title", title)
                .put("type", id <= FIRST_GROUP_WITH_OWN_NUMBERS ? "supergroup" : "group");
        if (isForum) {
            description.put("is_forum", true);
        }
        return chats.computeIfAbsent(id, key -> new Chat(description, Chat.Presence.LEFT));
    }

    public Optional<Chat> chat(long id) {
        return Optional.ofNullable(chats.get(id));
    }

    public Collection<Chat> chats() {
        return chats.values();
    }

    /** The number of a new message: big groups count for themselves, all other chats together. */
    public long nextMessage(Chat chat) {
        boolean alone = chat.id() <= FIRST_GROUP_WITH_OWN_NUMBERS;
        return lastNumbers.merge(alone ? chat.id() : 0, alone ? 1 : InitialIds.start(clock), (last, first) -> last + 1);
    }

    /** Forgets everybody and everything that happened; token, settings and webhook stay, and numbers go on. */
    public void forget() {
        people.clear();
        chats.clear();
        commands.clear();
        updates.clear();
        files.clear();
        limits.clear();
        callbacks.clear();
        faults.clear();
        journal.clear();
    }
}
