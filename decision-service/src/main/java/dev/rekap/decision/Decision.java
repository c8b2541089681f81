package dev.rekap.decision;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.contracts.decisions.Material;
import dev.rekap.contracts.decisions.Notice;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A decision.
 *
 * @param createdAt when its material was complete; before that is known, when its first fact came
 * @param material what was sent; none while the fact that says so has not come
 * @param early how later versions of the material were read
 * @param version counts what people see; from 1
 * @param until deadline of the state; none if it has none
 * @param content what it is about
 * @param approvals that were accepted
 * @param answers that were accepted, the latest
 * @param cost of all calls so far, in the currency of the budgets
 * @param undoUntil until when it can be undone; none where it cannot
 * @param news what happened since it was stored
 */
public record Decision(
        DecisionId id,
        Instant createdAt,
        @Nullable Material material,
        List<Reading> early,
        int version,
        DecisionState state,
        @Nullable Instant until,
        Content content,
        List<Approval> approvals,
        List<Answer> answers,
        BigDecimal cost,
        @Nullable Instant undoUntil,
        List<AuditEntry> news) {

    /** A repetition of an older one is answered as one that comes too late. */
    private static final int KEPT_ANSWERS = 50;

    public Decision {
        early = List.copyOf(early);
        approvals = List.copyOf(approvals);
        answers = List.copyOf(answers);
        news = List.copyOf(news);
    }

    /**
     * What a decision is about.
     *
     * @param decider that proposed it; none before
     * @param actions empty before it was read
     * @param failure why it could not be read, or was refused
     */
    public record Content(
            @Nullable String decider,
            List<DecisionAction> actions,
            Set<Notice> notices,
            @Nullable FailureCode failure) {

        public static final Content NONE = new Content(null, List.of(), Set.of(), null);

        public Content {
            actions = List.copyOf(actions);
            notices = Set.copyOf(notices);
        }

        public static Content failed(FailureCode code) {
            return new Content(null, List.of(), Set.of(), code);
        }
    }

    /** A decision of which nothing is known yet but that there is one. */
    public static Decision open(DecisionId id, Instant now, Instant until) {
        return new Decision(
                id,
                now,
                null,
                List.of(),
                1,
                DecisionState.COLLECTING,
                until,
                Content.NONE,
                List.of(),
                List.of(),
                BigDecimal.ZERO,
                null,
                List.of());
    }

    /** The owner; none while the material is not known. */
    public Optional<UserId> owner() {
        return Optional.ofNullable(material).map(Material::userId);
    }

    public List<DecisionAction> actions() {
        return content.actions();
    }

    public Optional<DecisionAction> action(int number) {
        return actions().stream().filter(action -> action.number() == number).findFirst();
    }

    public boolean isDryRun() {
        return material != null && material.dryRun();
    }

    /** The hash of what is to be approved; none while nothing is proposed. */
    public Optional<String> hash() {
        return actions().isEmpty()
                ? Optional.empty()
                : Optional.of(ContentHash.of(
                        actions().stream().map(DecisionAction::shown).toList()));
    }

    /** Whether the outcome of an action is awaited or being looked up. */
    public boolean isInFlight() {
        return switch (state) {
            case APPROVED, DOING, UNDOING -> true;
            case UNKNOWN -> dueAt().isPresent();
            case COLLECTING, READING, PROPOSED, ASKING, DONE, UNDONE, REJECTED, EXPIRED, FAILED, PARTLY_DONE -> false;
        };
    }

    /** When time alone changes it next; none if it does not. */
    public Optional<Instant> dueAt() {
        return Stream.concat(
                        Stream.ofNullable(until),
                        actions().stream().flatMap(action -> Stream.ofNullable(action.dueAt())))
                .min(Comparator.naturalOrder());
    }

    /** As the next version. */
    public Decision next() {
        return new Decision(
                id,
                createdAt,
                material,
                early,
                version + 1,
                state,
                until,
                content,
                approvals,
                answers,
                cost,
                undoUntil,
                news);
    }

    /**
     * In another state, or the same with another deadline.
     *
     * @throws IllegalMoveException if the state may not follow
     */
    public Decision moved(DecisionState to, @Nullable Instant newUntil) {
        return new Decision(
                id,
                createdAt,
                material,
                early,
                version,
                DecisionTransitions.move(state, to),
                newUntil,
                content,
                approvals,
                answers,
                cost,
                undoUntil,
                news);
    }

    public Decision with(Content newContent) {
        return new Decision(
                id,
                createdAt,
                material,
                early,
                version,
                state,
                until,
                newContent,
                approvals,
                answers,
                cost,
                undoUntil,
                news);
    }

    /** With other material, and without what is known of how that was read. */
    public Decision with(Material newMaterial, Instant collectedAt) {
        return new Decision(
                id,
                collectedAt.isBefore(createdAt) ? collectedAt : createdAt,
                newMaterial,
                early.stream()
                        .filter(reading -> reading.materialVersion() > newMaterial.version())
                        .toList(),
                version,
                state,
                until,
                content,
                approvals,
                answers,
                cost,
                undoUntil,
                news);
    }

    /** With how a later version of the material was read. */
    public Decision with(Reading reading) {
        List<Reading> readings = new ArrayList<>(early);
        Optional<Reading> known = early.stream()
                .filter(other -> other.materialVersion() == reading.materialVersion())
                .findFirst();
        known.ifPresent(readings::remove);
        readings.add(known.map(other -> other.with(reading)).orElse(reading));
        readings.sort(Comparator.comparingInt(Reading::materialVersion));
        return new Decision(
                id, createdAt, material, readings, version, state, until, content, approvals, answers, cost, undoUntil,
                news);
    }

    public Decision with(Approval approval) {
        return new Decision(
                id,
                createdAt,
                material,
                early,
                version,
                state,
                until,
                content,
                plus(approvals, approval),
                answers,
                cost,
                undoUntil,
                news);
    }

    public Decision with(Answer answer) {
        return new Decision(
                id,
                createdAt,
                material,
                early,
                version,
                state,
                until,
                content,
                approvals,
                latest(plus(answers, answer)),
                cost,
                undoUntil,
                news);
    }

    public Decision withActions(UnaryOperator<DecisionAction> change) {
        return with(new Content(
                content.decider(), actions().stream().map(change).toList(), content.notices(), content.failure()));
    }

    /** With another form of the action of this number. */
    public Decision with(DecisionAction changed) {
        return withActions(action -> action.number() == changed.number() ? changed : action);
    }

    public Decision with(Notice notice) {
        Set<Notice> notices = EnumSet.of(notice);
        notices.addAll(content.notices());
        return with(new Content(content.decider(), actions(), notices, content.failure()));
    }

    public Decision withUndoUntil(@Nullable Instant newUndoUntil) {
        return new Decision(
                id,
                createdAt,
                material,
                early,
                version,
                state,
                until,
                content,
                approvals,
                answers,
                cost,
                newUndoUntil,
                news);
    }

    public Decision withCost(BigDecimal added) {
        return new Decision(
                id,
                createdAt,
                material,
                early,
                version,
                state,
                until,
                content,
                approvals,
                answers,
                cost.add(added),
                undoUntil,
                news);
    }

    public Decision noted(AuditEntry entry) {
        return withNews(plus(news, entry));
    }

    /** As it is once it is stored. */
    public Decision withoutNews() {
        return withNews(List.of());
    }

    private Decision withNews(List<AuditEntry> newNews) {
        return new Decision(
                id, createdAt, material, early, version, state, until, content, approvals, answers, cost, undoUntil,
                newNews);
    }

    private static List<Answer> latest(List<Answer> all) {
        return all.subList(Math.max(0, all.size() - KEPT_ANSWERS), all.size());
    }

    private static <T> List<T> plus(List<T> list, T element) {
        return Stream.concat(list.stream(), Stream.of(element)).toList();
    }
}
