package dev.rekap.simulator.telegram;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A message of a chat, with what it was before. */
public final class Post {
    private final ObjectNode message;
    private final Person author;
    private final Instant at;
    private final @Nullable BotFile file;
    private final List<Version> history = new ArrayList<>();
    private boolean asksReply;
    private boolean deleted;
    private long revision;

    /** How the message looked from a moment on. */
    public record Version(Instant at, MessageView look) {}

    public Post(ObjectNode message, Person author, Instant at, @Nullable BotFile file) {
        this.message = message;
        this.author = author;
        this.at = at;
        this.file = file;
        history.add(new Version(at, MessageView.of(message)));
    }

    public long id() {
        return message.path("message_id").asLong();
    }

    public Person author() {
        return author;
    }

    public boolean fromBot() {
        return author.bot();
    }

    public Instant at() {
        return at;
    }

    /** The file it carries. */
    public Optional<BotFile> file() {
        return Optional.ofNullable(file);
    }

    /** As a {@code Message} of the Bot API; the caller must not change it. */
    public ObjectNode message() {
        return message;
    }

    /** The message's text, or its caption; empty where it has neither. */
    public String words() {
        return message.path("text").asString(message.path("caption").asString(""));
    }

    /** Looks as the message does now, from this moment on. */
    public void edited(Instant when) {
        message.put("edit_date", when.getEpochSecond());
        history.add(new Version(when, MessageView.of(message)));
    }

    /** How it looked, from the first version to the present one. */
    public List<Version> history() {
        return history;
    }

    /** Whether it has the app of whoever reads it begin a reply to it. */
    public boolean asksReply() {
        return asksReply;
    }

    public void asksReply(boolean asks) {
        asksReply = asks;
    }

    public boolean deleted() {
        return deleted;
    }

    public void delete() {
        deleted = true;
    }

    /** The chat's revision at which this last changed. */
    public long revision() {
        return revision;
    }

    void revision(long now) {
        revision = now;
    }
}
