package dev.rekap.stt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.orders.Stage;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.MediaFormat;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.step.TranscribeFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscribeCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private List<ProviderCall> calls = List.of();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyFileIsALineInTheOrderOfTheArguments() throws Exception {
        Path first = Files.writeString(folder.resolve("satu.ogg"), "a");
        Path second = Files.writeString(folder.resolve("dua.mp3"), "b");

        assertThat(run(first.toString(), second.toString())).isZero();
        assertThat(text(out))
                .isEqualTo("{\"file\":\"" + first
                        + "\",\"engine\":\"fake\",\"language\":\"id\",\"text\":\"heard a\",\"seconds\":1.23}\n"
                        + "{\"file\":\"" + second
                        + "\",\"engine\":\"fake\",\"language\":\"id\",\"text\":\"heard b\",\"seconds\":1.23}\n");
    }

    @Test
    void aFailureIsALineTooAndTheOthersGoOn() throws Exception {
        Path silent = Files.writeString(folder.resolve("hening.wav"), "silence");
        Path good = Files.writeString(folder.resolve("satu.ogg"), "a");

        assertThat(run(folder.resolve("gone.ogg").toString(), silent.toString(), good.toString()))
                .isEqualTo(1);
        assertThat(text(out).lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"error\":{", "\"code\":\"AUDIO_MISSING\""),
                        line -> assertThat(line)
                                .contains("hening.wav", "\"code\":\"NO_SPEECH\"", "\"message\":\"no voice\"")
                                .doesNotContain("text"),
                        line -> assertThat(line).contains("heard a"));
    }

    @Test
    void missingFilesPrintTheUsage() throws Exception {
        assertThat(start(List.of(), Map.of())).isEqualTo(2);
        assertThat(text(err)).startsWith("usage: transcribe FILE");
    }

    @Test
    void aBadSettingIsNamed() throws Exception {
        assertThat(start(List.of("a.ogg"), Map.of("REKAP_STT_CONCURRENCY", "-1")))
                .isEqualTo(2);
        assertThat(text(err)).contains("rekap.stt.concurrency is from 0 to 256, not -1");
    }

    @Test
    void attemptsHoldTimeAndCost() throws Exception {
        calls = List.of(new ProviderCall(
                Stage.TRANSCRIPTION.name(),
                "fake",
                "big",
                "none",
                0.256,
                1.2345,
                0,
                0,
                BigDecimal.valueOf(97.5),
                "IDR"));
        Path file = Files.writeString(folder.resolve("satu.ogg"), "a");

        assertThat(run(file.toString())).isZero();
        assertThat(text(out))
                .contains("\"attempts\":[{\"provider\":\"fake\",\"model\":\"big\",\"error\":\"none\","
                        + "\"seconds\":0.26,\"cost\":97.5,\"currency\":\"IDR\"}]");
    }

    private int run(String... files) throws InterruptedException {
        TranscribeFile transcribe = new TranscribeFile(
                (original, _, _) -> Optional.of(
                        new PreparedAudio(original, new MediaFormat("ogg", "opus", true), original, 1.2345)),
                (whole, _) -> whole,
                _ -> (recording, spoken) -> {
                    String content = content(recording.original());
                    if (content.equals("silence")) {
                        throw new TranscriptionException(FailureCode.NO_SPEECH, "no voice");
                    }
                    return new Transcript("heard " + content, spoken.language(), "fake", recording.seconds(), List.of())
                            .after(calls);
                });
        return new TranscribeCommand(transcribe, "fake", "id").run(List.of(files), 2, print(out));
    }

    private int start(List<String> files, Map<String, String> environment) throws InterruptedException {
        return TranscribeCommand.start(files, environment, print(out), print(err));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
