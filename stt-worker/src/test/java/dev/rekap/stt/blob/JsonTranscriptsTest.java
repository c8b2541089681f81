package dev.rekap.stt.blob;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.memory.MemoryBlobStore;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.Transcripts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTranscriptsTest {

    private static final BlobKey KEY = new BlobKey("reports/1/transcripts/1.json");

    private final MemoryBlobStore store = new MemoryBlobStore();
    private final JsonTranscripts transcripts = new JsonTranscripts(store);

    @Test
    void whatWasSavedIsFoundAgain() {
        Transcript transcript = new Transcript("dua gelas", "id", "fake", 1.5, List.of(new Segment("dua", 0.1, 0.4)));

        transcripts.save(KEY, transcript, "reports/1/audio/1");

        assertThat(transcripts.find(KEY)).contains(new Transcripts.Kept(transcript, "reports/1/audio/1"));
    }

    @Test
    void whatWasNeverSavedIsNotFound() {
        assertThat(transcripts.find(KEY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "{\"text\":\" \"", "<html>", "{\"text\":\"\",\"segments\":[]}"})
    void whatCannotBeReadCountsAsNotThere(String json) {
        store.put(KEY, BlobContent.of(json, "application/json"));

        assertThat(transcripts.find(KEY)).isEmpty();
    }
}
