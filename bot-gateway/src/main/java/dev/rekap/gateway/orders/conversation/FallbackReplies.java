package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.channel.ChatUsers;
import dev.rekap.gateway.channel.conversation.ChatContext;
import dev.rekap.gateway.channel.texts.Layout;
import dev.rekap.gateway.orders.ChatLimits;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.OrderPhrase;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Replies to greetings, and with one helpful line to what is no recording. */
record FallbackReplies(ChatUsers users, ChatLimits limits) {

    /** In an album, or a conversation that is forwarded, each kind of reply comes once. */
    private static final Duration BURST = Duration.ofSeconds(30);

    private static final int NAME_LENGTH = 60;

    private static final long HOURS_PER_DAY = 24;

    void start(ChatContext context) {
        context.send(context.isPrivate() ? OrderPhrase.START_PRIVATE : OrderPhrase.START_GROUP, ChatReport.MAX_FILES);
    }

    void help(ChatContext context) {
        long hours = Math.max(1, limits.openFor().toHours());
        context.send(OrderPhrase.HELP, ChatReport.MAX_FILES, Math.min(hours, HOURS_PER_DAY * 30));
    }

    void unknownCommand(ChatContext context, String argument) {
        hintOnce(context, "command", context.text(OrderPhrase.UNKNOWN_COMMAND));
    }

    void text(ChatContext context) {
        hintOnce(context, "text", context.text(OrderPhrase.UNKNOWN_TEXT));
    }

    void other(ChatContext context, @Nullable String name) {
        hintOnce(
                context,
                "other",
                name == null
                        ? context.text(OrderPhrase.OTHER)
                        : context.text(OrderPhrase.OTHER_FILE, Layout.shorten(name, NAME_LENGTH)));
    }

    private void hintOnce(ChatContext context, String kind, String text) {
        if (users.take(context.user().id(), kind + "-" + context.chat(), 1, BURST)) {
            context.hint(text);
        }
    }

    void greetGroup(ChatContext context) {
        context.send(OrderPhrase.START_GROUP, ChatReport.MAX_FILES);
    }
}
