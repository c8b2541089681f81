package dev.rekap.stt.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.markers.Markers;
import dev.rekap.blob.memory.MemoryBlobStore;
import dev.rekap.bus.Outcome;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.AudioTranscribed;
import dev.rekap.contracts.orders.CallsMade;
import dev.rekap.contracts.orders.FileFailed;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.Stage;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.contracts.speech.Vocabulary;
import dev.rekap.stt.MediaFormat;
import dev.rekap.stt.PrepareAudio;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechTasks;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import dev.rekap.stt.Transcripts;
import dev.rekap.stt.blob.JsonTranscripts;
import dev.rekap.stt.pieces.CutAudio;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TranscribeAudioTest {

    private static final Transcript HEARD =
            new Transcript("pesan dua lusin", "id", "fake", 2.5, List.of(new Segment("pesan", 0, 1)));

    private final MemoryBlobStore store = new MemoryBlobStore();
    private final JsonTranscripts transcripts = new JsonTranscripts(store);
    private final AudioStored message = SpeechTasks.audioStored("satu.ogg");
    private final ReportBlobs blobs = new ReportBlobs(message.reportId());
    private final BlobKey audio = blobs.audio(message.task().file().id());
    private final BlobKey kept = new UserBlobs(message.task().settings().userId())
            .transcript(message.task().file().sha256(), "fake\nid");
    private final AtomicInteger calls = new AtomicInteger();
    private final List<Path> folders = Collections.synchronizedList(new ArrayList<>());

    private SpeechToText engine = (_, _) -> HEARD;
    private Vocabulary vocabulary = Vocabulary.NONE;
    private final CutAudio scissors = (whole, _) -> whole;
    private PrepareAudio preparation = (original, folder, _) -> {
        folders.add(folder);
        folders.add(original.getParent());
        try {
            Files.writeString(folder.resolve("sound.wav"), "sound");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Optional.of(
                new PreparedAudio(original, new MediaFormat("ogg", "opus", true), folder.resolve("sound.wav"), 2.5));
    };

    @Test
    void storedRecordingBecomesATranscriptThatIsKept() throws Exception {
        putAudio();

        assertThat(handle()).isEqualTo(Outcome.done(new AudioTranscribed(message.task(), HEARD)));
        assertThat(transcripts.find(kept)).contains(new Transcripts.Kept(HEARD, audio.toString()));
    }

    @Test
    void engineGetsTheVocabularyOfTheUser() throws Exception {
        putAudio();
        vocabulary = new Vocabulary(List.of("Bu Sari"));
        List<TranscriptionRequest> told = new ArrayList<>();
        engine = (_, spoken) -> {
            told.add(spoken);
            return HEARD;
        };

        handle();

        assertThat(told).containsExactly(new TranscriptionRequest("id", vocabulary));
    }

    @Test
    void repeatedMessagePaysTheEngineOnce() throws Exception {
        putAudio();

        Outcome first = handle();

        assertThat(handle()).isEqualTo(first);
        assertThat(calls).hasValue(1);
    }

    @Test
    void closedReportCostsNothing() throws Exception {
        putAudio();
        store.put(blobs.closed(), BlobContent.of("", "text/plain"));

        assertFailed(FailureCode.CANCELLED);
        assertThat(calls).hasValue(0);
    }

    @Test
    void missingRecordingIsANamedFailure() throws Exception {
        assertFailed(FailureCode.AUDIO_MISSING);
    }

    @Test
    void recordingBeyondTheLimitIsNotDownloaded() throws Exception {
        store.put(audio, BlobContent.of("x".repeat(2000), "audio/ogg"));

        assertFailed(FailureCode.AUDIO_TOO_LONG);
        assertThat(folders).isEmpty();
    }

    @Test
    void recordingWithoutSpeechNeverReachesTheEngine() throws Exception {
        putAudio();
        preparation = (_, _, _) -> {
            throw new TranscriptionException(FailureCode.NO_SPEECH, "silence");
        };

        assertFailed(FailureCode.NO_SPEECH);
        assertThat(calls).hasValue(0);
    }

    @Test
    void rateLimitedEngineIsRetriedAfterItsPause() throws Exception {
        putAudio();
        engine = (_, _) -> {
            throw new TranscriptionException(FailureCode.ENGINE_RATE_LIMITED, "HTTP 429", null, Duration.ofSeconds(40));
        };

        assertThat(handle())
                .isEqualTo(new Outcome.RetryLater(FailureCode.ENGINE_RATE_LIMITED, "HTTP 429", Duration.ofSeconds(40)));
    }

    @Test
    void rejectedRecordingIsAFailureOfTheFile() throws Exception {
        putAudio();
        engine = (_, _) -> {
            throw new TranscriptionException(FailureCode.ENGINE_REJECTED, "HTTP 400");
        };

        assertFailed(FailureCode.ENGINE_REJECTED);
    }

    @Test
    void anAttemptThatGotFurtherDoesNotCount() throws Exception {
        putAudio();
        engine = (_, _) -> {
            throw new TranscriptionException(FailureCode.ENGINE_UNAVAILABLE, "the rest later").afterProgress();
        };

        assertThat(handle())
                .isInstanceOfSatisfying(
                        Outcome.RetryLater.class,
                        later -> assertThat(later.isAttempt()).isFalse());
    }

    @Test
    void unavailableStoreIsRetriedLater() throws Exception {
        store.reachable(false);

        assertThat(handle())
                .isInstanceOfSatisfying(
                        Outcome.RetryLater.class,
                        later -> assertThat(later.code()).isEqualTo(FailureCode.STORAGE_UNAVAILABLE));
    }

    @Test
    void paidTranscriptIsPublishedThoughStoringFails() throws Exception {
        putAudio();
        engine = (_, _) -> {
            store.reachable(false);
            return HEARD;
        };

        assertThat(handle()).isEqualTo(Outcome.done(new AudioTranscribed(message.task(), HEARD)));
    }

    @Test
    void oversizedTranscriptIsANamedFailure() throws Exception {
        putAudio();
        engine = (_, _) -> new Transcript("kata ".repeat(Transcript.MAX_TEXT_LENGTH), "id", "fake", 2.5, List.of());

        assertFailed(FailureCode.TRANSCRIPT_TOO_LONG);
    }

    @Test
    void timesThatExceedTheMessageAreLeftOut() throws Exception {
        putAudio();
        String text = "ya ".repeat(20_000).strip();
        engine =
                (_, _) -> new Transcript(text, "id", "fake", 2.5, Collections.nCopies(20_000, new Segment("ya", 0, 1)));

        assertThat(handle())
                .isEqualTo(Outcome.done(
                        new AudioTranscribed(message.task(), new Transcript(text, "id", "fake", 2.5, List.of()))));
    }

    @Test
    void diskIsCleanHoweverItEnds() throws Exception {
        putAudio();
        handle();
        store.delete(kept);
        engine = (_, _) -> {
            throw new IllegalStateException("a fault of ours");
        };
        try {
            handle();
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("a fault of ours");
        }

        assertThat(folders).hasSize(4).noneMatch(Files::exists);
    }

    @Test
    void acceptsStoredRecordings() {
        assertThat(step().accepts()).isEqualTo(AudioStored.class);
    }

    @Test
    void exhaustedLadderMakesTheFileANamedFailureWithAllCalls() {
        List<ProviderCall> calls =
                List.of(new ProviderCall("TRANSCRIPTION", "fake", "none", "429", 1, 0, 0, 0, BigDecimal.ZERO, "IDR"));
        Outcome.RetryLater last = new Outcome.RetryLater(
                FailureCode.ENGINE_RATE_LIMITED, "429", Duration.ZERO, CallsMade.of(message.task(), calls));

        assertThat(step().exhausted(message, last))
                .contains(List.of(new FileFailed(
                        message.task(), FailureCode.ENGINE_RATE_LIMITED, Stage.TRANSCRIPTION, "429", calls)));
    }

    private void putAudio() {
        store.put(audio, BlobContent.of("oggs", "audio/ogg"));
    }

    private void assertFailed(FailureCode code) throws Exception {
        assertThat(handle())
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.facts())
                                .singleElement()
                                .isInstanceOfSatisfying(FileFailed.class, failed -> {
                                    assertThat(failed.code()).isEqualTo(code);
                                    assertThat(failed.stage()).isEqualTo(Stage.TRANSCRIPTION);
                                    assertThat(failed.task()).isEqualTo(message.task());
                                }));
    }

    private Outcome handle() throws InterruptedException {
        return step().handle(message);
    }

    private TranscribeAudio step() {
        return new TranscribeAudio(new Transcription(
                new Markers(store, Duration.ZERO),
                transcripts,
                SpeechTasks.space(),
                new DownloadAudio(store, 1000),
                new TranscribeFile(preparation, scissors, _ -> (recording, spoken) -> {
                    calls.incrementAndGet();
                    return engine.transcribe(recording, spoken);
                }),
                new TranscriptCache(transcripts, "fake", "nobody"),
                _ -> vocabulary,
                SpeechTasks.budgets(store)));
    }
}
