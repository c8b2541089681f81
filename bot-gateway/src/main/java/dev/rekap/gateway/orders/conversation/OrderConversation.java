package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.channel.ChatEvent;
import dev.rekap.gateway.channel.ChatUsers;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.conversation.BotAccess;
import dev.rekap.gateway.channel.conversation.ChatCommands;
import dev.rekap.gateway.channel.conversation.ChatContext;
import dev.rekap.gateway.channel.conversation.ChatMeters;
import dev.rekap.gateway.channel.conversation.Conversation;
import dev.rekap.gateway.channel.jobs.JobScheduler;
import dev.rekap.gateway.orders.ChatLimits;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.correction.CorrectionStore;
import dev.rekap.gateway.orders.jobs.OrderJob;
import java.time.Clock;
import java.util.Locale;

/** The conversation about orders: commands, recordings and buttons, each with a class of its own. */
public final class OrderConversation implements Conversation {

    /** The ports of the conversation. */
    public record Ports(
            ChatUsers users,
            ChatReports reports,
            CorrectionStore corrections,
            JobScheduler jobs,
            Outbox outbox,
            ChatMeters meters,
            Clock clock) {}

    private final ChatCommands commands;
    private final CollectRecordings recordings;
    private final ButtonPresses buttons;
    private final CorrectionDialogue correcting;
    private final FallbackReplies fallback;

    public OrderConversation(Ports ports, ChatLimits limits, BotAccess access) {
        Outbox outbox = ports.outbox();
        SealCommand sealing = new SealCommand(ports.reports(), ports.jobs(), outbox, ports.clock());
        CancelCommand cancelling = new CancelCommand(ports.reports(), ports.jobs(), outbox, ports.clock());
        ColumnsCommand columns = new ColumnsCommand(ports.users(), ports.reports());
        LanguageCommand language = new LanguageCommand(ports.users(), ports.reports());
        ForgetCommand forgetting = new ForgetCommand(ports.users(), ports.jobs(), outbox);
        this.fallback = new FallbackReplies(ports.users(), limits);
        // In the order of the menu: the most needed first.
        this.commands = new ChatCommands(ports.meters(), fallback::unknownCommand)
                .add("done", sealing)
                .add("status", new StatusCommand(ports.reports(), outbox))
                .add("cancel", cancelling)
                .add("reports", new ReportsCommand(ports.reports(), limits))
                .add("columns", columns)
                .add("vocabulary", (context, argument) -> vocabulary(ports.jobs(), context, argument))
                .add("language", language)
                .add("help", (context, _) -> fallback.help(context))
                .add("forget", forgetting)
                .add("start", (context, _) -> fallback.start(context))
                .addHidden("stats", (context, argument) -> {
                    if (access.isAdmin(context.user())) {
                        ports.jobs().now(new OrderJob.Figures(context.recipient()));
                    } else {
                        fallback.unknownCommand(context, argument);
                    }
                });
        this.recordings = new CollectRecordings(
                ports.reports(), ports.users(), ports.jobs(), outbox, limits, ports.meters(), ports.clock());
        this.correcting = new CorrectionDialogue(ports.corrections(), ports.jobs(), outbox, ports.clock());
        ResultButtons results = new ResultButtons(
                ports.reports(), ports.users(), ports.jobs(), outbox, correcting, limits, ports.clock());
        this.buttons = new ButtonPresses(
                ports.reports(),
                outbox,
                sealing,
                cancelling,
                results,
                correcting,
                access,
                columns,
                language,
                forgetting);
    }

    private static void vocabulary(JobScheduler jobs, ChatContext context, String argument) {
        boolean clear = argument.toLowerCase(Locale.ROOT).equals("reset");
        jobs.now(new OrderJob.Vocabulary(clear, context.recipient()));
    }

    /** Whether these words answer a question about a table. */
    public boolean isAnswer(ChatContext context, ChatEvent.TextWritten words) {
        return correcting.isAnswer(context, words);
    }

    public ChatCommands commands() {
        return commands;
    }

    @Override
    public void handle(ChatEvent event, ChatContext context) {
        switch (event) {
            case ChatEvent.CommandGiven(var _, var name, var argument) -> commands.run(context, name, argument);
            case ChatEvent.RecordingSent(var _, var recording) -> recordings.take(context, recording);
            case ChatEvent.ButtonPressed(var _, var callback, var data) -> buttons.press(context, callback, data);
            case ChatEvent.TextWritten written -> {
                if (!correcting.answer(context, written)) {
                    fallback.text(context);
                }
            }
            case ChatEvent.FileSent(var _, var file, var _) -> fallback.other(context, file.name());
            case ChatEvent.OtherSent _ -> fallback.other(context, null);
            case ChatEvent.BotAdded _ -> fallback.greetGroup(context);
            case ChatEvent.MessageEdited _,
                    ChatEvent.BotRemoved _,
                    ChatEvent.GroupMigrated _,
                    ChatEvent.HandlingFailed _ -> {}
        }
    }
}
