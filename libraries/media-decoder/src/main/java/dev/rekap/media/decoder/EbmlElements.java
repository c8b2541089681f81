package dev.rekap.media.decoder;

import java.util.Set;

/** Matroska and WebM (RFC 8794, RFC 9559): elements up to the end; recorders leave sizes of segment and clusters unknown. */
final class EbmlElements {

    private static final long HEADER = 0x1A45_DFA3L;

    /** Segment and cluster: what holds others, whose end need not be known. */
    private static final Set<Long> OPENED = Set.of(0x1853_8067L, 0x1F43_B675L);

    /** What else stands in a segment or a cluster: void, checksum, seek head, info, tracks, cues, …, and the blocks. */
    private static final Set<Long> CLOSED = Set.of(
            HEADER,
            0xECL,
            0xBFL,
            0x114D_9B74L,
            0x1549_A966L,
            0x1654_AE6BL,
            0x1C53_BB6BL,
            0x1941_A469L,
            0x1043_A770L,
            0x1254_C367L,
            0xE7L,
            0x5854L,
            0xA7L,
            0xABL,
            0xA3L,
            0xA0L,
            0xAFL);

    private static final String CLUSTER = "\u001FC\u00B6u";
    private static final long UNKNOWN = -1;
    private static final int MAX_LENGTH = 8;

    private EbmlElements() {}

    static Structure inspect(MediaBytes bytes) {
        long at = 0;
        while (at < bytes.size()) {
            int idLength = length(bytes, at);
            int sizeLength = length(bytes, at + idLength);
            long id = idLength > MAX_LENGTH ? 0 : value(bytes, at, idLength);
            boolean opened = OPENED.contains(id);
            if ((!opened && !CLOSED.contains(id)) || sizeLength > MAX_LENGTH) {
                return behind(bytes, at);
            }
            long size = size(bytes, at + idLength, sizeLength);
            long content = at + idLength + sizeLength;
            if (content > bytes.size() || size > bytes.size() - content) {
                return Structure.truncated("it ends within an element of Matroska");
            }
            if (size == UNKNOWN && !opened) {
                return Structure.ODD;
            }
            at = opened ? content : content + size;
        }
        return bytes.text(0, 64).contains("webm") ? Structure.PLAIN : Structure.ODD;
    }

    /** Something else may follow. More clusters behind it are a piece of the file that is lost. */
    private static Structure behind(MediaBytes bytes, long at) {
        return bytes.contains(at, CLUSTER)
                ? Structure.truncated("a piece is missing between two clusters")
                : Structure.ODD;
    }

    /** Of an id or a size, by the zeros it begins with. */
    private static int length(MediaBytes bytes, long at) {
        return Integer.numberOfLeadingZeros(bytes.unsigned8(at)) - 24 + 1;
    }

    private static long value(MediaBytes bytes, long at, int length) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = (value << 8) | bytes.unsigned8(at + i);
        }
        return value;
    }

    private static long size(MediaBytes bytes, long at, int length) {
        long all = (1L << (7 * length)) - 1;
        long size = value(bytes, at, length) & all;
        return size == all ? UNKNOWN : size;
    }
}
