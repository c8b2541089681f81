package dev.rekap.ingest.step;

import static dev.rekap.ingest.step.IngestFixture.SELLER;
import static dev.rekap.ingest.step.IngestFixture.accepted;
import static dev.rekap.ingest.step.IngestFixture.rejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.StandardProblem;
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
class RacesTest {

    @TempDir
    private Path directory;

    private IngestFixture ingest;

    @BeforeEach
    void openWithOneFile() {
        ingest = new IngestFixture(directory);
        ingest.acceptUninterrupted().accept(ingest.upload(ingest.file("first", "first")));
    }

    @Test
    void aFileThatIsStoredBeforeTheSealIsInTheManifest() {
        ingest.store.afterPut("audio", this::seal);

        UploadAnswer answer = ingest.accept().accept(ingest.upload(ingest.file("late", "late")));

        assertThat(accepted(answer)).containsExactly("late");
        assertThat(answer.sealed()).isTrue();
        assertThat(ingest.sealedNames()).containsExactly("first", "late");
        assertThat(ingest.publishedFiles()).containsExactly("first", "late");
    }

    @Test
    void temporaryObjectsOfTheStoreAreNoFiles() {
        ingest.put(new BlobKey(ingest.keys.audioPrefix() + "half-written"));

        UploadAnswer answer = ingest.accept().accept(ingest.upload(ingest.file("late", "late")));
        seal();

        assertThat(accepted(answer)).containsExactly("late");
        assertThat(ingest.sealedNames()).containsExactly("first", "late");
    }

    @Test
    void aFileThatIsStoredAfterTheManifestIsTakenAwayAndRefused() {
        ingest.store.beforePut("audio", this::seal);

        UploadAnswer answer = ingest.accept().accept(ingest.upload(ingest.file("late", "late")));

        assertThat(rejected(answer)).containsExactly("late REPORT_SEALED");
        assertThat(answer.sealed()).isTrue();
        assertThat(ingest.storedFiles()).isEqualTo(1);
        assertThat(ingest.sealedNames()).containsExactly("first");
        assertThat(ingest.publishedFiles()).containsExactly("first");
    }

    @Test
    void aFileThatIsStoredBetweenMarkerAndListingIsInTheManifest() {
        ingest.store.beforePut("audio", () -> ingest.put(ingest.keys.sealing()));

        UploadAnswer answer = ingest.accept().accept(ingest.upload(ingest.file("late", "late")));
        seal();

        assertThat(accepted(answer)).containsExactly("late");
        assertThat(answer.sealed()).isTrue();
        assertThat(ingest.sealedNames()).containsExactly("first", "late");
    }

    @Test
    void sealUsesTheManifestThatAConcurrentUploadWrote() {
        UploadRequest repeated = ingest.upload(ingest.file("first", "first"), ingest.file("new", "new"));
        ingest.store.beforePut(
                "manifest",
                () -> assertThat(rejected(ingest.acceptUninterrupted().accept(repeated)))
                        .containsExactly("new REPORT_SEALED"));

        var sealed = ingest.seal().seal(ingest.report, SELLER::equals);

        assertThat(ingest.sealUninterrupted().seal(ingest.report, SELLER::equals))
                .isEqualTo(sealed);
    }

    @Test
    void anUploadFinishesTheSealOfACallerThatCrashed() {
        ingest.put(ingest.keys.sealing());

        UploadAnswer answer =
                ingest.accept().accept(ingest.upload(ingest.file("first", "first"), ingest.file("new", "new")));

        assertThat(accepted(answer)).containsExactly("first");
        assertThat(rejected(answer)).containsExactly("new REPORT_SEALED");
        assertThat(ingest.isStored(ingest.keys.manifest())).isTrue();
    }

    @Test
    void twoSealsAtOnceWriteOneManifest() {
        ingest.store.beforePut("manifest", this::seal);

        var second = ingest.seal().seal(ingest.report, SELLER::equals);

        assertThat(ingest.published.stream().filter(second::equals)).hasSize(2);
    }

    @Test
    void aReportDoesNotExceedItsLimitWhenTwoUploadsFillItAtOnce() {
        UploadRequest theirs = ingest.upload(ingest.files("theirs", 1, 20));
        ingest.store.beforePut("audio", () -> ingest.acceptUninterrupted().accept(theirs));

        UploadAnswer answer = ingest.accept().accept(ingest.upload(ingest.files("ours", 1, 20)));

        assertThat(accepted(answer)).hasSize(9).startsWith("ours-1").endsWith("ours-9");
        assertThat(rejected(answer)).hasSize(11).first().isEqualTo("ours-10 TOO_MANY_FILES");
        assertThat(ingest.storedFiles()).isEqualTo(30);
        assertThat(ingest.publishedFiles()).hasSize(30);
    }

    /** Whatever the interleaving: the limit holds, and what is promised, what is stored and what is sealed are the same. */
    @RepeatedTest(20)
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
        assertThat(ingest.storedFiles()).isEqualTo(promised.size());
    }

    @Test
    void aSealDuringAnOvershootWaitsUntilTheSurplusIsGone() {
        // 20 of ours and 20 of theirs lie there with the first one; a sealer comes before ours are taken away.
        UploadRequest theirs = ingest.upload(ingest.files("theirs", 1, 20));
        ingest.store.beforePut("audio", () -> {
            ingest.acceptUninterrupted().accept(theirs);
            ingest.put(ingest.keys.sealing());
        });

        UploadAnswer answer = ingest.accept().accept(ingest.upload(ingest.files("ours", 1, 20)));

        assertThat(answer.sealed()).isTrue();
        assertThat(accepted(answer)).hasSize(9);
        seal();
        assertThat(ingest.sealedNames()).hasSize(30).contains("theirs-20", "ours-9");
    }

    @Test
    void surplusFileInTheManifestOfAConcurrentSealIsRestored() {
        UploadRequest theirs = ingest.upload(ingest.files("theirs", 1, 28));
        ingest.store.beforePut("audio", () -> {
            ingest.acceptUninterrupted().accept(theirs);
            // Right after our last look, and it loses patience before we take anything away.
            ingest.store.afterList(this::seal);
        });

        UploadAnswer answer = ingest.accept().accept(ingest.upload(ingest.files("ours", 1, 2)));

        assertThat(accepted(answer)).containsExactly("ours-1", "ours-2");
        assertThat(ingest.sealedNames()).hasSize(31).contains("theirs-28", "ours-2");
        assertThat(ingest.storedFiles()).isEqualTo(31);
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
        ingest.store.beforePut("audio", () -> ingest.acceptUninterrupted().accept(theirs));

        assertThat(rejected(ingest.accept().accept(ingest.upload(ingest.file("ours", "one")))))
                .containsExactly("ours DUPLICATE_FILE theirs");
    }

    @Test
    void recordingThatAnotherUploadRemovesIsNotAccepted() {
        UploadRequest upload = ingest.upload(ingest.file("first", "first"));
        ingest.store.afterInfo("audio", () -> ingest.memory.deleteAll(ingest.keys.audioPrefix()));

        assertThatThrownBy(() -> ingest.accept().accept(upload))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo(StandardProblem.BUSY));
    }

    private void seal() {
        ingest.sealUninterrupted().seal(ingest.report, SELLER::equals);
    }
}
