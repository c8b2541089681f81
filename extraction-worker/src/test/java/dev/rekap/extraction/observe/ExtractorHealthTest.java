package dev.rekap.extraction.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.bus.observe.Traces;
import dev.rekap.contracts.Columns;
import dev.rekap.contracts.ExtractedRecord;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Price;
import dev.rekap.contracts.Transcript;
import dev.rekap.extraction.Extractor;
import dev.rekap.extraction.ExtractorException;
import dev.rekap.provider.ProviderMeters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class ExtractorHealthTest {

    private static final Transcript TRANSCRIPT = new Transcript("halo", "id", "test", 0, List.of());

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LastCall lastCall = new LastCall(Clock.systemUTC());
    private final ProviderMeters calls =
            new ProviderMeters(meters, "chat", "fake", ProviderMeters.NONE, Price.FREE, "IDR");
    private final ExtractorHealth health = new ExtractorHealth("fake", lastCall);

    @Test
    void anExtractorThatWasNeverCalledIsUp() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails())
                .containsEntry("extractor", "fake")
                .containsEntry("lastCall", "NONE");
    }

    @Test
    void aFailedCallIsCountedAndSeenUntilTheNextSucceeds() {
        Extractor refused = (_, _) -> {
            throw new ExtractorException(FailureCode.EXTRACTOR_UNAUTHORIZED, "401");
        };

        assertThatExceptionOfType(ExtractorException.class).isThrownBy(() -> metered(refused));

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(calls("extractor_unauthorized")).isEqualTo(1);

        metered((_, _) -> List.of(new ExtractedRecord(List.of())));

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(calls("none")).isEqualTo(1);
        assertThat(meters.counter("rekap.extractor.records", "gen_ai.provider.name", "fake")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aTranscriptThatIsRejectedSaysNothingAgainstTheExtractor() {
        Extractor rejecting = (_, _) -> {
            throw new ExtractorException(FailureCode.EXTRACTOR_REJECTED, "length");
        };

        assertThatExceptionOfType(ExtractorException.class).isThrownBy(() -> metered(rejecting));

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    private void metered(Extractor extractor) {
        new MeteredExtractor(extractor, "fake", calls, meters, Traces.NONE, lastCall)
                .extract(TRANSCRIPT, Columns.DEFAULT);
    }

    private long calls(String error) {
        return meters.get("gen_ai.client.operation.duration")
                .tags("gen_ai.provider.name", "fake", "error.type", error)
                .timer()
                .count();
    }
}
