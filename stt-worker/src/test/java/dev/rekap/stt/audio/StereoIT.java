package dev.rekap.stt.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rekap.stt.MediaFormat;
import dev.rekap.stt.Recording;
import dev.rekap.stt.process.Program;
import dev.rekap.stt.process.ProgramResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two sides and who speaks on them, with the real ffmpeg. */
class StereoIT {

    /** Four "syllables" a second, with pauses between: it moves as a voice does. */
    private static final String VOICE = "aevalsrc='0.3*sin(2*PI*220*t)*gt(sin(2*PI*4*t)\\,0)':s=48000:d=3";

    private static final Program FFMPEG = program("ffmpeg");
    private static final FfmpegAudio AUDIO =
            new FfmpegAudio(program("ffprobe"), FFMPEG, Duration.ofSeconds(60), Duration.ofSeconds(20));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aVoiceOnOneSideOfStereoIsHeard() throws Exception {
        Path file = make(VOICE, "-af", "pan=stereo|c0=0*c0|c1=c0", "-c:a", "libmp3lame", "-f", "mp3");

        assertThat(AUDIO.prepare(file, folder).seconds()).isCloseTo(3, within(0.2));
    }

    @Test
    void aVoiceOnOneSideIsHeardAloneWhereTheOtherSideIsNoise() throws Exception {
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

        Recording recording = AUDIO.prepare(file, folder);

        assertThat(recording.original()).isEqualTo(recording.wav()).hasFileName("left.wav");
        assertThat(recording.format()).isEqualTo(new MediaFormat("wav", "pcm_s16le", true));
        assertThat(recording.pauses()).noneMatch(pause -> pause.seconds() > 1);
        assertThat(folder.resolve("sound.wav")).doesNotExist();
        assertThat(folder.resolve("right.wav")).doesNotExist();
    }

    @Test
    void sidesThatCancelEachOtherAreNotSilence() throws Exception {
        Path file = make(VOICE, "-af", "pan=stereo|c0=c0|c1=-1*c0", "-c:a", "pcm_s16le", "-f", "wav");

        assertThat(AUDIO.prepare(file, folder).wav()).hasFileName("left.wav");
    }

    @Test
    void twoVoicesOnTwoSidesAreHeardTogether() throws Exception {
        Path file = make(
                VOICE.replace("d=3", "d=6"),
                "-af",
                "pan=stereo|c0=c0|c1=c0,volume=0.5",
                "-c:a",
                "libopus",
                "-f",
                "ogg");

        assertThat(AUDIO.prepare(file, folder).original()).isEqualTo(file);
        assertThat(AUDIO.prepare(file, folder).wav()).hasFileName("sound.wav");
    }

    private Path make(String source, String... encoding) throws Exception {
        Path file = folder.resolve("made");
        List<String> arguments = new ArrayList<>(List.of("-nostdin", "-y", "-v", "error", "-f", "lavfi", "-i", source));
        arguments.addAll(List.of(encoding));
        arguments.add(file.toString());
        ProgramResult result = FFMPEG.run(arguments, Duration.ofSeconds(60), 1000);
        assertThat(result.succeeded()).as(result.complaints()).isTrue();
        return file;
    }

    private static Program program(String name) {
        return Program.find(name, System.getenv("PATH")).orElseThrow();
    }
}
