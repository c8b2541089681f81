package dev.rekap.report.port;

import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.FileTask;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.ReportChange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores facts. */
@FunctionalInterface
public interface FactStore {

    /**
     * Calls that were made for a file. They count even if its report ended or was deleted.
     *
     * @param task the file
     * @param calls maybe none
     */
    record Calls(FileTask task, List<ProviderCall> calls) {

        public Calls {
            calls = List.copyOf(calls);
        }
    }

    /**
     * Facts to store together.
     *
     * @param updates of reports, in the order in which they apply
     * @param calls that the facts tell of
     * @param day on which the calls count
     */
    record Batch(List<ReportUpdate> updates, List<Calls> calls, LocalDate day) {

        public Batch {
            updates = List.copyOf(updates);
            calls = List.copyOf(calls);
        }
    }

    /**
     * What became of them.
     *
     * @param changes of each report, all its updates taken together; deleted reports are left out
     * @param calls those that were not known
     */
    record Stored(Map<ReportId, ReportChange> changes, List<Calls> calls) {

        public Stored {
            changes = Map.copyOf(changes);
            calls = List.copyOf(calls);
        }

        /** Users for whom something was spent. */
        public Set<UserId> spenders() {
            return calls.stream()
                    .filter(made ->
                            made.calls().stream().anyMatch(call -> call.cost().signum() > 0))
                    .map(made -> made.task().settings().userId())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * Stores the facts, all or none. Repeated ones change nothing.
     *
     * <p>A call that was stored before is skipped, in whichever fact it comes; two calls of a file are the same if all their values are,
     * including the time they took.
     */
    Stored store(Batch batch);
}
