package dev.rekap.stt.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rekap.stt.MediaFormat;
import dev.rekap.stt.PreparedAudio;
import java.nio.file.Path;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Two sides and who speaks on them. */
class StereoIT extends RealDecoder {

    @Test
    void voiceOnOneSideOfStereoIsKept() throws Exception {
        Path file = make(VOICE, "-af", "pan=stereo|c0=0*c0|c1=c0", "-c:a", "libmp3lame", "-f", "mp3");

        assertThat(AUDIO.prepare(file, folder).seconds()).isCloseTo(3, within(0.2));
    }

    @Test
    void noisySideOfStereoIsDropped() throws Exception {
        Path file = make(
                VOICE,
                "-f",
                "lavfi",
                "-i",
                "anoisesrc=c=white:a=0.5:seed=7:d=3:r=48000",
                "-filter_complex",
                "[0:a][1:a]join=inputs=2:channel_layout=stereo",
                "-c:a",
                "libmp3lame",
                "-f",
                "mp3");

        PreparedAudio recording = AUDIO.prepare(file, folder);

        assertThat(recording.original()).isEqualTo(recording.wav());
        assertThat(recording.format()).isEqualTo(new MediaFormat("wav", "pcm_s16le", true));
        assertThat(recording.pauses()).noneMatch(pause -> pause.seconds() > 1);
        assertThat(folder.resolve("decoded.wav")).doesNotExist();
    }

    @Test
    void sidesThatCancelEachOtherAreSubtracted() throws Exception {
        Path file = make(VOICE, "-af", "pan=stereo|c0=c0|c1=-1*c0", "-c:a", "pcm_s16le", "-f", "wav");

        PreparedAudio recording = AUDIO.prepare(file, folder);

        // An engine that adds the sides of the original would hear silence.
        assertThat(recording.original()).isEqualTo(recording.wav());
        assertThat(loudest(recording.wav())).isCloseTo(loudest(mono()), within(0.5));
    }

    @Test
    void voicesOnBothSidesAreMixed() throws Exception {
        Path file = make(
                VOICE.replace("d=3", "d=6"),
                "-af",
                "pan=stereo|c0=c0|c1=c0,volume=0.5",
                "-c:a",
                "libopus",
                "-f",
                "ogg");

        assertThat(AUDIO.prepare(file, folder).original()).isEqualTo(file);
    }

    private Path mono() throws Exception {
        return AUDIO.prepare(make(VOICE, "-c:a", "pcm_s16le", "-f", "wav"), folder)
                .wav();
    }

    private static double loudest(Path wav) throws Exception {
        return DoubleStream.of(Pcm.loudness(wav)).max().orElseThrow();
    }
}
