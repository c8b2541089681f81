package dev.rekap.contracts.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.MessageType;
import dev.rekap.contracts.StepQueue;
import dev.rekap.contracts.channel.ChannelQueues;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** They are on the wire, in the store or in clients: to change one is to lose what was written under it. */
class NamesThatOutliveARefactoringTest {

    private static final ReportId REPORT = ReportId.parse("7d444840-9dc0-11d1-b245-5ffdce74fad2");
    private static final FileId FILE = FileId.parse("c2a6a06c-d1ad-3f48-b8fd-e31ea53e6eaf");

    @Test
    void factsKeepTheirNames() {
        assertThat(new OrderMessages().types())
                .extracting(MessageType::routingKey)
                .containsExactly(
                        "audio.stored",
                        "audio.transcribed",
                        "records.extracted",
                        "file.failed",
                        "calls.made",
                        "report.sealed",
                        "report.progress",
                        "report.ready",
                        "report.closed");
    }

    @Test
    void queuesKeepTheirNames() {
        assertThat(new OrderMessages().queues())
                .extracting(StepQueue::queueName, StepQueue::parkingName)
                .containsExactly(
                        tuple("rekap.stt", "rekap.stt.dlq"),
                        tuple("rekap.extraction", "rekap.extraction.dlq"),
                        tuple("rekap.report", "rekap.report.dlq"),
                        tuple("rekap.gateway", "rekap.gateway.dlq"),
                        tuple("rekap.ingest", "rekap.ingest.dlq"));
        assertThat(ChannelQueues.UPDATES.queueName()).isEqualTo("rekap.gateway.updates");
    }

    @Test
    void blobsKeepTheirPlaces() {
        ReportBlobs blobs = new ReportBlobs(REPORT);
        String root = "reports/7d444840-9dc0-11d1-b245-5ffdce74fad2/";

        assertThat(blobs.prefix()).isEqualTo(root);
        assertThat(blobs.audioPrefix()).isEqualTo(root + "audio/");
        assertThat(blobs.audio(FILE)).hasToString(root + "audio/c2a6a06c-d1ad-3f48-b8fd-e31ea53e6eaf");
        assertThat(blobs.settings()).hasToString(root + "settings.json");
        assertThat(blobs.sealing()).hasToString(root + "sealing");
        assertThat(blobs.manifest()).hasToString(root + "manifest.json");
        assertThat(blobs.closed()).hasToString(root + "closed");
        assertThat(blobs.transcript(FILE)).hasToString(root + "transcripts/c2a6a06c-d1ad-3f48-b8fd-e31ea53e6eaf.json");
        assertThat(blobs.transcriptOfPiece(FILE, "0-9000-9000"))
                .hasToString(root + "transcripts/c2a6a06c-d1ad-3f48-b8fd-e31ea53e6eaf/0-9000-9000.json");
        assertThat(blobs.csv(2)).hasToString(root + "report-2.csv");
    }

    @Test
    void everyFailureHasATextInBothLanguages() {
        for (FailureCode code : FailureCode.values()) {
            assertThat(code.text(Locale.ENGLISH)).isNotBlank();
            assertThat(code.text(Locale.of("id"))).isNotBlank().isNotEqualTo(code.text(Locale.ENGLISH));
            assertThat(code.text(Locale.FRENCH)).isEqualTo(code.text(Locale.of("id")));
        }
    }

    @Test
    void whatAProviderMayMendIsRetryableAndWhatTheFileLacksIsNot() {
        assertThat(FailureCode.ENGINE_RATE_LIMITED.isRetryable()).isTrue();
        assertThat(FailureCode.NO_SPEECH.isRetryable()).isFalse();
    }

    @Test
    void aReportAtWorkIsNotTerminal() {
        assertThat(Arrays.stream(ReportStatus.values()).filter(status -> !status.isTerminal()))
                .containsExactly(ReportStatus.COLLECTING, ReportStatus.PROCESSING, ReportStatus.UNKNOWN);
    }
}
