package dev.rekap.ingest.step;

import static dev.rekap.ingest.step.IngestFixture.accepted;
import static dev.rekap.ingest.step.IngestFixture.rejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.blob.BlobInfo;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.bus.PublishException;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.ingest.IncomingFile;
import dev.rekap.ingest.UploadAnswer;
import dev.rekap.ingest.UploadRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptUploadTest {

    @TempDir
    private Path directory;

    private IngestFixture ingest;

    @BeforeEach
    void start() {
        ingest = new IngestFixture(directory);
    }

    @Test
    void acceptedFileIsStoredAndPublished() {
        IncomingFile file = ingest.file("pesanan 録音.ogg", "halo");

        UploadAnswer answer = ingest.accept().accept(ingest.upload(file));

        FileId id = FileId.of(ingest.report, file.sha256());
        assertThat(answer)
                .isEqualTo(new UploadAnswer(
                        ingest.report,
                        List.of(new UploadAnswer.AcceptedFile(id, "pesanan 録音.ogg", 4)),
                        List.of(),
                        false));
        BlobInfo stored = ingest.memory.info(ingest.keys.audio(id)).orElseThrow();
        assertThat(stored.contentType()).isEqualTo("audio/ogg");
        assertThat(stored.metadata()).containsEntry("sha256", file.sha256());
        AudioStored message = (AudioStored) ingest.published.getFirst();
        assertThat(message.task().version()).isEqualTo(1);
        assertThat(message.task().settings().columns()).isEqualTo(Columns.DEFAULT);
        assertThat(message.task().settings().language()).isEqualTo("id");
        assertThat(message.task().file().name()).isEqualTo("pesanan 録音.ogg");
        assertThat(message.storedAt()).isAfterOrEqualTo(IngestFixture.START);
    }

    @Test
    void withoutAReportIdAFreshReportIsOpened() {
        UploadRequest upload = ingest.upload(ingest.file("a", "a"));
        UploadRequest fresh = new UploadRequest(
                Optional.empty(),
                upload.userId(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                upload.files(),
                List.of());

        assertThat(ingest.accept().accept(fresh).reportId()).isNotEqualTo(ingest.report);
    }

    @Test
    void theSameUploadAgainChangesNothingAndIsAnsweredTheSame() {
        UploadRequest upload = ingest.upload(ingest.file("a", "one"), ingest.file("b", "two"));
        UploadAnswer first = ingest.accept().accept(upload);
        List<?> before = ingest.memory.list("").toList();

        UploadAnswer second = ingest.accept().accept(upload);

        assertThat(second).isEqualTo(first);
        assertThat(ingest.memory.list("").toList()).isEqualTo(before);
        assertThat(ingest.publishedFiles()).containsExactly("a", "b");
    }

    @Test
    void theSameRecordingIsTakenOnceWhateverItIsCalled() {
        ingest.accept().accept(ingest.upload(ingest.file("a", "one")));

        UploadAnswer answer = ingest.accept()
                .accept(ingest.upload(
                        ingest.file("b", "one"),
                        ingest.file("c", "two"),
                        ingest.file("c", "two"),
                        ingest.file("d", "two")));

        assertThat(accepted(answer)).containsExactly("c");
        assertThat(rejected(answer)).containsExactly("b DUPLICATE_FILE a", "c DUPLICATE_FILE c", "d DUPLICATE_FILE c");
        assertThat(ingest.storedFiles()).isEqualTo(2);
    }

    @Test
    void filesThatAreNotFitDoNotKeepTheOthersOut() {
        UploadAnswer answer = ingest.accept()
                .accept(ingest.upload(
                        ingest.file("empty", ""),
                        ingest.file("text", "bad"),
                        ingest.file("../x", "x"),
                        ingest.file("good", "good")));

        assertThat(accepted(answer)).containsExactly("good");
        assertThat(rejected(answer)).containsExactly("empty EMPTY_FILE", "text NOT_AUDIO", "../x INVALID_FILE_NAME");
    }

    @Test
    void uploadWithoutValidFileStoresAndSealsNothing() {
        UploadAnswer answer = ingest.accept().accept(ingest.complete(ingest.upload(ingest.file("text", "bad"))));

        assertThat(answer.accepted()).isEmpty();
        assertThat(answer.sealed()).isFalse();
        assertThat(ingest.reports.find(ingest.report)).isEmpty();
        assertThat(ingest.memory.list("")).isEmpty();
        assertThat(ingest.published).isEmpty();
    }

    @Test
    void theThirtyFirstFileIsRefusedByNameAndTheOthersStand() {
        ingest.accept().accept(ingest.upload(ingest.files("a", 1, 29)));

        UploadAnswer answer = ingest.accept().accept(ingest.upload(ingest.files("b", 1, 3)));

        assertThat(accepted(answer)).containsExactly("b-1");
        assertThat(rejected(answer)).containsExactly("b-2 TOO_MANY_FILES", "b-3 TOO_MANY_FILES");
        assertThat(ingest.storedFiles()).isEqualTo(30);
    }

    @Test
    void filesThatOneCallCannotTakeAreNamed() {
        UploadRequest upload = ingest.upload(ingest.file("a", "a"));
        UploadRequest withSurplus = new UploadRequest(
                upload.reportId(),
                upload.userId(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                upload.files(),
                List.of("surplus"));

        assertThat(rejected(ingest.accept().accept(withSurplus))).containsExactly("surplus TOO_MANY_FILES");
    }

    @Test
    void repeatedUploadSucceedsAfterTheBrokerRefused() {
        UploadRequest upload = ingest.upload(ingest.file("a", "a"));
        ingest.brokerRefuses = true;
        assertThatThrownBy(() -> ingest.accept().accept(upload)).isInstanceOf(PublishException.class);

        ingest.brokerRefuses = false;

        assertThat(accepted(ingest.accept().accept(upload))).containsExactly("a");
        assertThat(ingest.publishedFiles()).containsExactly("a");
    }

    @Test
    void aDuplicateOfAFileThatNeverCameBringsItsContent() {
        ingest.memory.reachable(false);
        assertThatThrownBy(() -> ingest.accept().accept(ingest.upload(ingest.file("a", "one"))))
                .isInstanceOf(BlobStoreException.class);
        ingest.memory.reachable(true);

        UploadAnswer answer = ingest.accept().accept(ingest.upload(ingest.file("b", "one")));
        ingest.seal().seal(ingest.report, IngestFixture.SELLER::equals);

        assertThat(rejected(answer)).containsExactly("b DUPLICATE_FILE a");
        assertThat(ingest.publishedFiles()).containsExactly("a");
        assertThat(ingest.sealedNames()).containsExactly("a");
    }

    @Test
    void uploadIsNotAcceptedWithoutTheStore() {
        ingest.memory.reachable(false);

        assertThatThrownBy(() -> ingest.accept().accept(ingest.upload(ingest.file("a", "a"))))
                .isInstanceOf(BlobStoreException.class);
        assertThat(ingest.published).isEmpty();
    }

    @Test
    void completeSealsInTheSameCallAndTheSameCallAgainIsAnsweredTheSame() {
        UploadRequest upload = ingest.complete(ingest.upload(ingest.file("b", "two"), ingest.file("a", "one")));

        UploadAnswer first = ingest.accept().accept(upload);
        UploadAnswer second = ingest.accept().accept(upload);

        assertThat(first.sealed()).isTrue();
        assertThat(second).isEqualTo(first);
        assertThat(ingest.sealedNames()).containsExactly("b", "a");
        assertThat(ingest.publishedFiles()).containsExactly("b", "a");
    }

    @Test
    void aSealedReportKnowsItsFilesAndTakesNoOthers() {
        ingest.accept().accept(ingest.complete(ingest.upload(ingest.file("a", "one"))));

        UploadAnswer answer = ingest.accept()
                .accept(ingest.upload(ingest.file("a", "one"), ingest.file("b", "two"), ingest.file("c", "bad")));

        assertThat(accepted(answer)).containsExactly("a");
        assertThat(rejected(answer)).containsExactly("b REPORT_SEALED", "c NOT_AUDIO");
        assertThat(answer.sealed()).isTrue();
        assertThat(rejected(ingest.accept().accept(ingest.upload(ingest.file("x", "one")))))
                .containsExactly("x DUPLICATE_FILE a");
        assertThat(ingest.storedFiles()).isEqualTo(1);
    }

    @Test
    void aFileThatCannotBeReadBackIsAFault() throws IOException {
        IncomingFile file = ingest.file("a", "one");
        Files.delete(file.content());

        assertThatThrownBy(() -> ingest.accept().accept(ingest.upload(file))).isInstanceOf(UncheckedIOException.class);
        try (Stream<?> stored = ingest.memory.list("")) {
            assertThat(stored).isEmpty();
        }
    }
}
