package dev.rekap.proposal.step;

import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.Notice;
import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.proposal.Checker;
import dev.rekap.proposal.Decider;
import dev.rekap.proposal.Describer;
import dev.rekap.proposal.PictureDescription;
import dev.rekap.proposal.Proposal;
import dev.rekap.proposal.ReadMaterial;
import dev.rekap.proposal.Writer;
import dev.rekap.provider.Budget;
import dev.rekap.provider.FallbackRouter;
import dev.rekap.provider.NoProviderAnsweredException;
import dev.rekap.provider.RoutedResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads material stage by stage. Only <em>decide</em> must answer: without <em>describe</em> the words are read alone, without
 * <em>write</em> a draft has no texts, and without <em>check</em> it is not checked a second time.
 */
public final class DecisionPipeline {

    /** The provider that needs no other stage: it looks at nothing and writes nothing. */
    private static final String RULES = "rules";

    private final Optional<FallbackRouter<Describer>> describers;
    private final FallbackRouter<Decider> deciders;
    private final Optional<FallbackRouter<Writer>> writers;
    private final Optional<FallbackRouter<Checker>> checkers;

    /**
     * How reading ended.
     *
     * @param proposal what is proposed
     * @param decider that proposed it
     * @param progress with all calls
     */
    record Decided(Proposal proposal, String decider, ReadingProgress progress) {}

    /** Reading has to wait, or failed. It carries what was done until then. */
    static final class UndecidedException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient NoProviderAnsweredException failure;
        private final transient ReadingProgress progress;

        UndecidedException(NoProviderAnsweredException failure, ReadingProgress progress) {
            super(failure.detail(), failure);
            this.failure = failure;
            this.progress = progress;
        }

        NoProviderAnsweredException failure() {
            return failure;
        }

        ReadingProgress progress() {
            return progress;
        }
    }

    /** A pipeline; the stages that no model is configured for are left out. */
    public DecisionPipeline(
            Optional<FallbackRouter<Describer>> describers,
            FallbackRouter<Decider> deciders,
            Optional<FallbackRouter<Writer>> writers,
            Optional<FallbackRouter<Checker>> checkers) {
        this.describers = describers;
        this.deciders = deciders;
        this.writers = writers;
        this.checkers = checkers;
    }

    /**
     * Reads material.
     *
     * @param before what was done of it already
     */
    Decided decide(ReadMaterial material, Budget budget, ReadingProgress before)
            throws UndecidedException, InterruptedException {
        Set<Notice> notices = EnumSet.noneOf(Notice.class);
        ReadingProgress progress = describe(material, budget, before);
        boolean seen = progress.descriptions().size() >= material.pictures().size();
        ReadMaterial described = material.with(progress.descriptions());
        RoutedResponse<Proposal> decided;
        try {
            decided = deciders.call(decider -> decider.decide(described), budget);
        } catch (NoProviderAnsweredException e) {
            throw new UndecidedException(e, progress.plus(e.attempts()));
        }
        progress = progress.plus(decided.attempts());
        notices.addAll(decided.value().notices());
        List<ProposedAction> actions = decided.value().actions();
        if (decided.provider().equals(RULES) || actions.isEmpty()) {
            return new Decided(new Proposal(actions, notices), decided.provider(), progress);
        }
        if (!seen) {
            notices.add(Notice.PICTURES_NOT_LOOKED_AT);
        }
        if (actions.stream().anyMatch(DecisionPipeline::isDraft)) {
            List<ProposedAction> drafts = actions;
            Tried<List<ProposedAction>> written =
                    attempt(writers, writer -> writer.write(described, drafts), budget, progress);
            actions = written.value().orElse(actions);
            progress = written.progress();
        }
        List<ProposedAction> proposed = actions;
        Tried<List<ProposedAction>> checked =
                attempt(checkers, checker -> checker.check(described, proposed), budget, progress);
        return new Decided(
                new Proposal(checked.value().orElse(actions), notices), decided.provider(), checked.progress());
    }

    private ReadingProgress describe(ReadMaterial material, Budget budget, ReadingProgress before)
            throws UndecidedException, InterruptedException {
        if (describers.isEmpty()
                || material.pictures().isEmpty()
                || !before.descriptions().isEmpty()) {
            return before;
        }
        try {
            RoutedResponse<List<PictureDescription>> described =
                    describers.get().call(describer -> describer.describe(material.pictures()), budget);
            return before.plus(described.attempts()).with(described.value());
        } catch (NoProviderAnsweredException e) {
            ReadingProgress progress = before.plus(e.attempts());
            if (material.texts().isEmpty()) {
                throw new UndecidedException(e, progress);
            }
            return progress;
        }
    }

    private record Tried<T>(Optional<T> value, ReadingProgress progress) {}

    /** A stage that may fail: what it would add is left out. */
    private static <P, T> Tried<T> attempt(
            Optional<FallbackRouter<P>> router,
            dev.rekap.provider.ProviderRequest<P, T> request,
            Budget budget,
            ReadingProgress progress)
            throws InterruptedException {
        if (router.isEmpty()) {
            return new Tried<>(Optional.empty(), progress);
        }
        try {
            RoutedResponse<T> response = router.get().call(request, budget);
            return new Tried<>(Optional.of(response.value()), progress.plus(response.attempts()));
        } catch (NoProviderAnsweredException e) {
            return new Tried<>(Optional.empty(), progress.plus(e.attempts()));
        }
    }

    private static boolean isDraft(ProposedAction action) {
        return action.kind().equals(ActionFields.WOOCOMMERCE_DRAFT);
    }
}
