package dev.rekap.media.decoder;

import java.nio.ByteOrder;
import java.util.Set;

/** MP4, M4A, 3GP and QuickTime (ISO 14496-12): boxes up to the end of the file. */
final class Mp4Boxes {

    /** A recorder may leave out {@code ftyp}, or write it last. */
    private static final Set<String> FIRST =
            Set.of("ftyp", "moov", "mdat", "wide", "free", "skip", "pnot", "styp", "moof");

    private static final Set<String> OTHERS =
            Set.of("uuid", "meta", "udta", "mfra", "sidx", "ssix", "prft", "emsg", "pdin");

    private static final int HEADER = 8;
    private static final int LARGE_HEADER = 16;

    private Mp4Boxes() {}

    static boolean isFirst(String type) {
        return FIRST.contains(type);
    }

    static Structure inspect(MediaBytes bytes) {
        boolean contents = false;
        boolean media = false;
        boolean odd = !bytes.text(4, 4).equals("ftyp");
        boolean fragments = false;
        boolean overshoots = false;
        long box = 0;
        while (box < bytes.size()) {
            long length = length(bytes, box);
            boolean complete = contents && media;
            if (length < HEADER
                    || !isType(bytes, box + 4)
                    || (complete && length > bytes.size() - box && !isKnown(bytes.text(box + 4, 4)))) {
                // Padding or a tag of something else behind the last box.
                odd = true;
                break;
            }
            String type = bytes.text(box + 4, 4);
            if (length > bytes.size() - box && (!type.equals("mdat") || fragments)) {
                return Structure.truncated("it ends within the box " + type);
            }
            // The table of contents tells whether all sound is there.
            overshoots |= length > bytes.size() - box;
            contents |= type.equals("moov");
            media |= type.equals("mdat");
            fragments |= type.equals("moof");
            box += Math.min(length, bytes.size() - box);
        }
        if (media && !contents) {
            return Structure.truncated("it has no table of contents: its recording was not ended");
        }
        if (overshoots) {
            return Structure.OVERSHOOTING;
        }
        return odd || fragments ? Structure.ODD : Structure.PLAIN;
    }

    private static boolean isKnown(String type) {
        return FIRST.contains(type) || OTHERS.contains(type);
    }

    private static boolean isType(MediaBytes bytes, long at) {
        for (int i = 0; i < 4; i++) {
            int character = bytes.unsigned8(at + i);
            if ((character < ' ' || character > '~') && character != 0xA9) {
                return false;
            }
        }
        return true;
    }

    private static long length(MediaBytes bytes, long box) {
        long length = bytes.unsigned32(box, ByteOrder.BIG_ENDIAN);
        if (length == 0 && isType(bytes, box + 4)) {
            return bytes.size() - box;
        }
        return length == 1 && box + LARGE_HEADER <= bytes.size()
                ? bytes.signed64(box + HEADER, ByteOrder.BIG_ENDIAN)
                : length;
    }
}
