package dev.rekap.media.decoder;

/** AMR in its own file (RFC 4867, 5): frames whose first byte tells their type and so their length. */
final class AmrFrames {

    private static final int[] NARROW = {12, 13, 15, 17, 19, 20, 26, 31, 5, 6, 5, 5, 0, 0, 0, 0};
    private static final int[] WIDE = {17, 23, 32, 36, 40, 46, 50, 58, 60, 5, 5, 0, 0, 0, 0, 0};

    /** Bits of the first byte that are always zero. */
    private static final int PADDING = 0x83;

    private AmrFrames() {}

    static Structure inspect(MediaBytes bytes) {
        int[] lengths = bytes.isAt(0, "#!AMR-WB\n") ? WIDE : NARROW;
        long frame = bytes.isAt(0, "#!AMR-WB\n") ? 9 : 6;
        if (frame == 6 && !bytes.isAt(0, "#!AMR\n")) {
            // Several channels: nobody records them.
            return Structure.ODD;
        }
        while (frame < bytes.size()) {
            int head = bytes.unsigned8(frame);
            if (bytes.isAt(frame, "TAG") || (head == 0 && isZero(bytes, frame))) {
                return Structure.endingAt(frame);
            }
            if ((head & PADDING) != 0) {
                return Structure.truncated("a piece is missing between two frames");
            }
            frame += 1 + lengths[(head >> 3) & 0xF];
        }
        return frame == bytes.size() ? Structure.PLAIN : Structure.truncated("it ends within a frame");
    }

    private static boolean isZero(MediaBytes bytes, long from) {
        for (long at = from; at < bytes.size(); at++) {
            if (bytes.unsigned8(at) != 0) {
                return false;
            }
        }
        return true;
    }
}
