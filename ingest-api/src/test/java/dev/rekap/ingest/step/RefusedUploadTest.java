package dev.rekap.ingest.step;

import static dev.rekap.ingest.step.Ingest.OTHER;
import static dev.rekap.ingest.step.Ingest.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.ingest.Refusal;
import dev.rekap.ingest.RefusedException;
import dev.rekap.ingest.Upload;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads to a report that is another's, that is set up otherwise, or that is over. */
class RefusedUploadTest {

    @TempDir
    private Path directory;

    private Ingest ingest;

    @BeforeEach
    void start() {
        ingest = new Ingest(directory);
    }

    @Test
    void theFirstUploadFixesOwnerColumnsAndLanguage() {
        Upload upload = ingest.upload(ingest.file("a", "a"));
        ingest.accept().accept(ingest.with(upload, "Nama; Jumlah:integer", "en"));

        assertRefused(ingest.with(upload, OTHER), Refusal.FOREIGN_REPORT);
        assertRefused(ingest.with(upload, "Nama; Jumlah:decimal", "en"), Refusal.COLUMNS_FIXED);
        assertRefused(ingest.with(upload, "Nama; Jumlah:integer", "id"), Refusal.LANGUAGE_FIXED);
        assertThat(accepted(ingest.accept().accept(ingest.with(upload, " Nama;Jumlah : integer", "EN"))))
                .containsExactly("a");
        assertThat(accepted(ingest.accept().accept(upload))).containsExactly("a");
    }

    @Test
    void theDefaultColumnsWrittenOutAreTheSameColumns() {
        Upload upload = ingest.upload(ingest.file("a", "a"));
        ingest.accept().accept(upload);

        Upload spelledOut = ingest.with(upload, "Nama; Alamat; Jumlah minuman yang di beli:integer", "id");

        assertThat(accepted(ingest.accept().accept(spelledOut))).containsExactly("a");
    }

    @Test
    void oneOfTwoFirstUploadsAtOnceFixesTheOwner() {
        Upload upload = ingest.upload(ingest.file("a", "a"));
        ingest.store.beforePut(
                "settings",
                () -> ingest.acceptUninterrupted().accept(ingest.with(ingest.upload(ingest.file("b", "b")), OTHER)));

        assertRefused(upload, Refusal.FOREIGN_REPORT);
        assertThat(ingest.storedFiles()).isEqualTo(1);
    }

    @Test
    void aClosedReportTakesNothing() {
        ingest.put(ingest.keys.closed());

        assertRefused(ingest.upload(ingest.file("a", "a")), Refusal.REPORT_CLOSED);
        assertThat(ingest.storedFiles()).isZero();
    }

    @Test
    void aReportThatIsClosedMeanwhileKeepsNothing() {
        ingest.store.afterPut("audio", () -> ingest.put(ingest.keys.closed()));

        assertRefused(ingest.upload(ingest.files("a", 1, 2)), Refusal.REPORT_CLOSED);
        assertThat(ingest.storedFiles()).isZero();
        assertThat(ingest.published).isEmpty();
    }

    @Test
    void aReportWhoseSettingsWereDeletedTakesNothing() {
        ingest.put(ingest.keys.sealing());

        assertRefused(ingest.upload(ingest.file("a", "a")), Refusal.REPORT_CLOSED);
    }

    @Test
    void settingsThatVanishWhileTheyAreFixedMeanThatTheReportIsGone() {
        ingest.store.beforePut("settings", () -> ingest.put(ingest.keys.settings()));
        ingest.store.afterPut("settings", () -> ingest.memory.deleteAll(ingest.keys.prefix()));

        assertRefused(ingest.upload(ingest.file("a", "a")), Refusal.REPORT_CLOSED);
    }

    private void assertRefused(Upload upload, Refusal refusal) {
        assertThatThrownBy(() -> ingest.accept().accept(upload))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
