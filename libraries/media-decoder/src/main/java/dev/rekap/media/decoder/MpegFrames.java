package dev.rekap.media.decoder;

import java.nio.ByteOrder;

/**
 * MP3 (ISO 11172-3, layers 1 to 3) and AAC in ADTS (ISO 13818-7): one frame behind the other, each of which says how long it is,
 * between tags.
 */
final class MpegFrames {

    private static final int MAX_LOST = 1 << 20;

    private MpegFrames() {}

    /**
     * Follows the frames.
     *
     * @param start behind the tags at the beginning
     */
    static Structure inspect(MediaBytes bytes, long start) {
        long frames = 0;
        long announced = Long.MAX_VALUE;
        int before = 0;
        boolean plain = bytes.isAt(0, "ID3") ? tagLength(bytes, 0) == start : start == 0;
        long at = start;
        while (at < bytes.size()) {
            int length = MpegFrame.lengthAt(bytes, at);
            if (length == 0) {
                plain = false;
                long next = next(bytes, at);
                if (next == bytes.size() || frames == 0) {
                    // A tag, zeros, or nothing that is known.
                    return Structure.ODD;
                }
                // A frame whose header is damaged has its place; where a piece is missing, the next one comes too early
                // or too late.
                int following = MpegFrame.lengthAt(bytes, next);
                boolean tag = bytes.isAt(at, "ID3") || bytes.isAt(at, "TAG") || bytes.isAt(at, "APETAGEX");
                if (!tag && Math.abs(next - at - before) > 1 && Math.abs(next - at - following) > 1) {
                    return Structure.truncated("a piece is missing between two frames");
                }
                at = next;
                continue;
            }
            if (frames == 0) {
                announced = announced(bytes, at, length);
            }
            if (at + length > bytes.size()) {
                return frames <= announced ? Structure.truncated("it ends within a frame") : Structure.ODD;
            }
            frames++;
            before = length;
            at += length;
        }
        return plain && frames > 0 ? Structure.PLAIN : Structure.ODD;
    }

    /** The frame that follows, with one behind it; the end of the file if there is none within a megabyte. */
    private static long next(MediaBytes bytes, long from) {
        long end = Math.min(bytes.size(), from + MAX_LOST);
        for (long at = bytes.isAt(from, "ID3") ? from + tagLength(bytes, from) : from + 1; at < end; at++) {
            int length = MpegFrame.lengthAt(bytes, at);
            if (length > 0 && MpegFrame.lengthAt(bytes, at + length) > 0) {
                return at;
            }
        }
        return bytes.size();
    }

    /** How many frames follow by the header of Xing and LAME in the first one; the largest number if it has none. */
    private static long announced(MediaBytes bytes, long frame, int length) {
        String head = bytes.text(frame, Math.min(length, 64));
        int at = Math.max(head.indexOf("Xing"), head.indexOf("Info"));
        boolean counted = at > 0 && (bytes.unsigned8(frame + at + 7) & 1) != 0;
        return counted ? bytes.unsigned32(frame + at + 8, ByteOrder.BIG_ENDIAN) : Long.MAX_VALUE;
    }

    /** Of an ID3v2 tag with its header: four bytes of seven bits each (ID3v2.4, 3.1). */
    static long tagLength(MediaBytes bytes, long tag) {
        long length = 0;
        for (int i = 6; i < 10; i++) {
            length = (length << 7) | (bytes.unsigned8(tag + i) & 0x7F);
        }
        return 10 + length;
    }
}
