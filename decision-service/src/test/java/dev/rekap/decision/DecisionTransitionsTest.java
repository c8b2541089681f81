package dev.rekap.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.contracts.decisions.DecisionState;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionTransitionsTest {

    /** Written a second time, as the README has it. */
    private static final List<String> ALLOWED = List.of(
            "COLLECTING > READING",
            "READING > PROPOSED ASKING FAILED REJECTED",
            "PROPOSED > READING ASKING APPROVED REJECTED EXPIRED DONE PARTLY_DONE",
            "ASKING > READING PROPOSED REJECTED EXPIRED DONE PARTLY_DONE",
            "APPROVED > DOING",
            "DOING > DONE PARTLY_DONE FAILED UNKNOWN",
            "UNKNOWN > DONE PARTLY_DONE FAILED UNDONE",
            "DONE > UNDOING UNDONE PARTLY_DONE",
            "PARTLY_DONE > UNDOING UNDONE APPROVED DONE",
            "UNDOING > UNDONE DONE PARTLY_DONE UNKNOWN",
            "UNDONE >",
            "REJECTED > DONE PARTLY_DONE",
            "EXPIRED > DONE PARTLY_DONE",
            "FAILED > READING PROPOSED ASKING APPROVED DONE PARTLY_DONE");

    static Stream<Arguments> everyPair() {
        return Arrays.stream(DecisionState.values())
                .flatMap(from -> Arrays.stream(DecisionState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void onlyWhatTheTableNamesMayFollow(DecisionState from, DecisionState to) {
        boolean allowed = from == to
                || ALLOWED.stream()
                        .filter(line -> line.startsWith(from + " >"))
                        .anyMatch(line -> Arrays.asList(line.split(" ", -1))
                                .subList(2, line.split(" ", -1).length)
                                .contains(to.name()));

        if (allowed) {
            assertThat(DecisionTransitions.move(from, to)).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> DecisionTransitions.move(from, to))
                    .isInstanceOf(IllegalMoveException.class)
                    .hasMessageContaining(from + " to " + to);
        }
    }
}
