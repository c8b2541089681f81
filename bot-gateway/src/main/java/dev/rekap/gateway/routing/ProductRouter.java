package dev.rekap.gateway.routing;

import dev.rekap.gateway.channel.ChatEvent;
import dev.rekap.gateway.channel.ChatFile;
import dev.rekap.gateway.channel.ChatFile.Kind;
import dev.rekap.gateway.channel.Origin;
import dev.rekap.gateway.channel.conversation.ChatContext;
import dev.rekap.gateway.channel.conversation.Conversation;
import dev.rekap.gateway.channel.conversation.EventRouter;
import dev.rekap.gateway.decisions.DecisionPress;
import dev.rekap.gateway.decisions.SentPart;
import dev.rekap.gateway.decisions.ShopCommands;
import dev.rekap.gateway.decisions.conversation.DecisionConversation;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.conversation.OrderConversation;
import java.util.Locale;

/**
 * Decides whose a message is, in this order: a press or a reply goes to its decision; an open report takes audio; in shop mode everything
 * is for decisions; else audio is for orders, as are videos without a shop's words, and pictures, documents and a shop's words are for
 * decisions. Where two of these hold at once, the user is asked.
 */
public record ProductRouter(OrderConversation orders, DecisionConversation decisions, ChatReports reports)
        implements EventRouter {

    @Override
    public Conversation route(ChatEvent event, ChatContext context) {
        return switch (event) {
            case ChatEvent.ButtonPressed press -> press(press);
            case ChatEvent.CommandGiven(var _, var name, var _) -> command(name);
            case ChatEvent.TextWritten words -> words(words, context);
            case ChatEvent.RecordingSent(var _, var recording) ->
                isVideo(recording) ? video(recording, context) : audio(recording, context);
            case ChatEvent.FileSent _, ChatEvent.MessageEdited _ -> decisions;
            case ChatEvent.OtherSent _,
                    ChatEvent.BotAdded _,
                    ChatEvent.BotRemoved _,
                    ChatEvent.GroupMigrated _,
                    ChatEvent.HandlingFailed _ -> orders;
        };
    }

    private Conversation words(ChatEvent.TextWritten words, ChatContext context) {
        if (decisions.isAnswer(context, words)) {
            return decisions;
        }
        if (orders.isAnswer(context, words)) {
            return orders;
        }
        return decisions.isShopMode(context) || ShopCommands.begin(words.text()) ? decisions : orders;
    }

    private Conversation press(ChatEvent.ButtonPressed press) {
        if (!DecisionPress.isOne(press.data())) {
            return orders;
        }
        return DecisionPress.parse(press.data())
                .filter(parsed -> parsed.act() == DecisionPress.Act.FOR_REPORT)
                .<Conversation>map(parsed -> (_, context) -> decisions
                        .release(context, press.callback(), parsed)
                        .ifPresent(part -> giveToOrders(part, context)))
                .orElse(decisions);
    }

    private Conversation command(String name) {
        if (name.equals("help")) {
            return (event, context) -> {
                orders.handle(event, context);
                decisions.handle(event, context);
            };
        }
        return decisions.commands().knows(name) ? decisions : orders;
    }

    private Conversation audio(ChatFile recording, ChatContext context) {
        boolean isOpen = isReportOpen(context);
        if (!isOpen && decisions.isShopMode(context)) {
            return decisions;
        }
        return ShopCommands.begin(recording.caption()) ? asked(recording) : orders;
    }

    private Conversation video(ChatFile video, ChatContext context) {
        if (decisions.isShopMode(context) || decisions.isCollecting(context, video)) {
            return decisions;
        }
        if (!ShopCommands.begin(video.caption())) {
            return orders;
        }
        return isReportOpen(context) ? asked(video) : decisions;
    }

    private Conversation asked(ChatFile file) {
        return (_, context) -> decisions.askWhose(context, file);
    }

    private boolean isReportOpen(ChatContext context) {
        return reports.open(context.chat(), context.user().id()).isPresent();
    }

    private static boolean isVideo(ChatFile file) {
        String mime = file.mime() == null ? "" : file.mime().toLowerCase(Locale.ROOT);
        return file.kind() == Kind.VIDEO || (file.kind() == Kind.DOCUMENT && mime.startsWith("video/"));
    }

    /** As if it came now, in the message that carried it. */
    private void giveToOrders(SentPart part, ChatContext context) {
        Origin press = context.origin();
        Origin origin = new Origin(
                press.update(),
                press.chat(),
                press.topic(),
                press.kind(),
                press.user(),
                press.languageCode(),
                part.message(),
                press.at());
        orders.handle(
                new ChatEvent.RecordingSent(origin, part.file()),
                new ChatContext(origin, context.user(), context.words(), context.outbox()));
    }
}
