package dev.rekap.stt.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingSpaceTest {

    private static final long MEGABYTE = 1_000_000;

    private static final TemporarySpace SPACE = new TemporarySpace(1 << 30);

    private final RecordingSpace needs = new RecordingSpace(SPACE, Duration.ofHours(2));

    @ParameterizedTest
    @CsvSource({"4, 10", "20000, 20", "2000000, 2000", "100000000, 7201"})
    void sizeSaysHowLongARecordingCanBe(long bytes, double seconds) {
        assertThat(needs.likelySeconds(bytes)).isEqualTo(seconds);
    }

    @Test
    void shortLimitHoldsForSmallFilesToo() {
        assertThat(new RecordingSpace(SPACE, Duration.ofSeconds(5)).likelySeconds(4))
                .isEqualTo(6);
    }

    @Test
    void hourOfTwoChannelsLiesThereTwice() {
        assertThat(RecordingSpace.beforeDecoding(10 * MEGABYTE, 3600)).isBetween(355 * MEGABYTE, 357 * MEGABYTE);
        assertThat(RecordingSpace.afterDecoding(10 * MEGABYTE, 3600)).isBetween(168 * MEGABYTE, 170 * MEGABYTE);
    }

    @Test
    void fourHoursOfOneChannelTakeMoreThanAnHourOfTwo() {
        assertThat(RecordingSpace.beforeDecoding(0, 4 * 3600))
                .isEqualTo(RecordingSpace.afterDecoding(0, 4 * 3600))
                .isBetween(500 * MEGABYTE, 510 * MEGABYTE);
    }
}
