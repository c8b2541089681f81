package dev.rekap.stt.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.markers.Markers;
import dev.rekap.blob.memory.MemoryBlobStore;
import dev.rekap.bus.Outcome;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.speech.RequestId;
import dev.rekap.contracts.speech.SpeechFailed;
import dev.rekap.contracts.speech.SpeechRequested;
import dev.rekap.contracts.speech.SpeechTranscribed;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.contracts.speech.Vocabulary;
import dev.rekap.stt.SpeechTasks;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import dev.rekap.stt.Transcripts;
import dev.rekap.stt.blob.JsonTranscripts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TranscribeSpeechTest {

    private static final Transcript TRANSCRIPT = new Transcript("tampilkan kopi susu", "id", "fake", 2.5, List.of());

    private final MemoryBlobStore store = new MemoryBlobStore();
    private final JsonTranscripts transcripts = new JsonTranscripts(store);
    private final SpeechRequested message = new SpeechRequested(
            new RequestId(UUID.randomUUID()),
            new UserId("warung"),
            new BlobKey("decisions/1/material/voice"),
            "audio/ogg",
            4,
            "ab".repeat(32),
            "id",
            "decision 1");
    private final List<TranscriptionRequest> requests = new ArrayList<>();

    private SpeechToText engine = (_, _) -> TRANSCRIPT;

    @Test
    void recordingBecomesATranscriptOfItsUser() throws Exception {
        putAudio();

        assertThat(handle())
                .isEqualTo(Outcome.done(new SpeechTranscribed(message.requestId(), message.origin(), TRANSCRIPT)));
        assertThat(transcripts
                        .find(new UserBlobs(message.userId()).transcript(message.sha256(), "fake\nid"))
                        .map(Transcripts.Kept::transcript))
                .contains(TRANSCRIPT);
        assertThat(store.list("reports/")).isEmpty();
    }

    @Test
    void engineGetsLanguageAndVocabularyOfTheUser() throws Exception {
        putAudio();

        handle();

        assertThat(requests).containsExactly(new TranscriptionRequest("id", new Vocabulary(List.of("Bu Sari"))));
    }

    @Test
    void repeatedRequestPaysTheEngineOnce() throws Exception {
        putAudio();

        assertThat(handle()).isEqualTo(handle());
        assertThat(requests).hasSize(1);
    }

    @Test
    void missingRecordingIsANamedFailureOfTheRequest() throws Exception {
        assertThat(handle())
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.facts())
                                .singleElement()
                                .isInstanceOfSatisfying(SpeechFailed.class, failed -> {
                                    assertThat(failed.requestId()).isEqualTo(message.requestId());
                                    assertThat(failed.code()).isEqualTo(FailureCode.AUDIO_MISSING);
                                }));
    }

    @Test
    void rateLimitedEngineIsRetriedLater() throws Exception {
        putAudio();
        engine = (_, _) -> {
            throw new TranscriptionException(FailureCode.ENGINE_RATE_LIMITED, "HTTP 429", null, Duration.ofSeconds(40));
        };

        assertThat(handle())
                .isEqualTo(new Outcome.RetryLater(FailureCode.ENGINE_RATE_LIMITED, "HTTP 429", Duration.ofSeconds(40)));
    }

    @Test
    void exhaustedLadderFailsTheRequest() {
        Outcome.RetryLater last = new Outcome.RetryLater(FailureCode.ENGINE_UNAVAILABLE, "HTTP 500", Duration.ZERO);

        assertThat(step().exhausted(message, last))
                .contains(List.of(new SpeechFailed(
                        message.requestId(), message.origin(), FailureCode.ENGINE_UNAVAILABLE, "HTTP 500", List.of())));
    }

    private void putAudio() {
        store.put(message.audio(), BlobContent.of("oggs", "audio/ogg"));
    }

    private Outcome handle() throws InterruptedException {
        return step().handle(message);
    }

    private TranscribeSpeech step() {
        return new TranscribeSpeech(new Transcription(
                new Markers(store, Duration.ZERO),
                transcripts,
                SpeechTasks.space(),
                new DownloadAudio(store, 1000),
                SpeechTasks.unconverted(_ -> (recording, request) -> {
                    requests.add(request);
                    return engine.transcribe(recording, request);
                }),
                new TranscriptCache(transcripts, "fake", "none"),
                _ -> new Vocabulary(List.of("Bu Sari")),
                SpeechTasks.budgets(store)));
    }
}
