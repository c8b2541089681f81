package dev.rekap.simulator.telegram;

import dev.rekap.simulator.telegram.api.BotApiException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** A chat: what it is, whether the bot may speak in it, and its messages in order. */
public final class Chat {
    private static final int MOST_POSTS = 5_000;

    private final ObjectNode description;
    private final long id;
    private final TreeMap<Long, Post> posts = new TreeMap<>();
    private final List<String> actions = new ArrayList<>();
    private final Set<Long> admins = new HashSet<>();
    private Presence presence;
    private long revision;

    /** Where the bot stands in a chat. */
    public enum Presence {
        /** It may read and write. */
        MEMBER,
        /** Not yet, or no more, in the group. */
        LEFT,
        /** Removed from the group, or blocked by the person. */
        KICKED
    }

    Chat(ObjectNode description, Presence presence) {
        this.description = description;
        this.id = description.path("id").asLong();
        this.presence = presence;
    }

    public long id() {
        return id;
    }

    /** As a {@code Chat} of the Bot API. */
    public ObjectNode description() {
        return description.deepCopy();
    }

    public String type() {
        return description.path("type").asString();
    }

    public boolean isPrivate() {
        return "private".equals(type());
    }

    public boolean isForum() {
        return description.path("is_forum").asBoolean(false);
    }

    public String title() {
        return description.path(isPrivate() ? "first_name" : "title").asString();
    }

    public Presence presence() {
        return presence;
    }

    public void presence(Presence now) {
        presence = now;
        revision++;
    }

    /** What the bot was seen doing, such as {@code upload_document}. */
    public List<String> actions() {
        return actions;
    }

    /** Ids of the people who administer a group. */
    public Set<Long> admins() {
        return admins;
    }

    public void add(Post post) {
        posts.put(post.id(), post);
        if (posts.size() > MOST_POSTS) {
            posts.pollFirstEntry();
        }
        touch(post);
    }

    /** Notes that the message changed. */
    public void touch(Post post) {
        post.revision(++revision);
    }

    /** The message, unless it was deleted. */
    public Optional<Post> post(long number) {
        return Optional.ofNullable(posts.get(number)).filter(post -> !post.deleted());
    }

    /** All messages in order, deleted ones too. */
    public Collection<Post> posts() {
        return posts.values();
    }

    /** Grows with every change. */
    public long revision() {
        return revision;
    }

    /**
     * Checks that the bot may write here.
     *
     * @throws BotApiException when it must not
     */
    public void requireVoice() {
        if (presence == Presence.MEMBER) {
            return;
        }
        if (isPrivate()) {
            throw BotApiException.forbidden("bot was blocked by the user");
        }
        throw BotApiException.forbidden(
                presence == Presence.LEFT
                        ? "bot is not a member of the " + type() + " chat"
                        : "bot was kicked from the " + type() + " chat");
    }
}
