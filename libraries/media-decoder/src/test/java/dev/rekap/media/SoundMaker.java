package dev.rekap.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Loader;

/** Makes recordings with FFmpeg's program, which comes in the jar of its libraries. */
public final class SoundMaker {

    /** Four "syllables" a second, with pauses between: it moves as a voice does. */
    public static final String VOICE = "aevalsrc='0.3*sin(2*PI*220*t)*gt(sin(2*PI*4*t)\\,0)':s=48000:d=3";

    private static final String PROGRAM = program();

    private SoundMaker() {}

    /** Makes a file of a source of libavfilter. */
    public static Path make(Path file, String source, String... encoding) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", source));
        arguments.addAll(List.of(encoding));
        return run(file, arguments);
    }

    /** Makes a file of another. */
    public static Path convert(Path from, Path file, String... encoding) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-i", from.toString()));
        arguments.addAll(List.of(encoding));
        return run(file, arguments);
    }

    /**
     * Makes a file of another that does not say what it is.
     *
     * @param reading what it is
     */
    public static Path convert(Path from, List<String> reading, Path file) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(reading);
        arguments.addAll(List.of("-i", from.toString()));
        return run(file, arguments);
    }

    private static Path run(Path file, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PROGRAM, "-nostdin", "-y", "-v", "error"));
        command.addAll(arguments);
        command.add(file.toString());
        Path said = Files.createTempFile("ffmpeg-", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor()).as(() -> text(said)).isZero();
        Files.delete(said);
        return file;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String program() {
        System.setProperty(
                "org.bytedeco.javacpp.cachedir",
                Path.of("target", "libraries").toAbsolutePath().toString());
        return Loader.load(org.bytedeco.ffmpeg.ffmpeg.class);
    }
}
