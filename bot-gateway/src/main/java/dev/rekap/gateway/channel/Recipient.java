package dev.rekap.gateway.channel;

import java.util.Locale;
import java.util.Optional;

/**
 * Where something is said, and to whom.
 *
 * @param chat Telegram's id of the chat
 * @param topic {@code message_thread_id} of the topic in a forum; 0 outside of topics
 * @param user whom it is for; 0 or below if that is no person, who could be written to in private
 * @param locale that the user reads
 */
public record Recipient(long chat, long topic, long user, Locale locale) {

    /** The user in their private chat, where what is not allowed in the chat may be said; none if this is it, or no person. */
    public Optional<Recipient> inPrivate() {
        return user <= 0 || user == chat ? Optional.empty() : Optional.of(new Recipient(user, 0, user, locale));
    }
}
