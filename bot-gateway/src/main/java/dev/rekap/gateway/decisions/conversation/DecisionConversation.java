package dev.rekap.gateway.decisions.conversation;

import dev.rekap.gateway.channel.ChatEvent;
import dev.rekap.gateway.channel.ChatFile;
import dev.rekap.gateway.channel.ChatUsers;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.conversation.ChatAdmins;
import dev.rekap.gateway.channel.conversation.ChatCommands;
import dev.rekap.gateway.channel.conversation.ChatContext;
import dev.rekap.gateway.channel.conversation.ChatMeters;
import dev.rekap.gateway.channel.conversation.Conversation;
import dev.rekap.gateway.channel.jobs.JobScheduler;
import dev.rekap.gateway.decisions.ChatDecision;
import dev.rekap.gateway.decisions.ChatDecision.Stage;
import dev.rekap.gateway.decisions.ChatDecisions;
import dev.rekap.gateway.decisions.DecisionLimits;
import dev.rekap.gateway.decisions.DecisionPhrase;
import dev.rekap.gateway.decisions.DecisionPress;
import dev.rekap.gateway.decisions.LedgerApi;
import dev.rekap.gateway.decisions.SentPart;
import dev.rekap.gateway.decisions.delivery.AskValue;
import dev.rekap.gateway.decisions.jobs.CloseCard;
import dev.rekap.gateway.decisions.jobs.DecisionJob;
import java.time.Clock;
import java.util.Optional;

/** The conversation about decisions: what is sent, commands, buttons and answers, each with a class of its own. */
public final class DecisionConversation implements Conversation {

    /** The ports of the conversation. */
    public record Ports(
            ChatUsers users,
            ChatDecisions decisions,
            ChatAdmins admins,
            JobScheduler jobs,
            Outbox outbox,
            ChatMeters meters,
            Clock clock) {}

    private final Ports ports;
    private final ChatCommands commands;
    private final CollectMaterial material;
    private final CardPresses presses;
    private final TakeAnswers answers;

    public DecisionConversation(Ports ports, DecisionLimits limits, AskValue asking, CloseCard closing) {
        this.ports = ports;
        this.material = new CollectMaterial(
                ports.decisions(), ports.users(), ports.jobs(), closing, limits, ports.meters(), ports.clock());
        this.presses =
                new CardPresses(ports.decisions(), ports.admins(), ports.jobs(), ports.outbox(), asking, closing);
        this.answers = new TakeAnswers(ports.decisions(), ports.jobs(), presses, ports.clock());
        UndoCommand undo = new UndoCommand(ports.decisions(), ports.jobs(), ports.clock());
        this.commands = new ChatCommands(ports.meters(), (_, _) -> {})
                .add("toko", (context, _) -> mode(context, true))
                .add("laporan", (context, _) -> mode(context, false))
                .add("riwayat", (context, _) -> ports.jobs().now(new DecisionJob.History(context.recipient())))
                .add("uji", this::trial)
                .add("buku", (context, _) -> book(context))
                .add("urungkan", undo);
    }

    public ChatCommands commands() {
        return commands;
    }

    @Override
    public void handle(ChatEvent event, ChatContext context) {
        switch (event) {
            case ChatEvent.CommandGiven(var _, var name, var argument) -> {
                if (commands.knows(name)) {
                    commands.run(context, name, argument);
                } else {
                    context.send(DecisionPhrase.SHOP_HELP);
                }
            }
            case ChatEvent.TextWritten words ->
                answers.question(context, words)
                        .ifPresentOrElse(
                                question -> answers.take(context, question, words.text()),
                                () -> material.text(context, words.text(), false));
            case ChatEvent.RecordingSent(var _, var recording) -> material.file(context, recording);
            case ChatEvent.FileSent(var _, var file, var _) -> material.file(context, file);
            case ChatEvent.MessageEdited(var _, var text) -> material.edited(context, text);
            case ChatEvent.ButtonPressed(var _, var callback, var data) -> presses.press(context, callback, data);
            case ChatEvent.OtherSent _,
                    ChatEvent.BotAdded _,
                    ChatEvent.BotRemoved _,
                    ChatEvent.GroupMigrated _,
                    ChatEvent.HandlingFailed _ -> {}
        }
    }

    /** Whether these words answer a question about a decision. */
    public boolean isAnswer(ChatContext context, ChatEvent.TextWritten words) {
        return answers.question(context, words).isPresent();
    }

    /** Whether the user sends everything to the shop. */
    public boolean isShopMode(ChatContext context) {
        return ports.decisions().isShopMode(context.chat(), context.user().id());
    }

    /** Whether other files of this album are those of a decision. */
    public boolean isCollecting(ChatContext context, ChatFile file) {
        return file.album() != null
                && ports.decisions()
                        .ofAlbum(context.chat(), context.user().id(), file.album())
                        .isPresent();
    }

    /** Asks whose a file is. */
    public void askWhose(ChatContext context, ChatFile file) {
        ChatDecision unsure = material.unsure(context, file);
        ports.outbox().showLive(unsure.owner(), unsure.id().value());
    }

    /**
     * Gives a file up that is for a report; the press is answered.
     *
     * @return the file; none if it is not the user's, or its place was known already
     */
    public Optional<SentPart> release(ChatContext context, String callback, DecisionPress press) {
        Optional<ChatDecision> unsure = ports.decisions()
                .lock(press.decision())
                .filter(decision -> decision.stage() == Stage.UNSURE && decision.chat() == context.chat());
        Optional<String> refusal = unsure.flatMap(decision -> presses.refusal(context, decision));
        if (unsure.isEmpty() || refusal.isPresent()) {
            ports.outbox()
                    .answer(callback, refusal.orElseGet(() -> context.text(DecisionPhrase.DECISION_BUTTON_UNKNOWN)));
            return Optional.empty();
        }
        ports.outbox().answer(callback, "");
        ports.outbox().removeButtons(context.chat(), context.origin().message());
        ports.decisions().save(unsure.get().ended(null));
        return ports.decisions().parts(press.decision()).stream().findFirst();
    }

    private void mode(ChatContext context, boolean isShop) {
        ports.decisions().setShopMode(context.chat(), context.user().id(), isShop);
        context.send(isShop ? DecisionPhrase.SHOP_MODE_ON : DecisionPhrase.SHOP_MODE_OFF);
    }

    private void trial(ChatContext context, String text) {
        if (text.isEmpty()) {
            context.send(DecisionPhrase.TRIAL_USAGE);
        } else {
            material.text(context, text, true);
        }
    }

    private void book(ChatContext context) {
        String name = context.text(DecisionPhrase.BOOK_FILE) + ".xlsx";
        ports.outbox()
                .deliver(
                        context.recipient(),
                        LedgerApi.document(context.user().id(), name),
                        OutgoingMessage.of(context.text(DecisionPhrase.BOOK_CAPTION)));
    }
}
