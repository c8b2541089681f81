package dev.rekap.decision.postgres;

import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.ActionDone;
import dev.rekap.contracts.decisions.ActionFailed;
import dev.rekap.contracts.decisions.ActionPlanned;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.ActionUndone;
import dev.rekap.contracts.decisions.DecisionChanged;
import dev.rekap.contracts.decisions.DecisionClosed;
import dev.rekap.contracts.decisions.DecisionFailed;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.DecisionMessage;
import dev.rekap.contracts.decisions.DecisionProposed;
import dev.rekap.contracts.decisions.MaterialCollected;
import dev.rekap.decision.AuditEntry;
import dev.rekap.decision.Decision;
import dev.rekap.decision.DecisionTiming;
import dev.rekap.decision.OwnerRules;
import dev.rekap.decision.Reading;
import dev.rekap.decision.flow.ApplyFact;
import dev.rekap.decision.flow.FlowContext;
import dev.rekap.decision.flow.OutgoingFacts;
import dev.rekap.decision.port.DecisionStore;
import dev.rekap.decision.postgres.DecisionRows.Row;
import dev.rekap.decision.spending.DecisionBudgets;
import dev.rekap.decision.spending.ReadOwnerRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decisions in PostgreSQL. A change locks the rows of its decisions in the order of their ids, and writes what differs, each table by one
 * statement however many decisions there are. Running totals come last: those all replicas share.
 */
public final class PostgresDecisions implements DecisionStore {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresDecisions.class);

    /** After a failure that a repetition may not mend. */
    private static final Duration POSTPONED = Duration.ofMinutes(1);

    /** Later than any decision. */
    private static final Position BEGINNING =
            new Position(Instant.parse("9999-12-31T00:00:00Z"), new DecisionId(new UUID(-1, -1)));

    private final DecisionRows decisions;
    private final AuditRows audit;
    private final PostgresPendingFacts outbox;
    private final PostgresDecisionSpending spending;
    private final ReadOwnerRules rules;
    private final DecisionBudgets budgets;
    private final DecisionTiming timing;
    private final TransactionTemplate transaction;

    public PostgresDecisions(
            JdbcClient jdbc,
            PostgresPendingFacts outbox,
            PostgresDecisionSpending spending,
            ReadOwnerRules rules,
            DecisionBudgets budgets,
            DecisionTiming timing,
            PlatformTransactionManager transactions) {
        DecisionJson json = new DecisionJson();
        this.decisions = new DecisionRows(jdbc, json);
        this.audit = new AuditRows(jdbc, json);
        this.outbox = outbox;
        this.spending = spending;
        this.rules = rules;
        this.budgets = budgets;
        this.timing = timing;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Recorded record(List<DecisionMessage> facts, Instant now) {
        Map<DecisionId, List<DecisionMessage>> byDecision = new LinkedHashMap<>();
        facts.forEach(fact -> byDecision
                .computeIfAbsent(fact.decisionId(), _ -> new ArrayList<>())
                .add(fact));
        return transaction.execute(_ -> {
            open(byDecision.keySet(), now);
            List<Row> rows = decisions.lock(byDecision.keySet());
            RulesOfOwners known = new RulesOfOwners();
            Map<DecisionId, Decision> after = new LinkedHashMap<>();
            for (Row row : rows) {
                Decision decision = row.decision();
                after.put(
                        decision.id(), apply(decision, byDecision.getOrDefault(decision.id(), List.of()), known, now));
            }
            List<PaidCall> calls = spending.add(
                    rows.stream()
                            .flatMap(row -> calls(
                                    row.decision(),
                                    after.getOrDefault(row.decision().id(), row.decision()),
                                    byDecision.getOrDefault(row.decision().id(), List.of())))
                            .toList(),
                    LocalDate.ofInstant(now, budgets.zone()));
            calls.forEach(made ->
                    after.computeIfPresent(made.decisionId(), (_, decision) -> decision.withCost(cost(made.call()))));
            return new Recorded(write(rows, after, now), calls);
        });
    }

    @Override
    public Optional<Changed> change(DecisionId id, Change change, Instant now) {
        return transaction.execute(_ -> decisions.lock(Set.of(id)).stream()
                .findFirst()
                .map(row -> write(
                        row,
                        change.apply(row.decision(), rules.of(row.decision().owner())),
                        now)));
    }

    @Override
    public Optional<Changed> changeDue(Change change, Instant now) {
        return transaction.execute(_ -> decisions.lockDue(now).map(row -> {
            Decision decision = row.decision();
            Decision changed;
            try {
                changed = change.apply(decision, rules.of(decision.owner()));
            } catch (IllegalStateException e) {
                // Others are due, too.
                LOG.error("Decision {} could not be changed by time, postponed", decision.id(), e);
                decisions.postpone(decision.id(), now.plus(POSTPONED));
                return new Changed(decision, decision, List.of());
            }
            return write(row, changed, now);
        }));
    }

    @Override
    public Optional<Decision> find(DecisionId id) {
        return decisions.find(id);
    }

    @Override
    public List<Decision> page(UserId user, @Nullable Position after, int limit) {
        Position position = after == null ? BEGINNING : after;
        return decisions.page(user, position.createdAt(), position.id(), limit);
    }

    @Override
    public List<AuditEntry> audit(DecisionId id) {
        return audit.of(id);
    }

    /**
     * Inserts the decisions that are missing, but for deleted ones. Inserting all before any is locked keeps the order: whoever waits
     * here holds none but decisions of lower ids.
     */
    private void open(Set<DecisionId> ids, Instant now) {
        Set<DecisionId> inserted = decisions.insertIfAbsent(ids.stream()
                .map(id -> Decision.open(id, now, now.plus(timing.expiry())))
                .toList());
        if (!inserted.isEmpty()) {
            // Only now: a deletion at the same time was waited for by the insert, and is seen.
            decisions.deleteWithTombstone(inserted);
        }
    }

    /** Each owner's rules are read once for a batch. */
    private final class RulesOfOwners {

        private final Map<Optional<UserId>, OwnerRules> known = new HashMap<>();

        OwnerRules of(Optional<UserId> owner) {
            return known.computeIfAbsent(owner, rules::of);
        }
    }

    private Decision apply(Decision before, List<DecisionMessage> facts, RulesOfOwners known, Instant now) {
        Decision decision = before;
        for (DecisionMessage fact : facts) {
            Optional<UserId> owner = fact instanceof MaterialCollected collected
                    ? Optional.of(collected.material().userId())
                    : decision.owner();
            decision = ApplyFact.apply(decision, fact, new FlowContext(known.of(owner), timing, now));
        }
        return decision;
    }

    /** Calls count even if what they led to comes too late to count; those made before the owner was known, once they are. */
    private static Stream<PaidCall> calls(Decision before, Decision after, List<DecisionMessage> facts) {
        return after.owner().stream()
                .flatMap(owner -> Stream.concat(
                                before.owner().isPresent()
                                        ? Stream.empty()
                                        : before.early().stream().flatMap(PostgresDecisions::calls),
                                facts.stream().flatMap(PostgresDecisions::calls))
                        .map(call -> new PaidCall(after.id(), owner, call)));
    }

    private static Stream<ProviderCall> calls(Reading reading) {
        DecisionProposed proposal = reading.proposal();
        DecisionFailed failure = reading.failure();
        return Stream.concat(
                proposal == null ? Stream.empty() : proposal.attempts().stream(),
                failure == null ? Stream.empty() : failure.attempts().stream());
    }

    private static Stream<ProviderCall> calls(DecisionMessage fact) {
        return switch (fact) {
            case DecisionProposed proposed -> proposed.attempts().stream();
            case DecisionFailed failed -> failed.attempts().stream();
            case MaterialCollected _,
                    DecisionChanged _,
                    DecisionClosed _,
                    ActionRequested _,
                    ActionPlanned _,
                    ActionDone _,
                    ActionUndone _,
                    ActionFailed _ -> Stream.empty();
        };
    }

    private BigDecimal cost(ProviderCall call) {
        return call.currency().equals(budgets.currency()) ? call.cost() : BigDecimal.ZERO;
    }

    private Changed write(Row row, Decision after, Instant now) {
        DecisionId id = row.decision().id();
        Changed unchanged = new Changed(row.decision(), after, List.of());
        return write(List.of(row), Map.of(id, after), now).getOrDefault(id, unchanged);
    }

    private Map<DecisionId, Changed> write(List<Row> rows, Map<DecisionId, Decision> changed, Instant now) {
        Map<DecisionId, Changed> made = new LinkedHashMap<>();
        List<Row> updates = new ArrayList<>();
        List<DecisionMessage> facts = new ArrayList<>();
        for (Row row : rows) {
            Decision before = row.decision();
            Decision after = changed.getOrDefault(before.id(), before);
            made.put(before.id(), new Changed(before, after, List.of()));
            if (!after.equals(before)) {
                updates.add(row.with(after));
                facts.addAll(OutgoingFacts.of(before, after, budgets.currency()));
            }
        }
        if (updates.isEmpty()) {
            return made;
        }
        decisions.update(updates);
        audit.add(updates.stream().map(Row::decision).toList());
        Map<DecisionId, List<PendingFact>> pending = new HashMap<>();
        outbox.add(facts, now.plus(timing.repeat()))
                .forEach(fact -> pending.computeIfAbsent(fact.fact().decisionId(), _ -> new ArrayList<>())
                        .add(fact));
        made.replaceAll(
                (id, change) -> new Changed(change.before(), change.after(), pending.getOrDefault(id, List.of())));
        return made;
    }
}
