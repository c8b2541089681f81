package dev.rekap.stt.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.blob.markers.Markers;
import dev.rekap.blob.memory.MemoryBlobStore;
import dev.rekap.bus.Outcome;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.AudioTranscribed;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.Stage;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.contracts.speech.Vocabulary;
import dev.rekap.stt.SpeechTasks;
import dev.rekap.stt.blob.JsonTranscripts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The step and money: not twice for the same bytes. */
class TranscriptCacheTest {

    private static final Transcript HEARD = new Transcript("pesan dua lusin", "id", "fake", 2.5, List.of());
    private static final ProviderCall PAID =
            new ProviderCall(Stage.TRANSCRIPTION.name(), "fake", "none", "none", 1, 2.5, 0, 0, BigDecimal.TEN, "IDR");

    private final MemoryBlobStore store = new MemoryBlobStore();
    private final JsonTranscripts transcripts = new JsonTranscripts(store);
    private final AudioStored message = SpeechTasks.audioStored("satu.ogg");
    private final AudioStored again =
            SpeechTasks.audioStored("lagi.ogg", message.task().file().sha256());
    private final AtomicInteger calls = new AtomicInteger();

    private String engines = "fake";
    private Transcript heard = HEARD.after(List.of(PAID));

    @BeforeEach
    void putAudio() {
        for (AudioStored each : List.of(message, again)) {
            BlobKey key =
                    new ReportBlobs(each.reportId()).audio(each.task().file().id());
            store.put(key, BlobContent.of("oggs", "audio/ogg"));
        }
    }

    @Test
    void theSameRecordingInAnotherReportIsNotPaidAgain() throws Exception {
        assertThat(handle(message)).isEqualTo(Outcome.done(new AudioTranscribed(message.task(), heard)));

        assertThat(handle(again)).isEqualTo(Outcome.done(new AudioTranscribed(again.task(), HEARD)));
        assertThat(calls).hasValue(1);
    }

    @Test
    void otherEnginesMissTheCache() throws Exception {
        handle(message);
        engines = "fake with another model";
        handle(again);

        assertThat(calls).hasValue(2);
    }

    @Test
    void transcriptOfASubstituteEngineIsNotCached() throws Exception {
        heard = new Transcript("pesan", "id", "other", 2.5, List.of());
        handle(message);
        handle(again);

        assertThat(calls).hasValue(2);
    }

    @Test
    void messageThatComesTwiceHasTheSameTranscriptWhicheverEngineItIsOf() throws Exception {
        heard = new Transcript("pesan", "id", "other", 2.5, List.of()).after(List.of(PAID));

        Outcome first = handle(message);

        assertThat(handle(message)).isEqualTo(first);
        assertThat(calls).hasValue(1);
    }

    @Test
    void failureOfTheStoreDoesNotLoseATranscriptThatIsPaid() {
        store.reachable(false);
        TranscriptCache cache = new TranscriptCache(transcripts, "fake", "fake");
        TranscriptionTask task = TranscribeAudio.transcriptionOf(message.task());

        cache.save(task, HEARD);

        assertThatExceptionOfType(BlobStoreException.class).isThrownBy(() -> cache.find(task));
    }

    private Outcome handle(AudioStored stored) throws InterruptedException {
        return new TranscribeAudio(new Transcription(
                        new Markers(store, Duration.ZERO),
                        transcripts,
                        SpeechTasks.space(),
                        new DownloadAudio(store, 1000),
                        SpeechTasks.unconverted(_ -> (_, _) -> {
                            calls.incrementAndGet();
                            return heard;
                        }),
                        new TranscriptCache(transcripts, engines, "fake"),
                        _ -> Vocabulary.NONE,
                        SpeechTasks.budgets(store)))
                .handle(stored);
    }
}
