package dev.rekap.media.decoder;

import java.nio.ByteOrder;

/** Header of a frame of MPEG audio or ADTS. */
final class MpegFrame {

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

    private MpegFrame() {}

    /** In bytes, header included, of the frame that begins here; 0 if none does. */
    static int lengthAt(MediaBytes bytes, long at) {
        if (bytes.unsigned8(at) != 0xFF) {
            return 0;
        }
        long header = bytes.unsigned32(at, ByteOrder.BIG_ENDIAN);
        if (header >>> 21 != 0x7FF) {
            return 0;
        }
        int layer = (int) ((header >>> 17) & 3);
        return layer == 0 ? adts(bytes, at, header) : mpeg(header, 4 - layer);
    }

    private static int adts(MediaBytes bytes, long at, long header) {
        int sampleRate = (int) ((header >>> 10) & 0xF);
        long after = bytes.unsigned32(at + 3, ByteOrder.BIG_ENDIAN);
        int length = (int) ((after >>> 13) & 0x1FFF);
        return header >>> 20 == 0xFFF && sampleRate < 13 && length >= MIN_ADTS_LENGTH ? length : 0;
    }

    private static int mpeg(long header, int layer) {
        int version = (int) ((header >>> 19) & 3);
        int bitRate = (int) ((header >>> 12) & 0xF);
        int sampleRate = (int) ((header >>> 10) & 3);
        // Index 0 is "free format", whose length stands nowhere; nobody writes it.
        if (version == 1 || bitRate == 0 || bitRate == 15 || sampleRate == 3) {
            return 0;
        }
        boolean first = version == 3;
        int row = first ? layer - 1 : layer == 1 ? 3 : 4;
        int bits = BIT_RATES[row][bitRate] * 1000;
        int rate = SAMPLE_RATES[sampleRate] / (first ? 1 : version == 2 ? 2 : 4);
        int padding = (int) ((header >>> 9) & 1);
        return layer == 1
                ? (12 * bits / rate + padding) * 4
                : (layer == 3 && !first ? 72 : 144) * bits / rate + padding;
    }
}
