package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.channel.ChatEvent;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.conversation.ChatContext;
import dev.rekap.gateway.channel.jobs.JobScheduler;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.OrderPhrase;
import dev.rekap.gateway.orders.Press;
import dev.rekap.gateway.orders.correction.Correction;
import dev.rekap.gateway.orders.correction.Correction.Question;
import dev.rekap.gateway.orders.correction.CorrectionStep;
import dev.rekap.gateway.orders.correction.CorrectionStore;
import dev.rekap.gateway.orders.jobs.OrderJob;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Putting a table right: its message, the buttons under it, and the answers to its questions. What they do is done by a job; here is
 * only decided whether they may.
 */
record CorrectionDialogue(CorrectionStore corrections, JobScheduler jobs, Outbox outbox, Clock clock) {

    /** So long a text that replies to nothing is taken for the answer to an open question of a private chat. */
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(10);

    /** Begins, or begins anew at the end of the chat. */
    void open(ChatContext context, ChatReport report) {
        Correction correction = corrections
                .of(report.id(), context.chat(), context.user().id())
                .map(known -> known.takes(CorrectionStep.begin(), context.recipient(), 0))
                .orElseGet(() -> Correction.begin(report.id(), context.recipient()));
        outbox.moveLive(context.recipient(), correction.id().value());
        take(correction);
    }

    /**
     * Takes a choice of the message.
     *
     * @return what the user reads for a moment
     */
    String choose(ChatContext context, Press.Choose press) {
        Optional<Correction> found = corrections.lock(press.correction());
        if (found.isEmpty()) {
            return context.text(OrderPhrase.REPORT_GONE);
        }
        Correction correction = found.get();
        if (correction.to().user() != context.user().id()) {
            return context.text(OrderPhrase.NOT_YOURS);
        }
        if (correction.revision() != press.revision()) {
            return context.text(OrderPhrase.CORRECTION_OUTDATED);
        }
        Correction.@Nullable Choice choice = correction.panel().choice(press.index());
        if (choice == null || choice.step() == null) {
            return context.text(OrderPhrase.BUTTON_UNKNOWN);
        }
        outbox.liveSeen(correction.id().value(), context.origin().message());
        take(correction.takes(
                choice.step(), context.recipient(), context.origin().message()));
        return choice.step().kind() == CorrectionStep.Kind.SEND ? context.text(OrderPhrase.COMING) : "";
    }

    /**
     * Takes the answer to a question.
     *
     * @return false if it is none
     */
    boolean answer(ChatContext context, ChatEvent.TextWritten written) {
        @Nullable String repliedTo = written.repliedTo();
        Optional<Correction> asking =
                corrections.asking(context.chat(), context.user().id());
        @Nullable Question question = asking.map(Correction::question).orElse(null);
        if (asking.isPresent() && question != null && isAnswer(context, question, repliedTo)) {
            Correction correction = asking.get();
            if (correction.message() != 0) {
                outbox.removeButtons(context.chat(), correction.message());
            }
            // What follows stands below the answer.
            outbox.moveLive(context.recipient(), correction.id().value());
            take(correction.takes(question.step().answered(written.text()), context.recipient(), 0));
            return true;
        }
        boolean isLate = repliedTo != null && repliedTo.startsWith(Question.MARK.strip());
        if (isLate) {
            context.reply(OrderPhrase.CORRECTION_STALE);
        }
        return isLate;
    }

    /** Whether these words answer a question, also one that is not asked any more. */
    boolean isAnswer(ChatContext context, ChatEvent.TextWritten written) {
        @Nullable String repliedTo = written.repliedTo();
        return (repliedTo != null && repliedTo.startsWith(Question.MARK.strip()))
                || corrections
                        .asking(context.chat(), context.user().id())
                        .map(Correction::question)
                        .filter(question -> isAnswer(context, question, repliedTo))
                        .isPresent();
    }

    private boolean isAnswer(ChatContext context, Question question, @Nullable String repliedTo) {
        return repliedTo != null
                ? question.isIn(repliedTo)
                : context.isPrivate()
                        && clock.instant().isBefore(question.askedAt().plus(ANSWER_WITHIN));
    }

    private void take(Correction correction) {
        corrections.save(correction);
        jobs.now(new OrderJob.Correct(correction.report(), correction.id(), correction.revision()));
    }
}
