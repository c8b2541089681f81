package dev.rekap.ingest.audio;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * A frame of MPEG audio.
 *
 * @param contentType {@code audio/mpeg} or {@code audio/aac}
 * @param length in bytes, header included
 */
record MpegFrame(String contentType, int length) {

    private static final int MIN_ADTS_LENGTH = 7;

    /** In kbit/s, by the index in the header; MPEG-1 layers 1, 2, 3, then MPEG-2 and 2.5 layer 1, then their layers 2 and 3. */
    private static final int[][] BIT_RATES = {
        {0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448},
        {0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384},
        {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
        {0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256},
        {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}
    };

    private static final int[] SAMPLE_RATES = {44_100, 48_000, 32_000};

    /** The frame that begins here, if one does. */
    static Optional<MpegFrame> at(AudioBytes bytes, long at) throws IOException {
        long header = bytes.unsigned32(at, ByteOrder.BIG_ENDIAN);
        if ((header >>> 20) != 0xFFF && (header >>> 21) != 0x7FF) {
            return Optional.empty();
        }
        int layer = (int) (header >>> 17 & 3);
        return layer == 0 ? adts(bytes, at, header) : mpeg(header, 4 - layer);
    }

    private static Optional<MpegFrame> adts(AudioBytes bytes, long at, long header) throws IOException {
        int sampleRate = (int) (header >>> 10 & 0xF);
        long after = bytes.unsigned32(at + 3, ByteOrder.BIG_ENDIAN);
        int length = (int) (after >>> 13 & 0x1FFF);
        return (header >>> 20) == 0xFFF && sampleRate < 13 && length >= MIN_ADTS_LENGTH
                ? Optional.of(new MpegFrame("audio/aac", length))
                : Optional.empty();
    }

    private static Optional<MpegFrame> mpeg(long header, int layer) {
        int version = (int) (header >>> 19 & 3);
        int bitRate = (int) (header >>> 12 & 0xF);
        int sampleRate = (int) (header >>> 10 & 3);
        // Index 0 is "free format", whose length stands nowhere; nobody writes it.
        if (version == 1 || bitRate == 0 || bitRate == 15 || sampleRate == 3) {
            return Optional.empty();
        }
        boolean first = version == 3;
        int row = first ? layer - 1 : layer == 1 ? 3 : 4;
        int bits = BIT_RATES[row][bitRate] * 1000;
        int rate = SAMPLE_RATES[sampleRate] / (first ? 1 : version == 2 ? 2 : 4);
        int padding = (int) (header >>> 9 & 1);
        int length = layer == 1
                ? (12 * bits / rate + padding) * 4
                : (layer == 3 && !first ? 72 : 144) * bits / rate + padding;
        return Optional.of(new MpegFrame("audio/mpeg", length));
    }
}
