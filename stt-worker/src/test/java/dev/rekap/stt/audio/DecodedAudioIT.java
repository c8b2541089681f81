package dev.rekap.stt.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.rekap.contracts.FailureCode;
import dev.rekap.stt.MediaFormat;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechPause;
import dev.rekap.stt.TranscriptionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On what people send; what the decoder makes of odd and damaged files is told by its own tests. */
class DecodedAudioIT extends RealDecoder {

    @ParameterizedTest
    @CsvSource({
        "ogg, libopus, ogg, opus",
        "mp3, libmp3lame, mp3, mp3",
        "wav, pcm_s16le, wav, pcm_s16le",
        "ipod, aac, mp4, aac",
        "webm, libopus, webm, opus",
        "flac, flac, flac, flac"
    })
    void everyUsualFormatBecomesARecording(String muxer, String encoder, String container, String codec)
            throws Exception {
        Path file = make(VOICE, "-c:a", encoder, "-f", muxer);

        PreparedAudio recording = AUDIO.prepare(file, folder);

        assertThat(recording.format()).isEqualTo(new MediaFormat(container, codec, true));
        assertThat(recording.seconds()).isCloseTo(3, within(0.2));
        assertThat(recording.original()).isEqualTo(file);
        assertThat(Files.size(recording.wav())).isEqualTo(44 + Math.round(recording.seconds() * 32_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c01-wav-intmax.wav",
                "c02-wav-plus36.wav",
                "c04-safari-fragmented.m4a",
                "c06-qta-spatial-first.qta",
                "c08-imessage-opus.caf",
                "c09-mp3-two-id3v2.mp3",
                "c11-ogg-id3v1-tail.ogg",
                "c12-speex.spx",
                "c13-ogg-chained.ogg",
                "c14-webm-paused.webm",
                "c16-amr-nb-dtx.amr",
                "c16-amr-nb.amr",
                "c17-mp3-null-padding.mp3",
                "c19-inverted-no-length.webm",
                "c20-wav-alaw.wav",
                "c20-wav-gsm.wav",
                "c21-rf64.wav",
                "c22-mediarecorder.mkv",
                "c24-m4a-four-zeros.m4a"
            })
    void oddRecordingReachesTheEngineWhole(String file) throws Exception {
        PreparedAudio recording = AUDIO.prepare(Path.of("..", "samples", "odd", file), folder);

        assertThat(recording.seconds()).isGreaterThan(5.9);
        assertThat(Files.size(recording.wav())).isEqualTo(44 + Math.round(recording.seconds() * 32_000));
        // There is more than a second of voice, whatever the pauses.
        assertThat(recording.pauses().stream().mapToDouble(SpeechPause::seconds).sum())
                .isLessThan(recording.seconds() - 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c04-safari-fragmented.m4a", "c06-qta-spatial-first.qta", "c13-ogg-chained.ogg"})
    void whatOtherReadersHearHalfOfIsNotPlain(String file) throws Exception {
        assertThat(AUDIO.prepare(Path.of("..", "samples", "odd", file), folder)
                        .format()
                        .plain())
                .isFalse();
    }

    @Test
    void theSoundOfAVideoIsTaken() throws Exception {
        Path file = make(
                VOICE, "-f", "lavfi", "-i", "color=c=red:s=64x64:d=3", "-c:v", "mpeg4", "-c:a", "aac", "-f", "mp4");

        assertThat(AUDIO.prepare(file, folder).format()).isEqualTo(new MediaFormat("mp4", "aac", false));
    }

    @Test
    void aTruncatedRecordingIsCalledSo() throws Exception {
        byte[] bytes = Files.readAllBytes(make(VOICE, "-c:a", "libopus", "-f", "ogg"));
        Path half = Files.write(folder.resolve("half"), Arrays.copyOf(bytes, bytes.length * 6 / 10));

        assertFails(half, FailureCode.TRUNCATED_AUDIO, "it ends within an Ogg page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "halo kak, pesan dua lusin teh botol"})
    void whatIsNoAudioIsUnreadable(String content) throws Exception {
        assertFails(Files.writeString(folder.resolve("pesanan.mp3"), content), FailureCode.UNREADABLE_AUDIO, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anullsrc=r=16000:d=3",
                "anullsrc=r=16000:d=0.05",
                "anoisesrc=c=brown:a=0.0005:d=3",
                "anoisesrc=c=pink:a=0.3:d=4",
                "sine=f=440:d=3"
            })
    void silenceNoiseAndTonesAreNoSpeech(String source) throws Exception {
        assertFails(make(source, "-c:a", "libopus", "-f", "ogg"), FailureCode.NO_SPEECH, "s without a voice");
    }

    @Test
    void oneSecondWithAWordIsAccepted() throws Exception {
        Path file = make(VOICE.replace("d=3", "d=1"), "-c:a", "libopus", "-f", "ogg");

        assertThat(AUDIO.prepare(file, folder).seconds()).isCloseTo(1, within(0.1));
    }

    @Test
    void musicPassesForAVoiceAndIsHeldToTheSameLength() throws Exception {
        Path file = make(
                "aevalsrc='0.2*exp(-1.5*mod(t,2))*(sin(2*PI*262*t)+sin(2*PI*330*t)+sin(2*PI*392*t))"
                        + "+0.5*exp(-18*mod(t,0.5))*sin(2*PI*60*t)+0.2*exp(-25*mod(t,1))*(random(0)*2-1)':s=16000:d=18",
                "-c:a",
                "libopus",
                "-f",
                "ogg");
        DecodedAudio shorter = new DecodedAudio(DECODER, Duration.ofSeconds(17));

        assertThat(AUDIO.prepare(file, folder).seconds()).isCloseTo(18, within(0.1));
        assertThatExceptionOfType(TranscriptionException.class)
                .isThrownBy(() -> shorter.prepare(file, folder))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.AUDIO_TOO_LONG));
    }

    @Test
    void whatIsTooLongIsNotTranscribed() throws Exception {
        Path file = make(VOICE.replace("d=3", "d=22"), "-c:a", "aac", "-f", "adts");

        assertFails(file, FailureCode.AUDIO_TOO_LONG, "more than rekap.stt.max-audio, 20 s");
    }

    @Test
    void aWavBecomesASmallMp3() throws Exception {
        PreparedAudio recording = AUDIO.prepare(make(VOICE, "-c:a", "libopus", "-f", "ogg"), folder);

        Path mp3 = AUDIO.toMp3(recording.wav());

        assertThat(Files.size(mp3)).isBetween(5_000L, 15_000L);
        assertThat(AUDIO.prepare(mp3, folder).format()).isEqualTo(new MediaFormat("mp3", "mp3", true));
    }

    @Test
    void aWavThatIsGoneIsTheMachinesFault() {
        assertThatExceptionOfType(TranscriptionException.class)
                .isThrownBy(() -> AUDIO.toMp3(folder.resolve("gone.wav")))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.INTERNAL_ERROR));
    }
}
