package dev.rekap.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.blob.BlobStoreException;
import dev.rekap.bus.PublishException;
import dev.rekap.http.ProblemCode;
import dev.rekap.http.ProblemException;
import dev.rekap.ingest.Refusal;
import dev.rekap.ingest.RefusedException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalsTest {

    private final Refusals refusals = new Refusals();

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void everyRefusalIsAProblemOfTheSameName(Refusal refusal) {
        ProblemException problem =
                refusals.translate(new RefusedException(refusal, "subject")).orElseThrow();

        assertThat(problem.code().name()).isEqualTo(refusal.name());
        assertThat(problem.detail(Locale.ENGLISH)).startsWith("subject: ");
    }

    @Test
    void whatIsDownIsNamed() {
        assertThat(code(new BlobStoreException("down", new IllegalStateException())))
                .isEqualTo(ProblemCode.STORAGE_UNAVAILABLE);
        assertThat(code(new PublishException("down"))).isEqualTo(ProblemCode.BROKER_UNAVAILABLE);
        assertThat(refusals.translate(new IllegalStateException())).isEmpty();
    }

    private ProblemCode code(Throwable exception) {
        return refusals.translate(exception).orElseThrow().code();
    }
}
