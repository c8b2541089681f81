package dev.rekap.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.contracts.orders.ReportStatus;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTransitionsTest {

    /** Every pair that is allowed; every other is refused. */
    private static final List<String> ALLOWED = List.of(
            "COLLECTING -> PROCESSING",
            "COLLECTING -> CANCELLED",
            "COLLECTING -> EXPIRED",
            "PROCESSING -> COMPLETED",
            "PROCESSING -> PARTIALLY_COMPLETED",
            "PROCESSING -> FAILED",
            "PROCESSING -> CANCELLED",
            "PARTIALLY_COMPLETED -> PROCESSING",
            "FAILED -> PROCESSING");

    @Test
    void everyTransitionIsInTheTable() {
        List<String> allowed = Arrays.stream(ReportStatus.values())
                .flatMap(from -> Arrays.stream(ReportStatus.values())
                        .filter(to -> ReportTransitions.allow(from, to))
                        .map(to -> from + " -> " + to))
                .toList();

        assertThat(allowed).containsExactlyInAnyOrderElementsOf(ALLOWED);
    }

    @Test
    void forbiddenNamesAreRefused() {
        assertThatThrownBy(() -> ReportTransitions.move(ReportStatus.COMPLETED, ReportStatus.CANCELLED))
                .isInstanceOfSatisfying(
                        IllegalTransitionException.class,
                        refused -> assertThat(refused.from()).isEqualTo(ReportStatus.COMPLETED))
                .hasMessage("a report does not go from COMPLETED to CANCELLED");
    }
}
