package dev.rekap.extraction.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.contracts.Secret;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.extraction.Extractor;
import dev.rekap.extraction.ExtractorException;
import dev.rekap.model.ModelEndpoint;
import dev.rekap.model.OllamaProtocol;
import dev.rekap.model.vendor.OllamaApi;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ollama's own chat API: <a href="https://github.com/ollama/ollama/blob/main/docs/api.md">reference</a>. */
class OllamaContractTest extends ModelExtractorContract {

    private static final int CONTEXT = 8192;

    OllamaContractTest() {
        super(new OllamaProtocol());
    }

    @Test
    void rejectsATranscriptThatExceedsTheContext() {
        Extractor extractor = ModelExtractor.of(
                new OllamaApi(),
                new ModelEndpoint(
                        URI.create("http://127.0.0.1:1"), "m", new Secret(""), Duration.ofSeconds(1), CONTEXT),
                Clock.systemUTC());
        Transcript endless = new Transcript("satu botol ".repeat(2000), "id", "test", 0, List.of());

        assertThatExceptionOfType(ExtractorException.class)
                .isThrownBy(() -> extractor.extract(endless, Columns.DEFAULT))
                .satisfies(failure -> assertThat(failure.errorType()).isEqualTo("too_long"));
    }
}
