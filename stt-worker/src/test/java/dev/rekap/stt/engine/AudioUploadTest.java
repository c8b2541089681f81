package dev.rekap.stt.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.contracts.FailureCode;
import dev.rekap.stt.CompressAudio;
import dev.rekap.stt.MediaFormat;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.TranscriptionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudioUploadTest {

    private static final CompressAudio NOT_CALLED = _ -> {
        throw new AssertionError("not called");
    };

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "ogg, opus, audio.ogg",
        "ogg, vorbis, audio.ogg",
        "mp3, mp3, audio.mp3",
        "mp4, aac, audio.m4a",
        "webm, opus, audio.webm",
        "flac, flac, audio.flac",
        "wav, pcm_s16le, audio.wav"
    })
    void whatTheApiTakesGoesAsItCame(String container, String codec, String name) throws Exception {
        AudioUpload upload = AudioUpload.of(recording(container, codec, true, 10, 10), 100, NOT_CALLED);

        assertThat(upload.name()).isEqualTo(name);
        assertThat(upload.file()).isEqualTo(folder.resolve("original"));
    }

    @ParameterizedTest
    @CsvSource({"amr, amr_nb, true", "mp4, aac, false", "ogg, speex, true", "wav, pcm_mulaw, true", "webm, opus, false"
    })
    void whatItDoesNotTakeGoesAsWav(String container, String codec, boolean soundOnly) throws Exception {
        AudioUpload upload = AudioUpload.of(recording(container, codec, soundOnly, 10, 10), 100, NOT_CALLED);

        assertThat(upload.name()).isEqualTo("audio.wav");
        assertThat(upload.file()).isEqualTo(folder.resolve("sound.wav"));
    }

    @Test
    void anEngineThatTakesFilesOfAnySizeIsSentTheOriginalOrTheWav() throws Exception {
        assertThat(AudioUpload.of(recording("ogg", "opus", true, 10, 10)).name())
                .isEqualTo("audio.ogg");
        assertThat(AudioUpload.of(recording("amr", "amr_nb", true, 10, 10)).name())
                .isEqualTo("audio.wav");
    }

    @Test
    void whatIsTooLargeGoesAsMp3() throws Exception {
        Path mp3 = Files.writeString(folder.resolve("small.mp3"), "x".repeat(50));

        AudioUpload upload = AudioUpload.of(recording("ogg", "opus", true, 101, 101), 100, _ -> mp3);

        assertThat(upload).isEqualTo(new AudioUpload(mp3, "audio.mp3", "audio/mpeg"));
    }

    @Test
    void whatIsTooLargeEvenThenIsTooLong() throws Exception {
        Path mp3 = Files.writeString(folder.resolve("small.mp3"), "x".repeat(101));
        PreparedAudio recording = recording("ogg", "opus", true, 101, 101);

        assertThatExceptionOfType(TranscriptionException.class)
                .isThrownBy(() -> AudioUpload.of(recording, 100, _ -> mp3))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.AUDIO_TOO_LONG));
    }

    @Test
    void whatFitsAsMp3IsNotCut() {
        assertThat(AudioUpload.limits(25_000_000).longestPiece()).isEqualTo(20 * 60);
        assertThat(AudioUpload.limits(1_000_000).maxBytes()).isEqualTo(8_000_000);
        assertThat(AudioUpload.limits(1000).longestPiece()).isGreaterThan(10);
    }

    private PreparedAudio recording(String container, String codec, boolean soundOnly, int original, int wav)
            throws IOException {
        return new PreparedAudio(
                Files.writeString(folder.resolve("original"), "x".repeat(original)),
                new MediaFormat(container, codec, soundOnly),
                Files.writeString(folder.resolve("sound.wav"), "x".repeat(wav)),
                1);
    }
}
