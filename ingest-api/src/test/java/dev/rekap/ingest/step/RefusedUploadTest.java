package dev.rekap.ingest.step;

import static dev.rekap.ingest.step.IngestFixture.OTHER;
import static dev.rekap.ingest.step.IngestFixture.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.contracts.ProblemCode;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.ingest.RefusedException;
import dev.rekap.ingest.UploadRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads to a report that is another's, that is set up otherwise, or that is over. */
class RefusedUploadTest {

    @TempDir
    private Path directory;

    private IngestFixture ingest;

    @BeforeEach
    void start() {
        ingest = new IngestFixture(directory);
    }

    @Test
    void theFirstUploadFixesOwnerColumnsAndLanguage() {
        UploadRequest upload = ingest.upload(ingest.file("a", "a"));
        ingest.accept().accept(ingest.with(upload, "Nama; Jumlah:integer", "en"));

        assertRefused(ingest.with(upload, OTHER), OrderProblem.REPORT_NOT_FOUND);
        assertRefused(ingest.with(upload, "Nama; Jumlah:decimal", "en"), OrderProblem.COLUMNS_FIXED);
        assertRefused(ingest.with(upload, "Nama; Jumlah:integer", "id"), OrderProblem.LANGUAGE_FIXED);
        assertThat(accepted(ingest.accept().accept(ingest.with(upload, " Nama;Jumlah : integer", "EN"))))
                .containsExactly("a");
        assertThat(accepted(ingest.accept().accept(upload))).containsExactly("a");
    }

    @Test
    void theDefaultColumnsWrittenOutAreTheSameColumns() {
        UploadRequest upload = ingest.upload(ingest.file("a", "a"));
        ingest.accept().accept(upload);

        UploadRequest spelledOut = ingest.with(upload, "Nama; Alamat; Jumlah minuman yang di beli:integer", "id");

        assertThat(accepted(ingest.accept().accept(spelledOut))).containsExactly("a");
    }

    @Test
    void aClosedReportTakesNothing() {
        ingest.close();

        assertRefused(ingest.upload(ingest.file("a", "a")), OrderProblem.REPORT_CLOSED);
        assertThat(ingest.storedFiles()).isZero();
    }

    private void assertRefused(UploadRequest upload, ProblemCode code) {
        assertThatThrownBy(() -> ingest.accept().accept(upload))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
