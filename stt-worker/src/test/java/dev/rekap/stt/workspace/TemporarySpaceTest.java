package dev.rekap.stt.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class TemporarySpaceTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final TemporarySpace space = new TemporarySpace(10_240);

    @Test
    void folderGivesBackWhatItHad() throws Exception {
        try (WorkFolder folder = space.folder(10_000, LONG)) {
            assertThat(folder.path()).isDirectory();
            assertThat(space.freeBytes()).isZero();
        }

        assertThat(space.freeBytes()).isEqualTo(10_240);
    }

    @Test
    void folderShrinksAndNeverGrows() throws Exception {
        try (WorkFolder folder = space.folder(8 * 1024, LONG)) {
            folder.shrinkTo(2000);
            assertThat(space.freeBytes()).isEqualTo(8 * 1024);

            folder.shrinkTo(9 * 1024);
            assertThat(space.freeBytes()).isEqualTo(8 * 1024);
        }
        assertThat(space.freeBytes()).isEqualTo(10_240);
    }

    @Test
    void closingTwiceGivesBackOnce() throws Exception {
        WorkFolder folder = space.folder(5000, LONG);
        folder.shrinkTo(0);
        folder.shrinkTo(0);

        assertThat(space.freeBytes()).isEqualTo(10_240);
        folder.close();
        assertThat(space.freeBytes()).isEqualTo(10_240);
    }

    @Test
    void recordingWaitsUntilThereIsSpace() throws Exception {
        WorkFolder first = space.folder(6000, LONG);
        CompletableFuture<WorkFolder> second = waiting(6000);
        await().until(this::somebodyWaits);
        assertThat(second).isNotDone();

        first.close();

        second.join().close();
    }

    @Test
    void smallRecordingDoesNotPassALargeOneThatWaits() throws Exception {
        WorkFolder first = space.folder(6000, LONG);
        CompletableFuture<WorkFolder> large = waiting(10_000);
        await().until(this::somebodyWaits);

        assertThat(space.folderNow(1000)).isEmpty();
        CompletableFuture<WorkFolder> small = waiting(1000);

        first.close();
        large.join().close();
        small.join().close();
    }

    @Test
    void waitingEndsInWords() throws Exception {
        try (WorkFolder _ = space.folder(6000, LONG)) {
            assertThatExceptionOfType(NoSpaceException.class)
                    .isThrownBy(() -> space.folder(6000, Duration.ofMillis(1)))
                    .satisfies(e -> assertThat(e.detail()).contains("wants 6000 of 10240 bytes"));
            assertThat(space.folderNow(6000)).isEmpty();
        }
        assertThat(space.freeBytes()).isEqualTo(10_240);
    }

    @Test
    void moreThanThereIsIsNotWaitedFor() {
        assertThatIllegalArgumentException().isThrownBy(() -> space.folder(10_241, LONG));
        assertThatIllegalArgumentException().isThrownBy(() -> space.folderNow(10_241));
    }

    @Test
    void machineGivesNoMoreThanItHas() throws IOException {
        assertThat(TemporarySpace.ofMachine(4096).bytes()).isEqualTo(4096);
        assertThat(TemporarySpace.ofMachine(1L << 40).bytes()).isLessThan(1L << 40);
    }

    private CompletableFuture<WorkFolder> waiting(long bytes) {
        CompletableFuture<WorkFolder> folder = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                folder.complete(space.folder(bytes, LONG));
            } catch (NoSpaceException | IOException | InterruptedException e) {
                folder.completeExceptionally(new CompletionException(e));
            }
        });
        return folder;
    }

    /** One byte would be there, but for those who wait. */
    private boolean somebodyWaits() throws IOException {
        return space.folderNow(1)
                .map(folder -> {
                    try {
                        folder.close();
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                    return false;
                })
                .orElse(true);
    }
}
