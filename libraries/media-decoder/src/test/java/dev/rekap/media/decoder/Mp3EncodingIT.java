package dev.rekap.media.decoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class Mp3EncodingIT extends RealLibav {

    @Test
    void wavBecomesASmallMp3OfTheSameLength() throws IOException {
        Path wav = folder.resolve("wav");
        Reply decoded = SoundDecoding.of(Path.of("..", "..", "samples", "03-dewi.wav"), wav, 60);

        Reply encoded = Mp3Encoding.of(wav, folder.resolve("mp3"));

        assertThat(encoded.outcome()).isEqualTo(Reply.Outcome.DONE);
        assertThat(encoded.samples()).isEqualTo(decoded.samples());
        assertThat(Files.size(folder.resolve("mp3"))).isBetween(20_000L, 28_000L);
        assertThat(SoundDecoding.of(folder.resolve("mp3"), folder.resolve("again"), 60)
                        .samples())
                .isBetween(decoded.samples(), decoded.samples() + 3_200);
    }

    @Test
    void wavWithoutSamplesBecomesNoSound() throws IOException {
        Path wav = Files.write(folder.resolve("wav"), new byte[44]);

        assertThat(Mp3Encoding.of(wav, folder.resolve("mp3")).samples()).isZero();
    }
}
