package dev.rekap.stt.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.rekap.contracts.FailureCode;
import dev.rekap.stt.MediaFormat;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.process.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the real ffmpeg, on what people send. */
class FfmpegAudioIT extends RealFfmpeg {

    @ParameterizedTest
    @CsvSource({
        "ogg, libopus, ogg, opus",
        "mp3, libmp3lame, mp3, mp3",
        "wav, pcm_s16le, wav, pcm_s16le",
        "ipod, aac, mp4, aac",
        "webm, libopus, webm, opus",
        "flac, flac, flac, flac",
        "ogg, libvorbis, ogg, vorbis"
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

    @Test
    void telephoneQualityIsEnough() throws Exception {
        assertThat(prepare(make(VOICE, "-ar", "8000", "-c:a", "pcm_u8", "-f", "wav"))
                        .seconds())
                .isCloseTo(3, within(0.1));
        assertThat(prepare(make(VOICE, "-ar", "8000", "-c:a", "pcm_mulaw", "-f", "wav"))
                        .format()
                        .codec())
                .isEqualTo("pcm_mulaw");
    }

    @Test
    void theSoundOfAVideoIsTaken() throws Exception {
        Path file = make(
                VOICE, "-f", "lavfi", "-i", "color=c=red:s=64x64:d=3", "-c:v", "mpeg4", "-c:a", "aac", "-f", "mp4");

        assertThat(prepare(file).format()).isEqualTo(new MediaFormat("mp4", "aac", false));
    }

    @Test
    void aVideoWithoutSoundIsUnreadable() throws Exception {
        Path file = make(
                "anullsrc",
                "-f",
                "lavfi",
                "-i",
                "color=c=red:s=64x64:d=1",
                "-map",
                "1:v",
                "-c:v",
                "mpeg4",
                "-f",
                "mp4");

        assertFails(file, FailureCode.UNREADABLE_AUDIO, "there is no sound in it");
    }

    @ParameterizedTest
    @CsvSource({"ogg, libopus", "ipod, aac", "wav, pcm_s16le", "mp3, libmp3lame", "flac, flac"})
    void aTruncatedRecordingIsUnreadable(String muxer, String encoder) throws Exception {
        Path whole = make(VOICE, "-c:a", encoder, "-f", muxer);
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half"), Arrays.copyOf(bytes, bytes.length * 6 / 10));

        assertFails(half, FailureCode.UNREADABLE_AUDIO, "");
    }

    @Test
    void aVideoThatWasCutOffInTheMiddleIsUnreadable() throws Exception {
        Path whole = make(VOICE, "-c:a", "aac", "-movflags", "+faststart", "-f", "ipod");
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half"), Arrays.copyOf(bytes, bytes.length * 6 / 10));

        assertFails(half, FailureCode.UNREADABLE_AUDIO, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "halo kak, pesan dua lusin teh botol", "\u0000\u0001\u0002", "OggS", "RIFF\u0004WAVE", "ID3"
            })
    void whatIsNoAudioIsUnreadable(String content) throws Exception {
        assertFails(Files.writeString(folder.resolve("pesanan.mp3"), content), FailureCode.UNREADABLE_AUDIO, "");
    }

    @Test
    void noiseInAFilesBytesIsUnreadable() throws Exception {
        byte[] bytes = new byte[60_000];
        new java.util.Random(7).nextBytes(bytes);

        assertThatExceptionOfType(TranscriptionException.class)
                .isThrownBy(() -> prepare(Files.write(folder.resolve("acak.mp3"), bytes)))
                .satisfies(e -> assertThat(e.code()).isIn(FailureCode.UNREADABLE_AUDIO, FailureCode.NO_SPEECH));
    }

    @Test
    void aPlaylistThatPointsToAnotherFileIsNotFollowed() throws Exception {
        Path other = make(VOICE, "-c:a", "pcm_s16le", "-f", "wav");

        for (String list : List.of(
                "ffconcat version 1.0\nfile '" + other + "'\n",
                "#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\nfile://" + other + "\n#EXT-X-ENDLIST\n")) {
            assertFails(Files.writeString(folder.resolve("daftar.mp3"), list), FailureCode.UNREADABLE_AUDIO, "");
        }
    }

    @Test
    void theWrongExtensionDoesNotMatter() throws Exception {
        Path file = make(VOICE, "-c:a", "libopus", "-f", "ogg");

        assertThat(prepare(Files.move(file, folder.resolve("pesanan.wav")))
                        .format()
                        .container())
                .isEqualTo("ogg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anullsrc=r=16000:d=3",
                "anoisesrc=c=brown:a=0.0005:d=3",
                "anoisesrc=c=pink:a=0.3:d=4",
                "sine=f=440:d=3"
            })
    void silenceNoiseAndTonesAreNoSpeech(String source) throws Exception {
        assertFails(make(source, "-c:a", "libopus", "-f", "ogg"), FailureCode.NO_SPEECH, "s without a voice");
    }

    @Test
    void whatIsTooLongIsNotTranscribed() throws Exception {
        Path file = make(VOICE.replace("d=3", "d=22"), "-c:a", "libopus", "-f", "ogg");

        assertFails(file, FailureCode.AUDIO_TOO_LONG, "more than rekap.stt.max-audio, 20 s");
    }

    @Test
    void aLongRecordingThatDoesNotSayHowLongIsCutOffAndRefused() throws Exception {
        Path file = make(VOICE.replace("d=3", "d=22"), "-c:a", "aac", "-f", "adts");

        assertFails(file, FailureCode.AUDIO_TOO_LONG, "");
    }

    @Test
    void aWavBecomesASmallMp3() throws Exception {
        PreparedAudio recording = prepare(make(VOICE, "-c:a", "libopus", "-f", "ogg"));

        Path mp3 = AUDIO.toMp3(recording.wav());

        assertThat(Files.size(mp3)).isBetween(5_000L, 15_000L);
        assertThat(prepare(mp3).format()).isEqualTo(new MediaFormat("mp3", "mp3", true));
    }

    @Test
    void aConverterThatHangsIsKilledAndTheFileMayBeTriedAgain() throws Exception {
        Program sleeper = new Program(script("exec sleep 1000"));
        FfmpegAudio audio = new FfmpegAudio(program("ffprobe"), sleeper, Duration.ofSeconds(1), Duration.ofSeconds(20));
        Path file = make(VOICE, "-c:a", "libopus", "-f", "ogg");

        assertThatExceptionOfType(TranscriptionException.class)
                .isThrownBy(() -> audio.prepare(file, folder))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.INTERNAL_ERROR));
    }

    private PreparedAudio prepare(Path file) throws TranscriptionException, InterruptedException {
        return AUDIO.prepare(file, folder);
    }

    private void assertFails(Path file, FailureCode code, String detail) {
        assertThatExceptionOfType(TranscriptionException.class)
                .isThrownBy(() -> prepare(file))
                .withMessageContaining(detail)
                .satisfies(e -> assertThat(e.code()).as(e.detail()).isEqualTo(code))
                .satisfies(e -> assertThat(e.detail()).doesNotContain(folder.toString()));
    }

    private Path script(String command) throws IOException {
        Path script = Files.write(
                folder.resolve("script"), ("#!/bin/sh\n" + command + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }
}
