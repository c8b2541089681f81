package dev.rekap.stt.engine.sphinx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SphinxDialectTest {

    private static final Path WAV = Path.of("/tmp/a.wav");

    @Test
    void theLinesOfTheOldProgramAreWordsWithTimes() {
        String output = """
                nama saya siti
                (NULL) -0.010 -0.010 1.000000
                <sil> 0.000 0.110 0.998
                nama(2) 0.120 0.430 1.000000
                saya 0.440 0.800 0.9
                [NOISE] 0.810 0.900 1.000000
                siti 0.910 1.400 1.000000
                <sil> 1.410 1.640 1.000000

                terima kasih
                terima 3.000 3.300 1.000000
                kasih 3.310 3.700 1.000000
                """;

        assertThat(SphinxDialect.CONTINUOUS.words(output))
                .containsExactly(
                        new SphinxWord("nama", 0.12, 0.43),
                        new SphinxWord("saya", 0.44, 0.8),
                        new SphinxWord("siti", 0.91, 1.4),
                        new SphinxWord("terima", 3, 3.3),
                        new SphinxWord("kasih", 3.31, 3.7));
    }

    @Test
    void theJsonOfTheNewProgramIsWordsWithTimes() {
        String output = """
                {"b":0.000,"d":2.0,"p":1.0,"t":"nama siti","w":[{"b":0.0,"d":0.01,"p":1,"t":"<s>"},\
                {"b":0.25,"d":0.5,"p":0.7,"t":"nama(2)"},{"b":1.0,"d":0.25,"p":0.5,"t":"siti"},{"b":1.3,"d":0.1,"p":1,"t":"</s>"}]}
                WARN: not a line of JSON
                {"b":2.0,"d":1.0,"p":1.0,"t":"","w":[]}
                """;

        assertThat(SphinxDialect.SINGLE.words(output))
                .containsExactly(new SphinxWord("nama", 0.25, 0.75), new SphinxWord("siti", 1.0, 1.25));
    }

    @Test
    void silenceHasNoWords() {
        assertThat(SphinxDialect.CONTINUOUS.words("")).isEmpty();
        assertThat(SphinxDialect.SINGLE.words("")).isEmpty();
    }

    @Test
    void optionsAreSharedAndTheFileIsNamedInEachWay() {
        assertThat(SphinxDialect.CONTINUOUS.arguments(List.of("-hmm", "m"), WAV))
                .containsExactly("-hmm", "m", "-time", "yes", "-infile", "/tmp/a.wav");
        assertThat(SphinxDialect.SINGLE.arguments(List.of("-hmm", "m"), WAV))
                .containsExactly("-hmm", "m", "single", "/tmp/a.wav");
    }
}
