package dev.rekap.media.decoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.media.SoundMaker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Half an order is no order; and what stands before or behind a whole one does not matter. */
class TruncationIT extends RealLibav {

    private static final Path SAMPLE = Path.of("..", "..", "samples", "01-siti.ogg");

    /** How each is made. Raw frames of MPEG-TS and bare GSM say nothing of their number and are not here. */
    private static final Map<String, List<String>> ENCODINGS = Map.ofEntries(
            Map.entry("opus.ogg", List.of("-c:a", "libopus")),
            Map.entry("speex.ogg", List.of("-c:a", "libspeex")),
            Map.entry("flac.oga", List.of("-c:a", "flac", "-f", "ogg")),
            Map.entry("counted.mp3", List.of("-c:a", "libmp3lame")),
            Map.entry("bare.mp3", List.of("-c:a", "libmp3lame", "-write_xing", "0", "-id3v2_version", "0")),
            Map.entry("adts.aac", List.of("-c:a", "aac", "-f", "adts")),
            Map.entry("plain.flac", List.of()),
            Map.entry("narrow.amr", List.of("-ar", "8000", "-c:a", "libopencore_amrnb")),
            Map.entry("wide.amr", List.of("-c:a", "libvo_amrwbenc", "-ar", "16000", "-f", "amr")),
            Map.entry("last.m4a", List.of("-c:a", "aac")),
            Map.entry("first.m4a", List.of("-c:a", "aac", "-movflags", "+faststart")),
            Map.entry(
                    "fragments.m4a",
                    List.of("-c:a", "aac", "-movflags", "+empty_moov+default_base_moof", "-frag_duration", "1000000")),
            Map.entry("opus.webm", List.of("-c:a", "libopus")),
            Map.entry("opus.mka", List.of("-c:a", "libopus")),
            Map.entry("plain.aiff", List.of()),
            Map.entry("plain.au", List.of()),
            Map.entry("plain.caf", List.of("-c:a", "pcm_s16le")),
            Map.entry("plain.w64", List.of()),
            Map.entry("plain.wav", List.of()),
            Map.entry("mp3.avi", List.of("-c:a", "libmp3lame")),
            Map.entry("wma.asf", List.of("-c:a", "wmav2", "-f", "asf")));

    private static final Map<String, byte[]> RECORDINGS = new LinkedHashMap<>();

    @BeforeAll
    static void make(@TempDir Path made) throws Exception {
        for (Map.Entry<String, List<String>> each : ENCODINGS.entrySet()) {
            Path file = SoundMaker.convert(
                    SAMPLE, made.resolve(each.getKey()), each.getValue().toArray(String[]::new));
            RECORDINGS.put(each.getKey(), Files.readAllBytes(file));
        }
    }

    @Test
    void wholeRecordingIsHeard() throws IOException {
        for (Map.Entry<String, byte[]> each : RECORDINGS.entrySet()) {
            assertHeard(each.getKey(), each.getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.6, 0.97})
    void recordingThatWasCutOffIsCalledTruncated(double share) throws IOException {
        for (Map.Entry<String, byte[]> each : RECORDINGS.entrySet()) {
            byte[] whole = each.getValue();
            assertNotHeard(each.getKey(), Arrays.copyOf(whole, (int) (whole.length * share)), Reply.Outcome.TRUNCATED);
        }
    }

    @Test
    void recordingWithAHoleIsNotHeard() throws IOException {
        for (Map.Entry<String, byte[]> each : RECORDINGS.entrySet()) {
            byte[] whole = each.getValue();
            int hole = whole.length * 4 / 10;
            assertNotHeard(
                    each.getKey(),
                    join(Arrays.copyOf(whole, hole), Arrays.copyOfRange(whole, whole.length * 6 / 10, whole.length)),
                    Reply.Outcome.TRUNCATED,
                    Reply.Outcome.UNREADABLE);
        }
    }

    @Test
    void bytesBehindTheEndDoNotMatter() throws IOException {
        for (Map.Entry<String, byte[]> each : RECORDINGS.entrySet()) {
            assertHeard(each.getKey() + " and zeros", join(each.getValue(), new byte[64]));
            byte[] tag = join("TAG".getBytes(StandardCharsets.US_ASCII), new byte[125]);
            Arrays.fill(tag, 3, tag.length, (byte) 'x');
            assertHeard(each.getKey() + " and ID3v1", join(each.getValue(), tag));
        }
    }

    @Test
    void tagsAndZerosBeforeTheStartDoNotMatter() throws IOException {
        byte[] tag = join("ID3\u0004\0\0\0\0\u0002\0".getBytes(StandardCharsets.ISO_8859_1), new byte[256]);
        for (Map.Entry<String, byte[]> each : RECORDINGS.entrySet()) {
            assertHeard("ID3v2 and " + each.getKey(), join(tag, each.getValue()));
            assertHeard("two ID3v2 and " + each.getKey(), join(tag, tag, each.getValue()));
            assertHeard("zeros and " + each.getKey(), join(new byte[200], each.getValue()));
        }
    }

    /** A few milliseconds are not half an order: a byte of PCM, or the last frame of AAC. */
    @Test
    void lastByteOfRawSoundMayBeMissing() throws IOException {
        for (String name : List.of("plain.wav", "plain.aiff", "plain.caf", "plain.w64", "plain.au", "first.m4a")) {
            byte[] whole = RECORDINGS.getOrDefault(name, new byte[0]);
            assertHeard(name, Arrays.copyOf(whole, whole.length - 1));
        }
    }

    private void assertHeard(String name, byte[] content) throws IOException {
        Reply reply = decode(content);
        assertThat(reply.outcome()).as("%s: %s", name, reply.detail()).isEqualTo(Reply.Outcome.DONE);
        assertThat(reply.samples() / 16_000.0).as(name).isBetween(7.6, 8.1);
    }

    private void assertNotHeard(String name, byte[] content, Reply.Outcome... outcomes) throws IOException {
        Reply reply = decode(content);
        assertThat(reply.outcome()).as("%s: %s", name, reply).isIn((Object[]) outcomes);
        assertThat(reply.detail()).as(name).isNotBlank().doesNotContain(folder.toString());
    }
}
