package dev.rekap.gateway.decisions.delivery;

import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.DecidedAction;
import dev.rekap.contracts.decisions.DecisionChanged;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.texts.Layout;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.channel.texts.Words;
import dev.rekap.gateway.decisions.ChatDecision;
import dev.rekap.gateway.decisions.ChatDecisions;
import dev.rekap.gateway.decisions.DecisionPhrase;
import dev.rekap.gateway.decisions.FieldLines;
import dev.rekap.gateway.decisions.OpenQuestion;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Asks for the value of a field with a message that is to be replied to; the reply is known by the text that it replies to. */
public record AskValue(ChatDecisions decisions, Outbox outbox, Clock clock) {

    private static final int NAME = 60;

    /** Of the decision's id, so that no two questions of a chat read alike. */
    private static final int MARK = 4;

    /** Asks, in the caller's transaction. */
    public void ask(ChatDecision decision, int action, String field) {
        String text = text(decision, action, field);
        decisions.ask(new OpenQuestion(decision.id(), action, field, text, clock.instant(), null));
        Long answered = decision.chat() == decision.owner().user() ? null : (Long) decision.message();
        outbox.send(decision.owner(), OutgoingMessage.question(text), answered);
    }

    private static String text(ChatDecision decision, int action, String field) {
        Words words = Texts.of(decision.locale());
        String called = new FieldLines(words).name(field);
        String mark = decision.id().toString().substring(0, MARK).toUpperCase(Locale.ROOT);
        return name(decision, action)
                .map(name -> words.text(DecisionPhrase.ASK_VALUE, called, Layout.shorten(name, NAME), mark))
                .orElseGet(() -> words.text(DecisionPhrase.ASK_VALUE_NAMELESS, called, mark));
    }

    private static Optional<String> name(ChatDecision decision, int action) {
        DecisionChanged shown = decision.shown();
        return shown == null
                ? Optional.empty()
                : shown.actions().stream()
                        .map(DecidedAction::proposed)
                        .filter(proposed -> proposed.number() == action)
                        .findFirst()
                        .flatMap(proposed -> proposed.field(ActionFields.NAME))
                        .map(ProposedField::value);
    }
}
