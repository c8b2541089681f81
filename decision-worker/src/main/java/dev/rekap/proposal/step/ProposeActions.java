package dev.rekap.proposal.step;

import dev.rekap.blob.BlobStoreException;
import dev.rekap.bus.Outcome;
import dev.rekap.bus.Step;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Message;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.decisions.DecisionFailed;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.DecisionProposed;
import dev.rekap.contracts.decisions.Material;
import dev.rekap.contracts.decisions.MaterialCollected;
import dev.rekap.contracts.decisions.MaterialPart;
import dev.rekap.contracts.decisions.Notice;
import dev.rekap.contracts.speech.SpeechRequested;
import dev.rekap.proposal.Proposal;
import dev.rekap.proposal.step.DecisionPipeline.Decided;
import dev.rekap.proposal.step.DecisionPipeline.UndecidedException;
import dev.rekap.provider.DailyBudgets;
import dev.rekap.provider.NoProviderAnsweredException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The step of material: it becomes a proposal, a named failure, or requests to hear its recordings first. */
public final class ProposeActions implements Step<MaterialCollected> {

    private final DecisionFiles files;
    private final MaterialReader reader;
    private final DecisionPipeline pipeline;
    private final DailyBudgets budgets;

    /** A step that reads within the user's budget. */
    public ProposeActions(
            DecisionFiles files, PictureNormalizer normalizer, DecisionPipeline pipeline, DailyBudgets budgets) {
        this.files = files;
        this.reader = new MaterialReader(files, normalizer);
        this.pipeline = pipeline;
        this.budgets = budgets;
    }

    @Override
    public Class<MaterialCollected> accepts() {
        return MaterialCollected.class;
    }

    @Override
    public Outcome handle(MaterialCollected message) throws InterruptedException {
        try {
            if (files.isClosed(message.decisionId()) || isReplaced(message)) {
                return Outcome.done();
            }
            files.keepWaiting(message);
            List<MaterialPart> unheard = reader.unheard(message);
            return unheard.isEmpty()
                    ? propose(message)
                    : Outcome.done(
                            unheard.stream().map(part -> request(message, part)).toArray(Message[]::new));
        } catch (BlobStoreException e) {
            return Outcome.retryLater(FailureCode.STORAGE_UNAVAILABLE, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Optional<List<Message>> exhausted(MaterialCollected message, Outcome.RetryLater last) {
        return Optional.of(List.of(failure(message, last)));
    }

    /** Whether a later version of the material is being read already. */
    private boolean isReplaced(MaterialCollected message) {
        return files.waiting(message.decisionId())
                .filter(waiting ->
                        waiting.material().version() > message.material().version())
                .isPresent();
    }

    private static SpeechRequested request(MaterialCollected message, MaterialPart part) {
        Material material = message.material();
        SpeechOrigin origin = new SpeechOrigin(message.decisionId(), part.number());
        return new SpeechRequested(
                origin.requestId(material.version()),
                material.userId(),
                part.blob(),
                part.contentType(),
                part.size(),
                part.sha256(),
                material.language(),
                origin.toString());
    }

    /** Whether all recordings of the material were heard. */
    boolean isHeard(MaterialCollected message) {
        return reader.unheard(message).isEmpty();
    }

    /** Reads material whose recordings were all heard. */
    Outcome propose(MaterialCollected message) throws InterruptedException {
        DecisionId decision = message.decisionId();
        int version = message.material().version();
        MaterialReader.Opened opened = reader.open(message);
        if (opened.isEmpty()) {
            return Outcome.done(new DecisionFailed(
                    decision,
                    version,
                    FailureCode.UNREADABLE_MATERIAL,
                    "no text, recording or picture that can be read",
                    opened.attempts()));
        }
        ReadingProgress before =
                files.progress(decision, version).orElseGet(() -> ReadingProgress.NONE.plus(opened.attempts()));
        try {
            Decided decided = pipeline.decide(
                    opened.material(), budgets.of(message.material().userId()), before);
            return Outcome.done(fact(message, opened, decided));
        } catch (UndecidedException e) {
            NoProviderAnsweredException failure = e.failure();
            FailureCode code = FailureCode.of(failure.code());
            if (!code.isRetryable()) {
                return Outcome.done(new DecisionFailed(
                        decision, version, code, failure.detail(), e.progress().attempts()));
            }
            files.keepProgress(decision, version, e.progress());
            return new Outcome.RetryLater(code, failure.detail(), failure.retryAfter());
        }
    }

    private static Message fact(MaterialCollected message, MaterialReader.Opened opened, Decided decided) {
        Proposal proposal = decided.proposal();
        List<ProviderCall> attempts = decided.progress().attempts();
        int version = message.material().version();
        if (proposal.actions().isEmpty()) {
            return new DecisionFailed(
                    message.decisionId(), version, FailureCode.NOTHING_TO_DO, "no action was found", attempts);
        }
        Set<Notice> notices = EnumSet.noneOf(Notice.class);
        notices.addAll(proposal.notices());
        if (opened.skipped()) {
            notices.add(Notice.PARTS_SKIPPED);
        }
        return new DecisionProposed(
                message.decisionId(),
                version,
                decided.decider(),
                proposal.actions().stream()
                        .map(action -> HeardConfidence.add(opened.material(), action))
                        .toList(),
                notices,
                attempts);
    }

    /** The failure when the ladder is exhausted, with the calls that are known. */
    DecisionFailed failure(MaterialCollected message, Outcome.RetryLater last) {
        int version = message.material().version();
        List<ProviderCall> attempts;
        try {
            attempts = files.progress(message.decisionId(), version)
                    .map(ReadingProgress::attempts)
                    .orElse(List.of());
        } catch (BlobStoreException _) {
            // The store is away for longer than the ladder lasts: the failure has to be told without them.
            attempts = List.of();
        }
        return new DecisionFailed(message.decisionId(), version, FailureCode.of(last.code()), last.detail(), attempts);
    }
}
