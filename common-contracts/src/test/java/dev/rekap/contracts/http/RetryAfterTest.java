package dev.rekap.contracts.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    private static final Duration LONGEST = Duration.ofHours(1);

    @ParameterizedTest
    @CsvSource({"0, PT0S", "20, PT20S", "' 20 ', PT20S", "1.5, PT1.5S", "0.25, PT0.25S"})
    void readsSecondsAndFractions(String header, Duration pause) {
        assertThat(RetryAfter.parse(header, NOW, LONGEST)).isEqualTo(pause);
    }

    @ParameterizedTest
    @CsvSource({
        "'Sat, 21 Nov 2026 03:00:40 GMT', PT40S",
        "'Sat, 21 Nov 2026 03:00:00 GMT', PT0S",
        "'Sat, 21 Nov 2026 02:00:00 GMT', PT0S"
    })
    void countsDatesFromNow(String header, Duration pause) {
        assertThat(RetryAfter.parse(header, NOW, LONGEST)).isEqualTo(pause);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3601", "999999999", "Sun, 22 Nov 2026 03:00:00 GMT"})
    void grantsAtMostTheLongestPause(String header) {
        assertThat(RetryAfter.parse(header, NOW, LONGEST)).isEqualTo(LONGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "soon", "-5", "1,5", "9999999999", "21 Nov 2026"})
    void readsUnreadableValuesAsZero(String header) {
        assertThat(RetryAfter.parse(header, NOW, LONGEST)).isZero();
    }

    @Test
    void readsAMissingHeaderAsZero() {
        assertThat(RetryAfter.parse(null, NOW, LONGEST)).isZero();
    }
}
