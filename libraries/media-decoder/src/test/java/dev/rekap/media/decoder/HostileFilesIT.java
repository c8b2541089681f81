package dev.rekap.media.decoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.media.SoundMaker;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are made to hurt, or are no recordings at all: a named answer each. */
class HostileFilesIT extends RealLibav {

    private static final int FIFTY_MEGABYTES = 50 << 20;

    @Test
    void fiftyMegabytesOfEmptyBoxesAreNoRecording() throws IOException {
        byte[] box = "\0\0\0\u0008free".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(decode(repeat(box, FIFTY_MEGABYTES)).outcome()).isNotEqualTo(Reply.Outcome.DONE);
    }

    @Test
    void fiftyMegabytesOfEmptyOggPagesAreNoRecording() throws IOException {
        byte[] page = new byte[27];
        System.arraycopy("OggS".getBytes(StandardCharsets.US_ASCII), 0, page, 0, 4);
        assertThat(decode(repeat(page, FIFTY_MEGABYTES)).outcome()).isNotEqualTo(Reply.Outcome.DONE);
    }

    @Test
    void fiftyMegabytesOfEmptyChunksAreNoRecording() throws IOException {
        byte[] chunks = repeat("junk\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1), FIFTY_MEGABYTES);
        System.arraycopy("RIFF\0\0 \u0003WAVE".getBytes(StandardCharsets.ISO_8859_1), 0, chunks, 0, 12);
        assertThat(decode(chunks).outcome()).isEqualTo(Reply.Outcome.TRUNCATED);
    }

    @Test
    void wavThatClaimsFourGigabytesIsHeardAsFarAsItGoes() throws IOException {
        Reply reply = decode(wav(0xFFFF_FFF0, 1, 16_000, 32_000));
        assertThat(reply.outcome()).as(reply.detail()).isEqualTo(Reply.Outcome.DONE);
        assertThat(reply.samples()).isEqualTo(16_000);
    }

    @ParameterizedTest
    @CsvSource({"255, 16000", "1, 1", "1, 768000", "1, 0", "0, 16000", "8, 192000"})
    void anyNumberOfChannelsAndAnyRateHasAnAnswer(int channels, int rate) throws IOException {
        Reply reply = decode(wav(255 * 2 * 4000, channels, rate, 255 * 2 * 4000));
        assertThat(reply.outcome()).isNotEqualTo(Reply.Outcome.FAILED);
        assertThat(reply.outcome() == Reply.Outcome.DONE || !reply.detail().isBlank())
                .isTrue();
    }

    @Test
    void videoOfAMinuteWithSoundOfASecondIsHeard() throws Exception {
        Path file = SoundMaker.make(
                folder.resolve("film.mp4"),
                "color=c=red:s=64x64:d=60:r=2",
                "-f",
                "lavfi",
                "-i",
                SoundMaker.VOICE.replace("d=3", "d=1"),
                "-c:v",
                "mpeg4",
                "-c:a",
                "aac");
        Reply reply = decode(file);
        assertThat(reply.outcome()).as(reply.detail()).isEqualTo(Reply.Outcome.DONE);
        assertThat(reply.format().soundOnly()).isFalse();
        assertThat(reply.samples() / 16_000.0).isBetween(0.9, 1.2);
    }

    @Test
    void videoWithoutSoundIsSoundless() throws Exception {
        Path file = SoundMaker.make(folder.resolve("film.mp4"), "color=c=red:s=64x64:d=1", "-c:v", "mpeg4");
        assertThat(decode(file).outcome()).isEqualTo(Reply.Outcome.SOUNDLESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "halo kak, pesan dua lusin teh botol",
                "\0\u0001\u0002",
                "OggS",
                "RIFF\u0004WAVE",
                "ID3",
                "fLaC",
                "#!AMR\n"
            })
    void whatIsNoRecordingIsNotHeard(String content) throws IOException {
        Reply reply = decode(content.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(reply.outcome()).isNotIn(Reply.Outcome.DONE, Reply.Outcome.FAILED);
        assertThat(reply.detail()).isNotBlank();
    }

    @Test
    void noiseIsNotHeard() throws IOException {
        byte[] bytes = new byte[60_000];
        new Random(7).nextBytes(bytes);
        assertThat(decode(bytes).outcome()).isNotEqualTo(Reply.Outcome.DONE);
    }

    @Test
    void playlistThatPointsToAnotherFileIsNotFollowed() throws Exception {
        Path other = SoundMaker.make(folder.resolve("other.wav"), SoundMaker.VOICE);
        for (String list : List.of(
                "ffconcat version 1.0\nfile '" + other + "'\n",
                "#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\nfile://" + other + "\n#EXT-X-ENDLIST\n")) {
            assertThat(decode(list.getBytes(StandardCharsets.UTF_8)).outcome()).isEqualTo(Reply.Outcome.UNREADABLE);
        }
    }

    /** FairPlay's name for what iTunes sold, the standard's for all other systems, and Audible's. */
    @ParameterizedTest
    @ValueSource(strings = {"drms", "enca", "aavd"})
    void boughtMusicIsNotDecodedToNoise(String sampleEntry) throws Exception {
        byte[] bytes = Files.readAllBytes(SoundMaker.make(folder.resolve("a.m4a"), SoundMaker.VOICE));
        int at = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("mp4a");
        System.arraycopy(sampleEntry.getBytes(StandardCharsets.US_ASCII), 0, bytes, at, sampleEntry.length());

        assertThat(decode(bytes).outcome()).isEqualTo(Reply.Outcome.ENCRYPTED);
    }

    @Test
    void lockedWindowsMediaIsNotDecodedToNoise() throws Exception {
        byte[] bytes = Files.readAllBytes(SoundMaker.make(folder.resolve("a.wma"), SoundMaker.VOICE, "-c:a", "wmav2"));

        assertThat(decode(locked(bytes)).outcome()).isEqualTo(Reply.Outcome.ENCRYPTED);
    }

    private static byte[] repeat(byte[] part, int size) {
        ByteBuffer all = ByteBuffer.allocate(size / part.length * part.length);
        while (all.hasRemaining()) {
            all.put(part);
        }
        return all.array();
    }

    private static byte[] wav(int stated, int channels, int rate, int size) {
        return ByteBuffer.allocate(44 + size)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(stated)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) channels)
                .putInt(rate)
                .putInt(rate * channels * 2)
                .putShort((short) (channels * 2))
                .putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(stated)
                .array();
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
