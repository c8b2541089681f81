package dev.rekap.decision.flow;

import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.ActionVerb;
import dev.rekap.contracts.decisions.DecisionMessage;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.decision.Answer;
import dev.rekap.decision.Approval;
import dev.rekap.decision.AuditEntry;
import dev.rekap.decision.Decision;
import dev.rekap.decision.DecisionTiming;
import dev.rekap.decision.Facts;
import dev.rekap.decision.OwnerRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What happens to one decision, and what it leads to, without any infrastructure. */
final class Story {

    static final DecisionTiming TIMING = new DecisionTiming(
            Duration.ofMinutes(40),
            Duration.ofHours(24),
            Duration.ofHours(24),
            Duration.ofMinutes(15),
            Duration.ofMinutes(10),
            Duration.ofSeconds(15),
            Duration.ofDays(90));

    final Facts facts;
    Instant now = Facts.COLLECTED;
    OwnerRules rules = new OwnerRules(Map.of(), true);
    Decision decision;
    final List<ActionRequested> requests = new ArrayList<>();

    Story() {
        this(Facts.of("toko"));
    }

    Story(Facts facts) {
        this.facts = facts;
        decision = Decision.open(facts.id(), now, now.plus(TIMING.expiry()));
    }

    /** A story in which the draft is proposed, planned and waits for a yes. */
    static Story planned() {
        Story story = new Story();
        story.apply(story.facts.collected(1), story.facts.proposed(1));
        story.apply(story.facts.planned(story.last(ActionVerb.PLAN)));
        return story;
    }

    /** A story in which the draft is being made. */
    static Story doing() {
        Story story = planned();
        story.approve();
        return story;
    }

    /** A story in which the draft is there. */
    static Story done() {
        Story story = doing();
        story.apply(story.facts.done(story.last(ActionVerb.DO)));
        return story;
    }

    FlowContext context() {
        return new FlowContext(rules, TIMING, now);
    }

    void apply(DecisionMessage... heard) {
        for (DecisionMessage fact : heard) {
            change(known -> ApplyFact.apply(known, fact, context()));
        }
    }

    void approve() {
        Approval approval = new Approval(decision.version(), decision.hash().orElseThrow());
        change(known -> AnswerPerson.approve(known, approval, "ibu", context()));
    }

    void approve(int version, String hash) {
        change(known -> AnswerPerson.approve(known, new Approval(version, hash), "ibu", context()));
    }

    void answer(String field, String value) {
        answer(new Answer(decision.version(), 1, field, value));
    }

    void answer(Answer answer) {
        change(known -> AnswerPerson.answer(known, answer, "ibu", context()));
    }

    void undo() {
        change(known -> AnswerPerson.undo(known, "ibu", context()));
    }

    void reject() {
        change(known -> AnswerPerson.reject(known, "ibu", context()));
    }

    /** Lets time pass, and does what is due. */
    void pass(Duration time) {
        now = now.plus(time);
        change(known -> MeetDeadlines.meet(known, context()));
    }

    DecisionState state() {
        return decision.state();
    }

    /** The latest request of this kind. */
    ActionRequested last(ActionVerb verb) {
        return requests.reversed().stream()
                .filter(request -> request.verb() == verb)
                .findFirst()
                .orElseThrow();
    }

    long count(ActionVerb verb) {
        return requests.stream().filter(request -> request.verb() == verb).count();
    }

    List<AuditEntry.What> audit() {
        return decision.news().stream().map(AuditEntry::what).toList();
    }

    private void change(UnaryOperator<Decision> change) {
        Decision before = decision;
        decision = change.apply(before);
        OutgoingFacts.of(before, decision, "IDR").forEach(fact -> {
            if (fact instanceof ActionRequested request) {
                requests.add(request);
            }
        });
    }
}
