package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.channel.CommandMenu;
import dev.rekap.gateway.channel.HandleEvent;
import dev.rekap.gateway.channel.Measurements;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.jobs.Errands;
import dev.rekap.gateway.channel.updates.HandledUpdates;
import dev.rekap.gateway.channel.users.Access;
import dev.rekap.gateway.channel.users.Admission;
import dev.rekap.gateway.channel.users.Persons;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.Limits;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * The conversation put together.
 *
 * @param events handles what happens in chats
 * @param menu of its commands
 */
public record ChatBot(HandleEvent events, CommandMenu menu) {

    /**
     * What the conversation works with.
     *
     * @param unit of which each event is one
     */
    public record Ports(
            UnitOfWork unit,
            HandledUpdates updates,
            Persons persons,
            ChatReports reports,
            Errands errands,
            Outbox outbox,
            Measurements measurements,
            Clock clock) {}

    public static ChatBot of(Ports ports, Limits limits, Access access) {
        Outbox outbox = ports.outbox();
        SmallTalk smallTalk = new SmallTalk(ports.persons(), outbox, limits);
        SealCommand sealing = new SealCommand(ports.reports(), ports.errands(), outbox, ports.clock());
        CancelCommand cancelling = new CancelCommand(ports.reports(), ports.errands(), outbox, ports.clock());
        ColumnsCommand columns = new ColumnsCommand(ports.persons(), ports.reports(), outbox);
        LanguageCommand language = new LanguageCommand(ports.persons(), ports.reports(), outbox);
        ForgetCommand forgetting = new ForgetCommand(ports.persons(), ports.errands(), outbox);
        ResultButtons results =
                new ResultButtons(ports.reports(), ports.persons(), ports.errands(), outbox, limits, ports.clock());
        Command unknown = (turn, _) -> smallTalk.unknownCommand(turn);

        Map<String, Command> named = new HashMap<>();
        named.put(Commands.START, (turn, _) -> smallTalk.start(turn));
        named.put("help", (turn, _) -> smallTalk.help(turn));
        named.put("done", sealing);
        named.put("cancel", cancelling);
        named.put("status", new StatusCommand(ports.reports(), outbox));
        named.put("reports", new ReportsCommand(ports.reports(), outbox, limits));
        named.put("columns", columns);
        named.put("language", language);
        named.put("forget", forgetting);
        named.put("vocabulary", new VocabularyCommand(ports.errands()));
        named.put("stats", new StatsCommand(access, ports.errands(), unknown));
        Commands commands = new Commands(named, unknown, ports.measurements());

        HandleEvent events = new Conversation(
                ports.unit(),
                ports.updates(),
                ports.persons(),
                outbox,
                new Admission(access, ports.persons(), outbox, ports.measurements()),
                commands,
                new CollectFiles(
                        ports.reports(),
                        ports.persons(),
                        ports.errands(),
                        outbox,
                        limits,
                        ports.measurements(),
                        ports.clock()),
                new Buttons(ports.reports(), outbox, sealing, cancelling, results, columns, language, forgetting),
                smallTalk);
        return new ChatBot(events, commands);
    }
}
