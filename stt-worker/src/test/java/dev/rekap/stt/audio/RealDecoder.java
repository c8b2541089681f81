package dev.rekap.stt.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.contracts.FailureCode;
import dev.rekap.media.DecoderSettings;
import dev.rekap.media.MediaDecoder;
import dev.rekap.media.SoundMaker;
import dev.rekap.stt.TranscriptionException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

/** Real decoder processes, of which one is shared by all tests, and the sound of a test. */
abstract class RealDecoder {

    static final String VOICE = SoundMaker.VOICE;

    static final MediaDecoder DECODER =
            new MediaDecoder(DecoderSettings.ofMachine(Duration.ofSeconds(60)).in(Path.of("target", "decoder")));
    static final DecodedAudio AUDIO = new DecodedAudio(DECODER, Duration.ofSeconds(20));

    @TempDir
    Path folder = Path.of("");

    Path make(String source, String... encoding) throws Exception {
        return SoundMaker.make(folder.resolve("made"), source, encoding);
    }

    void assertFails(Path file, FailureCode code, String detail) {
        assertThatExceptionOfType(TranscriptionException.class)
                .isThrownBy(() -> AUDIO.prepare(file, folder))
                .withMessageContaining(detail)
                .satisfies(e -> assertThat(e.code()).as(e.detail()).isEqualTo(code))
                .satisfies(e -> assertThat(e.detail()).doesNotContain(folder.toString()));
    }
}
