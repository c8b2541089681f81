package dev.rekap.gateway.channel.conversation;

import dev.rekap.gateway.channel.ChatUsers;
import dev.rekap.gateway.channel.texts.ChannelPhrase;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Admits users, or refuses them with one message an hour. */
public record Admission(BotAccess access, ChatUsers users, ChatMeters meters) {

    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

    private static final Duration PAUSE = Duration.ofHours(1);

    private static final Duration APOLOGY_PAUSE = Duration.ofMinutes(1);

    /** So few that a code cannot be guessed. */
    private static final int TRIES_PER_HOUR = 5;

    boolean admits(ChatContext context) {
        return access.admits(context.user());
    }

    /**
     * Takes an invitation.
     *
     * @return whether the code is valid and admits a user who was not admitted before
     */
    boolean accept(ChatContext context, String code) {
        if (admits(context)
                || !users.take(context.user().id(), "invitation", TRIES_PER_HOUR, PAUSE)
                || !access.invites(code)) {
            return false;
        }
        users.save(context.user().admitted());
        return true;
    }

    /** Tells the group, once an hour, that only persons are served. */
    void refuseAnonymous(ChatContext context) {
        meters.refusal("anonymous");
        if (users.take(context.chat(), "anonymous", 1, PAUSE)) {
            context.send(ChannelPhrase.ANONYMOUS_REFUSED);
        }
    }

    /** Tells the user that something of theirs failed, once in a while however much does. */
    void apologize(ChatContext context) {
        if (users.take(context.user().id(), "failed-" + context.chat(), 1, APOLOGY_PAUSE)) {
            context.send(ChannelPhrase.HANDLING_FAILED);
        }
    }

    void refuse(ChatContext context) {
        meters.refusal("access");
        LOG.info("Access refused to user {}", context.user().id());
        if (users.take(context.user().id(), "refusal", 1, PAUSE)) {
            context.send(ChannelPhrase.ACCESS_REFUSED);
        }
    }
}
