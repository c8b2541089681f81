package dev.rekap.report.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.http.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "\"1\" , \"3\"", "*", "W/\"3\""})
    void versionIsFound(String header) {
        assertThat(IfMatch.parse(header).test(3)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "3", "\"33\"", "\"\"", ","})
    void otherVersionIsNotFound(String header) {
        assertThat(IfMatch.parse(header).test(3)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void headerIsRequired(String header) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> IfMatch.parse(header))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(StandardProblem.PRECONDITION_REQUIRED));
    }

    @Test
    void tagIsQuoted() {
        assertThat(IfMatch.tag(3)).isEqualTo("\"3\"");
    }
}
