package dev.rekap.ingest.step;

import static dev.rekap.ingest.step.IngestFixture.LATER;
import static dev.rekap.ingest.step.IngestFixture.MUCH_LATER;
import static dev.rekap.ingest.step.IngestFixture.SELLER;
import static dev.rekap.ingest.step.IngestFixture.START;
import static dev.rekap.ingest.step.IngestFixture.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.blob.BlobStoreException;
import dev.rekap.bus.PublishException;
import dev.rekap.ingest.UploadRequest;
import dev.rekap.ingest.step.CompleteUploads.Completed;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upload or a seal that broke off, and whom nobody repeats. */
class CompleteUploadsTest {

    @TempDir
    private Path directory;

    private IngestFixture ingest;

    @BeforeEach
    void start() {
        ingest = new IngestFixture(directory);
    }

    @Test
    void aFileThatIsStoredIsPublishedOnce() {
        ingest.brokerRefuses = true;
        assertThatThrownBy(() -> ingest.accept().accept(ingest.upload(ingest.file("a", "a"))))
                .isInstanceOf(PublishException.class);
        ingest.brokerRefuses = false;

        assertThat(ingest.completeUploads(LATER).run()).isEqualTo(new Completed(1, 0));
        assertThat(ingest.completeUploads(LATER).run()).isEqualTo(new Completed(0, 0));

        assertThat(ingest.publishedFiles()).containsExactly("a");
    }

    @Test
    void aFileWhoseContentCameAndWasNotConfirmedIsPublished() {
        dieAfterPut();

        ingest.completeUploads(LATER).run();
        ingest.seal().seal(ingest.report, SELLER::equals);

        assertThat(ingest.publishedFiles()).containsExactly("a");
        assertThat(ingest.sealedNames()).containsExactly("a");
    }

    @Test
    void anUploadUnderWayIsLeftAlone() {
        dieAfterPut();

        assertThat(ingest.completeUploads(START.plusSeconds(30)).run()).isEqualTo(new Completed(0, 0));
    }

    @Test
    void aFileWhoseContentNeverCameLosesItsPlaceInTheEnd() {
        UploadRequest upload = ingest.upload(ingest.file("a", "a"));
        ingest.memory.reachable(false);
        assertThatThrownBy(() -> ingest.accept().accept(upload)).isInstanceOf(BlobStoreException.class);
        ingest.memory.reachable(true);

        assertThat(ingest.completeUploads(LATER).run()).isEqualTo(new Completed(0, 0));
        assertThat(ingest.completeUploads(MUCH_LATER).run()).isEqualTo(new Completed(0, 1));

        assertThat(ingest.reports.find(ingest.report)).isEmpty();
        assertThat(ingest.published).isEmpty();
        assertThat(accepted(ingest.accept().accept(upload))).containsExactly("a");
    }

    @Test
    void aManifestThatTheBrokerRefusedIsPublished() {
        ingest.accept().accept(ingest.upload(ingest.file("a", "a")));
        ingest.brokerRefuses = true;
        assertThatThrownBy(() -> ingest.seal().seal(ingest.report, SELLER::equals))
                .isInstanceOf(PublishException.class);
        ingest.brokerRefuses = false;

        assertThat(ingest.completeUploads(LATER).run()).isEqualTo(new Completed(1, 0));

        assertThat(ingest.sealedNames()).containsExactly("a");
    }

    @Test
    void aClosedReportIsForgottenInTheEnd() {
        ingest.accept().accept(ingest.upload(ingest.file("a", "a")));
        ingest.close();

        ingest.completeUploads(MUCH_LATER).run();
        assertThat(ingest.reports.find(ingest.report)).isPresent();
        ingest.completeUploads(MUCH_LATER.plusSeconds(100 * 86_400)).run();

        assertThat(ingest.reports.find(ingest.report)).isEmpty();
    }

    private void dieAfterPut() {
        ingest.store.afterPut("audio", () -> {
            throw new IllegalStateException("the process dies");
        });
        assertThatThrownBy(() -> ingest.accept().accept(ingest.upload(ingest.file("a", "a"))))
                .hasMessage("the process dies");
    }
}
