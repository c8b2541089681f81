package dev.rekap.gateway.decisions.jobs;

import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.jobs.JobScheduler;
import dev.rekap.gateway.decisions.ChatDecision;
import dev.rekap.gateway.decisions.ChatDecisions;
import dev.rekap.gateway.decisions.SentPart;
import dev.rekap.gateway.decisions.ShopCommands;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ends the collecting of what belongs to a decision, and has it brought to ingest-api. */
public record CloseCard(ChatDecisions decisions, JobScheduler jobs, Outbox outbox, Clock clock) {

    /** Closes it in its newest version, in the caller's transaction. */
    public void close(ChatDecision decision) {
        boolean isTrial = decision.dryRun()
                || wordsOf(decision).filter(ShopCommands::isTrial).isPresent();
        decisions.save(decision.closed(isTrial));
        bring(decision);
        outbox.showLive(decision.owner(), decision.id().value());
        outbox.typing(decision.owner());
        jobs.at(clock.instant().plus(DecisionJob.TYPING_PAUSE), new DecisionJob.Typing(decision.id(), 1));
    }

    /** Has the newest version of what was sent brought. */
    public void bring(ChatDecision decision) {
        jobs.now(new DecisionJob.Bring(decision.id(), decision.material()));
    }

    /** The text of the message, or the captions of its files; none if it has no words. */
    public Optional<String> wordsOf(ChatDecision decision) {
        return words(decision, decisions.parts(decision.id()));
    }

    /** The same, of files that are known. */
    public static Optional<String> words(ChatDecision decision, List<SentPart> parts) {
        String words = Stream.concat(
                        Stream.ofNullable(decision.text()),
                        parts.stream().map(part -> part.file().caption()).filter(Objects::nonNull))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }
}
