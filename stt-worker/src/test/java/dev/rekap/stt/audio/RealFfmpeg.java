package dev.rekap.stt.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.stt.process.Program;
import dev.rekap.stt.process.ProgramResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** The real ffmpeg, which makes the sound of a test and prepares it. */
abstract class RealFfmpeg {

    /** Four "syllables" a second, with pauses between: it moves as a voice does. */
    static final String VOICE = "aevalsrc='0.3*sin(2*PI*220*t)*gt(sin(2*PI*4*t)\\,0)':s=48000:d=3";

    static final Program FFMPEG = program("ffmpeg");
    static final FfmpegAudio AUDIO =
            new FfmpegAudio(program("ffprobe"), FFMPEG, Duration.ofSeconds(60), Duration.ofSeconds(20));

    @TempDir
    Path folder = Path.of("");

    Path make(String source, String... encoding) throws Exception {
        Path file = folder.resolve("made");
        List<String> arguments = new ArrayList<>(List.of("-nostdin", "-y", "-v", "error", "-f", "lavfi", "-i", source));
        arguments.addAll(List.of(encoding));
        arguments.add(file.toString());
        ProgramResult result = FFMPEG.run(arguments, Duration.ofSeconds(60), 1000);
        assertThat(result.succeeded()).as(result.complaints()).isTrue();
        return file;
    }

    static Program program(String name) {
        return Program.find(name, System.getenv("PATH")).orElseThrow();
    }
}
