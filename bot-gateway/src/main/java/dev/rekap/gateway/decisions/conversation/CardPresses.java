package dev.rekap.gateway.decisions.conversation;

import dev.rekap.contracts.decisions.DecidedAction;
import dev.rekap.contracts.decisions.DecisionChanged;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.channel.conversation.ChatAdmins;
import dev.rekap.gateway.channel.conversation.ChatContext;
import dev.rekap.gateway.channel.jobs.JobScheduler;
import dev.rekap.gateway.channel.texts.Layout;
import dev.rekap.gateway.decisions.ChatDecision;
import dev.rekap.gateway.decisions.ChatDecision.Stage;
import dev.rekap.gateway.decisions.ChatDecision.View;
import dev.rekap.gateway.decisions.ChatDecisions;
import dev.rekap.gateway.decisions.DecisionPhrase;
import dev.rekap.gateway.decisions.DecisionPress;
import dev.rekap.gateway.decisions.delivery.AskValue;
import dev.rekap.gateway.decisions.jobs.CloseCard;
import dev.rekap.gateway.decisions.jobs.DecisionJob;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handles the buttons of cards, and answers each press. */
record CardPresses(
        ChatDecisions decisions,
        ChatAdmins admins,
        JobScheduler jobs,
        Outbox outbox,
        AskValue asking,
        CloseCard closing) {

    private static final Logger LOG = LoggerFactory.getLogger(CardPresses.class);

    /** Telegram shows 200 characters. */
    private static final int TOAST = 200;

    void press(ChatContext context, String callback, String data) {
        String toast = DecisionPress.parse(data)
                .map(press -> toast(context, press))
                .orElseGet(() -> context.text(DecisionPhrase.DECISION_BUTTON_UNKNOWN));
        outbox.answer(callback, Layout.shorten(toast, TOAST));
    }

    private String toast(ChatContext context, DecisionPress press) {
        Optional<ChatDecision> found = decisions.lock(press.decision()).filter(decision -> isSeen(context, decision));
        if (found.isEmpty()) {
            return context.text(DecisionPhrase.DECISION_GONE);
        }
        ChatDecision decision = found.get();
        if (decision.chat() == context.chat()) {
            outbox.liveSeen(decision.id().value(), context.origin().message());
        }
        return refusal(context, decision).orElseGet(() -> act(context, press, decision));
    }

    /** In its own chat, or by its sender elsewhere: what a group does not allow is shown to them in private. */
    private static boolean isSeen(ChatContext context, ChatDecision decision) {
        return decision.chat() == context.chat()
                || decision.owner().user() == context.user().id();
    }

    /** In words why this user may not press the buttons of the decision; none if they may. */
    Optional<String> refusal(ChatContext context, ChatDecision decision) {
        if (decision.owner().user() == context.user().id()) {
            return Optional.empty();
        }
        try {
            return !context.isPrivate()
                            && admins.isAdmin(context.chat(), context.user().id())
                    ? Optional.empty()
                    : Optional.of(context.text(DecisionPhrase.DECISION_NOT_YOURS));
        } catch (UnavailableException e) {
            LOG.warn("Reading the administrators of a group failed: {}", e.getMessage());
            return Optional.of(context.text(DecisionPhrase.ADMIN_UNKNOWN));
        }
    }

    private String act(ChatContext context, DecisionPress press, ChatDecision decision) {
        if (press.act() == DecisionPress.Act.FOR_SHOP) {
            return forShop(context, decision);
        }
        DecisionChanged shown = decision.shown();
        if (shown == null || press.version() != decision.version()) {
            outbox.showLive(decision.owner(), decision.id().value());
            return context.text(DecisionPhrase.CONTENT_CHANGED);
        }
        return switch (press.act()) {
            case APPROVE -> approve(context, decision, shown);
            case REJECT -> {
                jobs.now(new DecisionJob.Reject(
                        decision.id(), decision.version(), context.user().id()));
                yield context.text(DecisionPhrase.REJECT_TAKEN);
            }
            case SHOW -> view(decision, View.MAIN);
            case CHANGE -> view(decision, View.FIELDS);
            case PLAN -> view(decision, View.PLAN);
            case FIELD, WRITE -> write(context, press, decision, shown);
            case READING -> read(context, press, decision, shown);
            case UNDO -> {
                jobs.now(new DecisionJob.Undo(decision.id(), context.user().id()));
                yield context.text(DecisionPhrase.UNDO_TAKEN);
            }
            case FOR_SHOP, FOR_REPORT -> context.text(DecisionPhrase.DECISION_BUTTON_UNKNOWN);
        };
    }

    private String forShop(ChatContext context, ChatDecision decision) {
        if (decision.stage() != Stage.UNSURE) {
            return context.text(DecisionPhrase.DECISION_BUTTON_UNKNOWN);
        }
        closing.close(decision);
        return "";
    }

    private String approve(ChatContext context, ChatDecision decision, DecisionChanged shown) {
        boolean may = shown.state() == DecisionState.PROPOSED || shown.state() == DecisionState.FAILED;
        if (!may || shown.hash() == null) {
            return context.text(DecisionPhrase.DECISION_BUTTON_UNKNOWN);
        }
        if (decision.approved() == decision.version()) {
            return context.text(DecisionPhrase.APPROVE_AGAIN);
        }
        decisions.save(decision.approved(decision.version()));
        jobs.now(new DecisionJob.Approve(
                decision.id(), decision.version(), context.user().id()));
        return context.text(DecisionPhrase.APPROVE_TAKEN);
    }

    private String view(ChatDecision decision, View view) {
        decisions.save(decision.withView(view));
        outbox.showLive(decision.owner(), decision.id().value());
        return "";
    }

    private String write(ChatContext context, DecisionPress press, ChatDecision decision, DecisionChanged shown) {
        Optional<ProposedField> field = field(press, shown);
        if (field.isEmpty()) {
            return context.text(DecisionPhrase.DECISION_BUTTON_UNKNOWN);
        }
        asking.ask(decision, press.action(), field.get().name());
        return "";
    }

    private String read(ChatContext context, DecisionPress press, ChatDecision decision, DecisionChanged shown) {
        if (field(press, shown)
                .filter(field -> press.reading() < field.readings().size())
                .isEmpty()) {
            return context.text(DecisionPhrase.DECISION_BUTTON_UNKNOWN);
        }
        jobs.now(new DecisionJob.Answer(
                decision.id(),
                decision.version(),
                press.action(),
                press.field(),
                press.reading(),
                context.user().id()));
        return context.text(DecisionPhrase.ANSWER_TAKEN);
    }

    private static Optional<ProposedField> field(DecisionPress press, DecisionChanged shown) {
        return shown.actions().stream()
                .map(DecidedAction::proposed)
                .filter(action -> action.number() == press.action()
                        && press.field() < action.fields().size())
                .findFirst()
                .map(action -> action.fields().get(press.field()));
    }
}
