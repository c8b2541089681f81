package dev.rekap.gateway.decisions.conversation;

import dev.rekap.contracts.decisions.DecidedAction;
import dev.rekap.contracts.decisions.DecisionChanged;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.gateway.channel.ChatEvent.TextWritten;
import dev.rekap.gateway.channel.conversation.ChatContext;
import dev.rekap.gateway.channel.jobs.JobScheduler;
import dev.rekap.gateway.decisions.ChatDecision;
import dev.rekap.gateway.decisions.ChatDecisions;
import dev.rekap.gateway.decisions.DecisionPhrase;
import dev.rekap.gateway.decisions.OpenQuestion;
import dev.rekap.gateway.decisions.ShopCommands;
import dev.rekap.gateway.decisions.jobs.DecisionJob;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Takes replies to questions. In a private chat the next words are the answer also if they reply to nothing. */
record TakeAnswers(ChatDecisions decisions, JobScheduler jobs, CardPresses presses, Clock clock) {

    /** After it words that reply to nothing are no answer any more. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    /** The question that these words answer. */
    Optional<OpenQuestion> question(ChatContext context, TextWritten words) {
        if (words.repliedTo() != null) {
            return decisions.questionOf(context.chat(), words.repliedTo());
        }
        return context.isPrivate() && !ShopCommands.begin(words.text())
                ? decisions.newestQuestion(context.chat(), clock.instant().minus(FRESH))
                : Optional.empty();
    }

    void take(ChatContext context, OpenQuestion question, String words) {
        Optional<ChatDecision> found = decisions.lock(question.decision());
        if (found.isEmpty()) {
            context.reply(DecisionPhrase.DECISION_GONE);
            return;
        }
        ChatDecision decision = found.get();
        Optional<String> refusal = presses.refusal(context, decision);
        int place = place(question, decision);
        if (refusal.isPresent()) {
            context.send(refusal.get());
        } else if (place < 0) {
            decisions.forget(question);
            context.reply(DecisionPhrase.CONTENT_CHANGED);
        } else {
            decisions.ask(question.answered(words.strip()));
            jobs.now(new DecisionJob.Answer(
                    decision.id(),
                    decision.version(),
                    question.action(),
                    place,
                    -1,
                    context.user().id()));
        }
    }

    /** Where the field stands in the action now; below 0 if it does not any more. */
    private static int place(OpenQuestion question, ChatDecision decision) {
        DecisionChanged shown = decision.shown();
        if (shown == null) {
            return -1;
        }
        List<String> names = shown.actions().stream()
                .map(DecidedAction::proposed)
                .filter(action -> action.number() == question.action())
                .flatMap(action -> action.fields().stream())
                .map(ProposedField::name)
                .toList();
        return names.indexOf(question.field());
    }
}
