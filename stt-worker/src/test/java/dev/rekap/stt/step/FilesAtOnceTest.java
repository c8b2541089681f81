package dev.rekap.stt.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.markers.Markers;
import dev.rekap.blob.memory.MemoryBlobStore;
import dev.rekap.bus.Outcome;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.AudioTranscribed;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.contracts.speech.Vocabulary;
import dev.rekap.stt.MediaFormat;
import dev.rekap.stt.PrepareAudio;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechTasks;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.blob.JsonTranscripts;
import dev.rekap.stt.workspace.RecordingSpace;
import dev.rekap.stt.workspace.TemporarySpace;
import dev.rekap.stt.workspace.WorkFolder;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many files in work, and little temporary space. */
@Timeout(120)
class FilesAtOnceTest {

    private static final int FILES = 64;
    private static final int WAV_BYTES_PER_SECOND = 32_000;
    private static final long MEGABYTE = 1 << 20;

    private final MemoryBlobStore store = new MemoryBlobStore();
    private final JsonTranscripts transcripts = new JsonTranscripts(store);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final AtomicLong mostBytes = new AtomicLong();
    private final AtomicInteger preparations = new AtomicInteger();

    private TemporarySpace space = new TemporarySpace(600 * MEGABYTE);
    private double seconds = 10;
    private SpeechToText engine = (_, _) -> heard();

    @AfterEach
    void stop() {
        threads.close();
    }

    @Test
    void slowEngineHasSixtyFourFilesAtOnceInLittleSpace() throws Exception {
        // All space would do for 41 files of the size that is likely at first.
        space = new TemporarySpace(160 * MEGABYTE);
        seconds = 20;
        CountDownLatch all = new CountDownLatch(FILES);
        engine = (_, _) -> {
            all.countDown();
            all.await();
            return heard();
        };

        assertThat(handleAll(30_000)).allMatch(FilesAtOnceTest::isTranscribed);
        assertThat(mostBytes).hasPositiveValue().hasValueLessThanOrEqualTo(space.bytes());
        assertClean();
    }

    @Test
    void filesThatDoNotFitBesideEachOtherWait() throws Exception {
        // An hour each: no two of them are decoded beside each other.
        seconds = 3600;
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        engine = (_, _) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            now.decrementAndGet();
            return heard();
        };

        assertThat(handleAll(4_000_000)).allMatch(FilesAtOnceTest::isTranscribed);
        assertThat(most).hasValueLessThan(FILES);
        assertThat(mostBytes).hasPositiveValue().hasValueLessThanOrEqualTo(space.bytes());
        assertClean();
    }

    @Test
    void fileThatIsLongerThanItsSizeTellsGetsAllItNeeds() throws Exception {
        seconds = 3000;

        assertThat(handleAll(20_000)).allMatch(FilesAtOnceTest::isTranscribed);
        assertThat(preparations).hasValue(2 * FILES);
        assertThat(mostBytes).hasPositiveValue().hasValueLessThanOrEqualTo(space.bytes());
        assertClean();
    }

    @Test
    void fileWithoutSpaceComesBackAndLosesNoAttempt() throws Exception {
        AudioStored message = stored(20_000);
        try (WorkFolder _ = space.folder(space.bytes(), Duration.ZERO)) {
            assertThat(step(Duration.ZERO).handle(message)).isInstanceOfSatisfying(Outcome.RetryLater.class, later -> {
                assertThat(later.isAttempt()).isFalse();
                assertThat(later.code()).isEqualTo(FailureCode.INTERNAL_ERROR);
                assertThat(later.detail()).contains("temporary space");
            });
        }

        assertThat(isTranscribed(step().handle(message))).isTrue();
    }

    @Test
    void fileBeyondTheLimitIsNotWaitedFor() throws Exception {
        AudioStored message = stored(20_000, 11_000_000);
        try (WorkFolder _ = space.folder(space.bytes(), Duration.ZERO)) {
            assertThat(step().handle(message).toString()).contains(FailureCode.AUDIO_TOO_LONG.name());
        }
    }

    private List<Outcome> handleAll(int bytes) throws Exception {
        List<Future<Outcome>> outcomes = IntStream.range(0, FILES)
                .mapToObj(_ -> stored(bytes))
                .map(message -> threads.submit(() -> step().handle(message)))
                .toList();
        List<Outcome> all = new ArrayList<>();
        for (Future<Outcome> outcome : outcomes) {
            all.add(outcome.get());
        }
        return all;
    }

    private AudioStored stored(int bytes) {
        return stored(bytes, bytes);
    }

    private AudioStored stored(int bytes, long announced) {
        AudioStored fresh = SpeechTasks.audioStored("suara.ogg");
        AudioStored message =
                SpeechTasks.audioStored("suara.ogg", fresh.task().file().sha256(), announced);
        store.put(
                new ReportBlobs(message.reportId()).audio(message.task().file().id()),
                BlobContent.of("x".repeat(bytes), "audio/ogg"));
        return message;
    }

    private TranscribeAudio step() {
        return step(Duration.ofMinutes(2));
    }

    private TranscribeAudio step(Duration patience) {
        return new TranscribeAudio(new Transcription(
                new Markers(store, Duration.ZERO),
                transcripts,
                new RecordingSpace(space, Duration.ofHours(2), patience),
                new DownloadAudio(store, 10_000_000),
                new TranscribeFile(preparation(), (whole, _) -> whole, _ -> engine),
                new TranscriptCache(transcripts, "fake", "nobody"),
                _ -> Vocabulary.NONE,
                SpeechTasks.budgets(store)));
    }

    /** As large as the decoder's: two channels, and one that is made of them. */
    private PrepareAudio preparation() {
        return (original, folder, room) -> {
            preparations.incrementAndGet();
            folders.add(folder);
            double decoded = Math.min(seconds, room);
            Path stereo = sparse(folder.resolve("decoded.wav"), 2 * decoded);
            measure();
            if (decoded < seconds) {
                return Optional.empty();
            }
            Path wav = sparse(folder.resolve("chosen.wav"), decoded);
            measure();
            delete(stereo);
            return Optional.of(new PreparedAudio(original, new MediaFormat("ogg", "opus", true), wav, seconds));
        };
    }

    private static Path sparse(Path file, double seconds) throws TranscriptionException {
        try (RandomAccessFile wav = new RandomAccessFile(file.toFile(), "rw")) {
            wav.setLength((long) (seconds * WAV_BYTES_PER_SECOND));
            return file;
        } catch (IOException e) {
            throw new TranscriptionException(FailureCode.INTERNAL_ERROR, "test", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All folders at this moment. */
    private void measure() {
        mostBytes.accumulateAndGet(
                folders.stream()
                        .flatMap(FilesAtOnceTest::files)
                        .mapToLong(file -> file.toFile().length())
                        .sum(),
                Math::max);
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException | UncheckedIOException _) {
            // It is closed already.
            return Stream.empty();
        }
    }

    private void assertClean() {
        assertThat(folders).hasSizeGreaterThanOrEqualTo(FILES).noneMatch(Files::exists);
        assertThat(space.freeBytes()).isEqualTo(space.bytes());
    }

    private static boolean isTranscribed(Outcome outcome) {
        return outcome instanceof Outcome.Done done && done.facts().getFirst() instanceof AudioTranscribed;
    }

    private static Transcript heard() {
        return new Transcript("pesan dua lusin", "id", "fake", 2.5, List.of());
    }
}
