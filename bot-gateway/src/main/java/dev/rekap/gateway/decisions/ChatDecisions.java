package dev.rekap.gateway.decisions;

import dev.rekap.contracts.decisions.DecisionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers decisions and what was sent for them. Every call belongs to the caller's transaction. */
public interface ChatDecisions {

    Optional<ChatDecision> find(DecisionId decision);

    /** The decision, locked until the transaction ends. */
    Optional<ChatDecision> lock(DecisionId decision);

    /** The decision of the user that collects, or collected, this album, locked. */
    Optional<ChatDecision> ofAlbum(long chat, long user, String album);

    /** The decision that this message of the chat belongs to, locked. */
    Optional<ChatDecision> ofMessage(long chat, long message);

    /** The newest decisions of the user in the chat first. */
    List<ChatDecision> latest(long chat, long user, int most);

    void add(ChatDecision decision);

    /** Saves what changed; a decision that is not there any more stays away. */
    void save(ChatDecision decision);

    /** Its files, in order of arrival. */
    List<SentPart> parts(DecisionId decision);

    void add(SentPart part);

    /** Changes the caption of the file that this message carried. */
    void caption(DecisionId decision, long message, String caption);

    /** Asks, or asks anew. */
    void ask(OpenQuestion question);

    Optional<OpenQuestion> question(DecisionId decision, int action, String field);

    /** The question of this chat that has this text. */
    Optional<OpenQuestion> questionOf(long chat, String text);

    /** The newest question of this private chat that was asked since and has no answer. */
    Optional<OpenQuestion> newestQuestion(long chat, Instant since);

    void forget(OpenQuestion question);

    /** Whether everything that this user sends in this chat is for the shop. */
    boolean isShopMode(long chat, long user);

    void setShopMode(long chat, long user, boolean on);

    /** All decisions of the user. */
    List<ChatDecision> all(long user);

    /** Deletes everything of the user. */
    void forget(long user);
}
