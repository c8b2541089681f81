package dev.rekap.stt.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.contracts.FailureCode;
import dev.rekap.stt.MediaFormat;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechPause;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.pieces.AudioPiece;
import dev.rekap.stt.pieces.TimeRange;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavCutterTest {

    private static final int RATE = 16_000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aPieceIsAWavOfItsStretches() throws Exception {
        PreparedAudio whole = recording(3);

        PreparedAudio part = new WavCutter().cut(whole, piece(new TimeRange(0.5, 1), new TimeRange(2, 2.25)));

        try (AudioInputStream sound =
                AudioSystem.getAudioInputStream(new ByteArrayInputStream(Files.readAllBytes(part.wav())))) {
            assertThat(sound.getFormat().matches(new AudioFormat(RATE, 16, 1, true, false)))
                    .isTrue();
            assertThat(sound.getFrameLength()).isEqualTo(RATE * 3 / 4);
            ByteBuffer samples = ByteBuffer.wrap(sound.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            assertThat(samples.getShort(0)).isEqualTo(sample(RATE / 2));
            assertThat(samples.getShort(RATE)).isEqualTo(sample(2 * RATE));
        }
        assertThat(part.seconds()).isEqualTo(0.75);
        assertThat(part.original()).isEqualTo(part.wav());
        assertThat(part.format()).isEqualTo(new MediaFormat("wav", "pcm_s16le", true));
        assertThat(part.pauses()).containsExactly(new SpeechPause(0.25, 0.5, true));
    }

    @Test
    void whatEndsEarlyIsOurFault() throws Exception {
        PreparedAudio whole = recording(3);
        Files.write(whole.wav(), new byte[100]);

        assertThatExceptionOfType(TranscriptionException.class)
                .isThrownBy(() -> new WavCutter().cut(whole, piece(new TimeRange(0, 2), new TimeRange(2, 3))))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.INTERNAL_ERROR));
    }

    private PreparedAudio recording(int seconds) throws Exception {
        ByteBuffer wav = ByteBuffer.allocate(44 + seconds * RATE * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < seconds * RATE; i++) {
            wav.putShort(44 + 2 * i, sample(i));
        }
        Path file = Files.write(folder.resolve("sound.wav"), wav.array());
        return new PreparedAudio(
                file, new MediaFormat("ogg", "opus", true), file, seconds, List.of(new SpeechPause(0.75, 1, true)));
    }

    private static short sample(int number) {
        return (short) (number * 7);
    }

    private static AudioPiece piece(TimeRange... stretches) {
        return new AudioPiece(List.of(stretches), false);
    }
}
