package dev.rekap.media.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recordings of {@code samples/odd}: each is heard whole. */
class OddRecordingsIT extends RealLibav {

    private static final Path SAMPLES = Path.of("..", "..", "samples");

    /** Lengths were measured on the recordings that they were made of. */
    @ParameterizedTest
    @CsvSource({
        "c01-wav-intmax.wav, wav, 5.98, false",
        "c02-wav-plus36.wav, wav, 5.98, false",
        "c04-safari-fragmented.m4a, mp4, 8.23, false",
        "c06-qta-spatial-first.qta, mp4, 8.23, false",
        "c08-imessage-opus.caf, caf, 6.00, true",
        "c09-mp3-two-id3v2.mp3, mp3, 8.13, false",
        "c11-ogg-id3v1-tail.ogg, ogg, 7.72, false",
        "c12-speex.spx, ogg, 6.00, true",
        "c13-ogg-chained.ogg, ogg, 11.98, false",
        "c14-webm-paused.webm, webm, 8.13, true",
        "c16-amr-nb-dtx.amr, amr, 10.96, true",
        "c16-amr-nb.amr, amr, 5.98, true",
        "c17-mp3-null-padding.mp3, mp3, 8.18, false",
        "c19-inverted-no-length.webm, webm, 5.98, true",
        "c20-wav-alaw.wav, wav, 6.12, true",
        "c20-wav-gsm.wav, wav, 6.16, true",
        "c21-rf64.wav, wav, 6.12, false",
        "c22-mediarecorder.mkv, webm, 7.72, false",
        "c24-m4a-four-zeros.m4a, mp4, 10.84, false"
    })
    void oddRecordingIsHeardWhole(String file, String container, double seconds, boolean plain) throws Exception {
        Reply reply = decode(SAMPLES.resolve("odd").resolve(file));

        assertThat(reply.outcome()).as(reply.detail()).isEqualTo(Reply.Outcome.DONE);
        assertThat(reply.format().container()).isEqualTo(container);
        assertThat(reply.format().plain()).isEqualTo(plain);
        assertThat(reply.samples() / 16_000.0).isCloseTo(seconds, within(0.02));
        assertThat(Files.size(folder.resolve("wav")))
                .isEqualTo(44 + reply.samples() * 2 * reply.format().channels());
    }

    @Test
    void twoChannelsStayApart() throws Exception {
        Reply reply = decode(SAMPLES.resolve("odd/c19-inverted-no-length.webm"));

        assertThat(reply.format().channels()).isEqualTo(2);
    }

    @Test
    void usualRecordingIsPlain() throws Exception {
        for (String file : new String[] {"01-siti.ogg", "02-budi.mp3", "03-dewi.wav", "04-agus.m4a"}) {
            Reply reply = decode(SAMPLES.resolve(file));

            assertThat(reply.outcome()).isEqualTo(Reply.Outcome.DONE);
            assertThat(reply.format().plain()).as(file).isTrue();
        }
    }

    @Test
    void whatIsLongerThanAskedForIsCutOff() throws Exception {
        Reply reply = SoundDecoding.of(SAMPLES.resolve("01-siti.ogg"), folder.resolve("wav"), 2);

        assertThat(reply.outcome()).isEqualTo(Reply.Outcome.DONE);
        assertThat(reply.samples() / 16_000.0).isBetween(2.0, 2.2);
    }
}
