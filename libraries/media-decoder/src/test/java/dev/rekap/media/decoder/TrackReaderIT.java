package dev.rekap.media.decoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.media.SoundMaker;
import java.nio.file.Path;
import java.util.Objects;
import org.bytedeco.ffmpeg.global.swresample;
import org.junit.jupiter.api.Test;

class TrackReaderIT extends RealLibav {

    @Test
    void soundThatCannotBeResampledIsDamaged() throws Exception {
        Path file = SoundMaker.make(folder.resolve("a.ogg"), SoundMaker.VOICE, "-c:a", "libopus");
        Structure structure = Structure.of(file);
        try (MediaFile media = MediaFile.open(file, structure.start(), structure.end());
                WavWriter out = WavWriter.create(folder.resolve("wav"));
                TrackReader reader = TrackReader.open(media, media.tracks().getFirst(), 2)) {
            TrackReader.Heard whole = reader.read(out, 1);
            assertThat(whole.isCutOff()).isTrue();
            assertThat(whole.damagedBytes()).isZero();
            assertThat(whole.isLastDamaged()).isFalse();

            swresample.swr_close(Objects.requireNonNull(reader.resampler));
            TrackReader.Heard broken = reader.read(out, 60);

            assertThat(broken.packets()).isPositive();
            assertThat(broken.damagedBytes()).isEqualTo(broken.bytes());
            assertThat(broken.damagedShare()).isEqualTo(1);
            assertThat(broken.isLastDamaged()).isTrue();
        }
    }
}
