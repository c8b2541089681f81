package dev.rekap.extraction.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.extraction.Extractor;
import dev.rekap.extraction.ExtractorException;
import dev.rekap.provider.ProviderException;
import dev.rekap.provider.ProviderResponse;
import dev.rekap.provider.Usage;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ExtractorHealthTest {

    private static final Transcript TRANSCRIPT = new Transcript("halo", "id", "test", 0, List.of());
    private static final Extractor ANSWERING =
            (_, _) -> new ProviderResponse<>(List.of(new ExtractedRecord(List.of())), Usage.NONE);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LastExtractorCall first = new LastExtractorCall("first", Clock.systemUTC());
    private final LastExtractorCall second = new LastExtractorCall("second", Clock.systemUTC());
    private final ExtractorHealth health = new ExtractorHealth(List.of(first, second));

    @Test
    void isUpBeforeTheFirstCall() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails().toString()).contains("first={", "second={", "lastCall=NONE");
    }

    @Test
    void isDownWhileNoExtractorCanBeUsed() throws Exception {
        failing(first, FailureCode.EXTRACTOR_UNAUTHORIZED);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        failing(second, FailureCode.EXTRACTOR_UNAVAILABLE);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails().toString()).contains("EXTRACTOR_UNAUTHORIZED");

        watched(ANSWERING, second);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(meters.counter("rekap.extractor.records", "gen_ai.provider.name", "second")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void rejectedTranscriptDoesNotAffectHealth() {
        failing(first, FailureCode.EXTRACTOR_REJECTED);
        failing(second, FailureCode.EXTRACTOR_REJECTED);

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void logsARejectedKeyOnce(CapturedOutput log) {
        failing(first, FailureCode.EXTRACTOR_UNAUTHORIZED);
        failing(first, FailureCode.EXTRACTOR_UNAUTHORIZED);

        assertThat(log.getAll()).containsOnlyOnce("Extractor first rejected the API key");
    }

    private void failing(LastExtractorCall lastCall, FailureCode code) {
        assertThatExceptionOfType(ExtractorException.class)
                .isThrownBy(() -> watched(
                        (_, _) -> {
                            throw new ExtractorException(code, "no", "x");
                        },
                        lastCall));
    }

    private void watched(Extractor extractor, LastExtractorCall lastCall)
            throws ProviderException, InterruptedException {
        new MonitoredExtractor(extractor, meters, lastCall).extract(TRANSCRIPT, Columns.DEFAULT);
    }
}
