package dev.rekap.ingest.step;

import static dev.rekap.ingest.step.IngestFixture.OTHER;
import static dev.rekap.ingest.step.IngestFixture.SELLER;
import static dev.rekap.ingest.step.IngestFixture.accepted;
import static dev.rekap.ingest.step.IngestFixture.rejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.bus.PublishException;
import dev.rekap.contracts.ProblemCode;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.ingest.ReceivedReports;
import dev.rekap.ingest.RefusedException;
import dev.rekap.ingest.UploadAnswer;
import dev.rekap.ingest.UploadRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two callers do to one report at once, step between step. */
public abstract class Races {

    @TempDir
    private Path directory;

    private IngestFixture ingest;

    protected abstract ReceivedReports reports();

    @BeforeEach
    void openWithOneFile() {
        ingest = new IngestFixture(directory, reports());
        ingest.acceptUninterrupted().accept(ingest.upload(ingest.file("first", "first")));
    }

    @Test
    void aFileThatWasConfirmedBeforeTheSealIsInTheManifestAndOnTheBus() {
        ingest.beforePublish(this::seal);

        UploadAnswer answer = ingest.accept().accept(ingest.upload(ingest.file("late", "late")));

        assertThat(accepted(answer)).containsExactly("late");
        assertThat(ingest.sealedNames()).containsExactly("first", "late");
        assertThat(ingest.publishedFiles()).containsExactly("first", "late");
    }

    @Test
    void aFileWhoseContentComesAfterTheSealIsRefused() {
        ingest.store.beforePut("audio", this::seal);

        UploadAnswer answer = ingest.accept().accept(ingest.upload(ingest.file("late", "late")));

        assertThat(rejected(answer)).containsExactly("late REPORT_SEALED");
        assertThat(answer.sealed()).isTrue();
        assertThat(ingest.sealedNames()).containsExactly("first");
        assertThat(ingest.publishedFiles()).containsExactly("first");
        assertThat(rejected(ingest.accept().accept(ingest.upload(ingest.file("late", "late")))))
                .containsExactly("late REPORT_SEALED");
    }

    @Test
    void aRepeatedFileIsAcceptedWhereANewOneMeetsTheSeal() {
        ingest.store.beforePut("audio", this::seal);

        UploadAnswer answer =
                ingest.accept().accept(ingest.upload(ingest.file("first", "first"), ingest.file("new", "new")));

        assertThat(accepted(answer)).containsExactly("first");
        assertThat(rejected(answer)).containsExactly("new REPORT_SEALED");
    }

    @Test
    void aReportThatIsClosedMeanwhileKeepsNothing() {
        ingest.store.afterPut("audio", ingest::close);

        assertRefused(ingest.upload(ingest.files("a", 1, 2)), OrderProblem.REPORT_CLOSED);
        assertThat(ingest.publishedFiles()).containsExactly("first");
    }

    @Test
    void oneOfTwoFirstUploadsAtOnceFixesTheOwner() {
        IngestFixture fresh = new IngestFixture(directory, reports());
        UploadRequest ours = fresh.upload(fresh.file("a", "a"));
        fresh.store.beforePut(
                "audio",
                () -> assertThatThrownBy(() -> fresh.acceptUninterrupted()
                                .accept(fresh.with(fresh.upload(fresh.file("b", "b")), OTHER)))
                        .hasMessage("REPORT_NOT_FOUND"));

        assertThat(accepted(fresh.accept().accept(ours))).containsExactly("a");
        assertThat(fresh.storedFiles()).isEqualTo(1);
    }

    @Test
    void aReportDoesNotExceedItsLimitWhenTwoUploadsFillItAtOnce() {
        List<UploadAnswer> answers = new ArrayList<>();
        UploadRequest theirs = ingest.upload(ingest.files("theirs", 1, 20));
        ingest.store.beforePut(
                "audio", () -> answers.add(ingest.acceptUninterrupted().accept(theirs)));

        UploadAnswer ours = ingest.accept().accept(ingest.upload(ingest.files("ours", 1, 20)));

        assertThat(accepted(ours)).hasSize(20);
        assertThat(accepted(answers.getFirst()))
                .hasSize(9)
                .startsWith("theirs-1")
                .endsWith("theirs-9");
        assertThat(rejected(answers.getFirst())).hasSize(11).first().isEqualTo("theirs-10 TOO_MANY_FILES");
        assertThat(ingest.storedFiles()).isEqualTo(30);
        assertThat(ingest.publishedFiles()).hasSize(30);
    }

    /** Whatever the interleaving: the limit holds, and what is promised, what is published and what is sealed are the same. */
    @RepeatedTest(8)
    void manyCallersAtOnceKeepLimitAndPromises() throws Exception {
        Set<String> promised = ConcurrentHashMap.newKeySet();
        promised.add("first");
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> calls = new ArrayList<>();
            for (String prefix : List.of("a", "b", "c", "d")) {
                UploadRequest upload = ingest.upload(ingest.files(prefix, 1, 12));
                calls.add(callers.submit(() ->
                        promised.addAll(accepted(ingest.acceptUninterrupted().accept(upload)))));
            }
            calls.add(callers.submit(this::seal));
            for (Future<?> call : calls) {
                call.get();
            }
        }
        seal();

        assertThat(ingest.sealedNames()).hasSizeLessThanOrEqualTo(30).containsExactlyInAnyOrderElementsOf(promised);
        assertThat(ingest.publishedFiles()).containsExactlyInAnyOrderElementsOf(promised);
    }

    @Test
    void theSameUploadTwiceAtOnceIsOneUpload() {
        UploadRequest upload = ingest.upload(ingest.file("a", "one"));
        ingest.store.beforePut("audio", () -> ingest.acceptUninterrupted().accept(upload));

        assertThat(accepted(ingest.accept().accept(upload))).containsExactly("a");
        assertThat(ingest.storedFiles()).isEqualTo(2);
    }

    @Test
    void theSameRecordingUnderTwoNamesAtOnceHasOneWinner() {
        UploadRequest theirs = ingest.upload(ingest.file("theirs", "one"));
        ingest.store.beforePut(
                "audio",
                () -> assertThat(rejected(ingest.acceptUninterrupted().accept(theirs)))
                        .containsExactly("theirs DUPLICATE_FILE ours"));

        assertThat(accepted(ingest.accept().accept(ingest.upload(ingest.file("ours", "one")))))
                .containsExactly("ours");
    }

    @Test
    void aFileThatLostItsPlaceMeanwhileIsNotPromised() {
        UploadRequest upload = ingest.upload(ingest.file("a", "one"));
        ingest.store.beforePut(
                "audio", () -> ingest.completeUploads(IngestFixture.MUCH_LATER).run());

        assertThat(rejected(ingest.accept().accept(upload))).containsExactly("a BUSY");
        assertThat(accepted(ingest.accept().accept(upload))).containsExactly("a");
    }

    @Test
    void whatAnUploadStoredAndDidNotPublishIsPublishedAndSealed() {
        ingest.brokerRefuses = true;
        assertThatThrownBy(() -> ingest.accept().accept(ingest.upload(ingest.file("a", "one"))))
                .isInstanceOf(PublishException.class);
        assertThatThrownBy(this::seal).isInstanceOf(PublishException.class);
        ingest.brokerRefuses = false;

        ingest.completeUploads(IngestFixture.LATER).run();

        assertThat(ingest.publishedFiles()).containsExactly("first", "a");
        assertThat(ingest.sealedNames()).containsExactly("first", "a");
    }

    private void seal() {
        ingest.seal().seal(ingest.report, SELLER::equals);
    }

    private void assertRefused(UploadRequest upload, ProblemCode code) {
        assertThatThrownBy(() -> ingest.accept().accept(upload))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
