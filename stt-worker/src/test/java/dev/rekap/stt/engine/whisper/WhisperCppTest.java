package dev.rekap.stt.engine.whisper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.speech.Vocabulary;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import dev.rekap.stt.engine.SpeechToTextContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real whisper.cpp. */
class WhisperCppTest {

    @Test
    void aModelIsLoadedAndDecodesSound(@TempDir Path folder) throws Exception {
        TranscriptionRequest spoken = new TranscriptionRequest("id", new Vocabulary(List.of("Bu Sari")));

        try (WhisperEngine engine = WhisperEngine.load(WhisperTestModel.file(), Duration.ofMinutes(5))) {
            for (int i = 0; i < 2; i++) {
                assertNoSpeech(engine, SpeechToTextContract.recording(folder), spoken);
            }
        }
    }

    @Test
    void whatIsNoModelIsRefused(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("ggml-text.bin"), "<html>not found</html>");

        assertThatIOException()
                .isThrownBy(() -> WhisperEngine.load(text, Duration.ofMinutes(1)))
                .withMessageContaining("no model that whisper.cpp can load");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"id, id", "id-ID, id", "jv, jw", "min, none", "'', none"})
    void languagesAreCalledAsWhisperCallsThem(String tag, String code) {
        assertThat(WhisperCpp.language(tag)).isEqualTo(code);
    }

    private static void assertNoSpeech(WhisperEngine engine, PreparedAudio recording, TranscriptionRequest spoken)
            throws InterruptedException {
        try {
            assertThat(engine.transcribe(recording, spoken).engine()).isEqualTo("whisper");
        } catch (TranscriptionException e) {
            assertThat(e.code()).isEqualTo(FailureCode.NO_SPEECH);
        }
    }
}
