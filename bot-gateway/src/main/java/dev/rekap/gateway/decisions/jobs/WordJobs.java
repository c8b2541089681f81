package dev.rekap.gateway.decisions.jobs;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.DecidedAction;
import dev.rekap.contracts.decisions.DecisionChanged;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.channel.texts.Words;
import dev.rekap.gateway.decisions.ChatDecision;
import dev.rekap.gateway.decisions.ChatDecisions;
import dev.rekap.gateway.decisions.DecisionApi;
import dev.rekap.gateway.decisions.DecisionApi.Problem;
import dev.rekap.gateway.decisions.DecisionPhrase;
import dev.rekap.gateway.decisions.OpenQuestion;
import java.util.Optional;

/** Tells decision-service what people decided: answers, approvals, rejections, undoing. */
public record WordJobs(UnitOfWork unit, ChatDecisions decisions, DecisionApi api, Outbox outbox) {

    void answer(DecisionJob.Answer job) {
        Optional<Value> value = unit.call(() -> decisions.find(job.decision()).flatMap(found -> value(job, found)));
        if (value.isEmpty()) {
            return;
        }
        Value given = value.get();
        Optional<Problem> problem = api.answer(
                job.decision(),
                job.version(),
                job.action(),
                given.field(),
                given.value(),
                user(job.user()),
                given.decision().locale());
        unit.run(() -> {
            if (problem.isPresent()) {
                say(given.decision(), problem.get());
            }
            decisions
                    .question(job.decision(), job.action(), given.field())
                    .filter(question -> question.answer() != null)
                    .ifPresent(question -> {
                        // What was not understood may be answered again.
                        if (problem.isPresent()) {
                            decisions.ask(question.answered(null));
                        } else {
                            decisions.forget(question);
                        }
                    });
        });
    }

    /** The value to tell; none if the fields were replaced meanwhile, or it was told already. */
    private Optional<Value> value(DecisionJob.Answer job, ChatDecision decision) {
        Optional<ProposedField> field = field(job, decision);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        String name = field.get().name();
        if (job.reading() < 0) {
            return decisions
                    .question(job.decision(), job.action(), name)
                    .map(OpenQuestion::answer)
                    .map(answer -> new Value(decision, name, answer));
        }
        return field.map(ProposedField::readings)
                .filter(readings -> decision.version() == job.version() && job.reading() < readings.size())
                .map(readings -> new Value(decision, name, readings.get(job.reading())));
    }

    private static Optional<ProposedField> field(DecisionJob.Answer job, ChatDecision decision) {
        DecisionChanged shown = decision.shown();
        return shown == null
                ? Optional.empty()
                : shown.actions().stream()
                        .map(DecidedAction::proposed)
                        .filter(action -> action.number() == job.action()
                                && job.field() < action.fields().size())
                        .findFirst()
                        .map(action -> action.fields().get(job.field()));
    }

    void approve(DecisionJob.Approve job) {
        Optional<ChatDecision> found = unit.call(() -> decisions.find(job.decision()));
        DecisionChanged shown = found.map(ChatDecision::shown).orElse(null);
        if (shown == null || shown.hash() == null || shown.version() > job.version()) {
            return;
        }
        api.approve(job.decision(), job.version(), shown.hash(), user(job.user()))
                .ifPresent(problem ->
                        unit.run(() -> decisions.lock(job.decision()).ifPresent(decision -> {
                            // It may be pressed again: when the shop was looked at, say.
                            decisions.save(decision.approved(0));
                            say(decision, problem);
                        })));
    }

    void reject(DecisionJob.Reject job) {
        report(job.decision(), api.reject(job.decision(), job.version(), user(job.user())));
    }

    void undo(DecisionJob.Undo job) {
        report(job.decision(), api.undo(job.decision(), user(job.user())));
    }

    private void report(DecisionId id, Optional<Problem> problem) {
        problem.ifPresent(it -> unit.run(() -> decisions.find(id).ifPresent(decision -> say(decision, it))));
    }

    private void say(ChatDecision decision, Problem problem) {
        Words words = Texts.of(decision.locale());
        String reason =
                words.reason(problem.code()).orElse(problem.detail().isBlank() ? problem.code() : problem.detail());
        outbox.send(
                decision.owner(),
                OutgoingMessage.of(words.text(DecisionPhrase.PROBLEM_SAID, reason)),
                decision.message());
    }

    private static UserId user(long id) {
        return new UserId("telegram:" + id);
    }

    private record Value(ChatDecision decision, String field, String value) {}
}
