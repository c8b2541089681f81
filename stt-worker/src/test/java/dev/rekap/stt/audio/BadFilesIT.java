package dev.rekap.stt.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.rekap.contracts.FailureCode;
import dev.rekap.stt.TranscriptionException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are hardly recordings, with the real ffmpeg. */
class BadFilesIT extends RealFfmpeg {

    @Test
    void aFileWithoutBytesIsUnreadable() throws Exception {
        assertFails(Files.createFile(folder.resolve("kosong.ogg")), FailureCode.UNREADABLE_AUDIO, "");
    }

    @Test
    void oneSecondWithAWordIsAccepted() throws Exception {
        Path file = make(VOICE.replace("d=3", "d=1"), "-c:a", "libopus", "-f", "ogg");

        assertThat(AUDIO.prepare(file, folder).seconds()).isCloseTo(1, within(0.1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anullsrc=r=16000:d=1", "anoisesrc=c=pink:a=0.3:d=1", "anullsrc=r=16000:d=0.05"})
    void aSecondOfNothingIsNoSpeech(String source) throws Exception {
        assertFails(make(source, "-c:a", "libopus", "-f", "ogg"), FailureCode.NO_SPEECH, "s without a voice");
    }

    /** FairPlay's name for what iTunes sold, the standard's for all other systems, and Audible's. */
    @ParameterizedTest
    @ValueSource(strings = {"drms", "enca", "aavd"})
    void boughtMusicInAnM4aIsNotDecodedToNoise(String sampleEntry) throws Exception {
        Path file = make(VOICE, "-c:a", "aac", "-f", "ipod");
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("mp4a");
        System.arraycopy(sampleEntry.getBytes(StandardCharsets.US_ASCII), 0, bytes, at, sampleEntry.length());

        assertFails(Files.write(file, bytes), FailureCode.UNREADABLE_AUDIO, "the sound is encrypted (DRM)");
    }

    @Test
    void lockedWindowsMediaIsNotDecodedToNoise() throws Exception {
        byte[] bytes = Files.readAllBytes(make(VOICE, "-c:a", "wmav2", "-f", "asf"));

        assertFails(
                Files.write(folder.resolve("lagu.wma"), locked(bytes)),
                FailureCode.UNREADABLE_AUDIO,
                "the sound is encrypted (DRM)");
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
        FfmpegAudio shorter =
                new FfmpegAudio(program("ffprobe"), FFMPEG, Duration.ofSeconds(60), Duration.ofSeconds(17));

        assertThat(AUDIO.prepare(file, folder).seconds()).isCloseTo(18, within(0.1));
        assertThatExceptionOfType(TranscriptionException.class)
                .isThrownBy(() -> shorter.prepare(file, folder))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.AUDIO_TOO_LONG));
    }

    private void assertFails(Path file, FailureCode code, String detail) {
        assertThatExceptionOfType(TranscriptionException.class)
                .isThrownBy(() -> AUDIO.prepare(file, folder))
                .withMessageContaining(detail)
                .satisfies(e -> assertThat(e.code()).as(e.detail()).isEqualTo(code));
    }

    /** With a Content Encryption Object (ASF specification, 3.14) first in the header. */
    private static byte[] locked(byte[] asf) {
        byte[] secret = "kunci".getBytes(StandardCharsets.US_ASCII);
        int size = 16 + 8 + 4 * (4 + secret.length);
        ByteBuffer locked = ByteBuffer.allocate(asf.length + size).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer header = ByteBuffer.wrap(asf).order(ByteOrder.LITTLE_ENDIAN);
        locked.put(asf, 0, 16);
        locked.putLong(header.getLong(16) + size).putInt(header.getInt(24) + 1).put(asf, 28, 2);
        locked.putInt(0x2211b3fb).putShort((short) 0xbd23).putShort((short) 0x11d2);
        locked.order(ByteOrder.BIG_ENDIAN).putLong(0xb4b700a0c955fc6eL).order(ByteOrder.LITTLE_ENDIAN);
        locked.putLong(size);
        for (int i = 0; i < 4; i++) {
            locked.putInt(secret.length).put(secret);
        }
        return locked.put(asf, 30, asf.length - 30).array();
    }
}
