package dev.rekap.media.decoder;

import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/** Ogg (RFC 3533): pages one behind the other, numbered in each stream, the last one whole. */
final class OggPages {

    private static final String CAPTURE = "OggS";
    private static final int HEADER = 27;
    private static final int FLAGS_AT = 5;
    private static final int BEGINS_STREAM = 2;
    private static final int STREAM_AT = 14;
    private static final int NUMBER_AT = 18;
    private static final int SEGMENTS_AT = 26;

    private OggPages() {}

    static Structure inspect(MediaBytes bytes) {
        Map<Long, Long> numbers = new HashMap<>();
        boolean chained = false;
        long page = 0;
        while (page < bytes.size()) {
            if (!bytes.isAt(page, CAPTURE)) {
                return behind(bytes, page);
            }
            long length = length(bytes, page);
            if (page + length > bytes.size()) {
                return Structure.truncated("it ends within an Ogg page");
            }
            boolean begins = (bytes.unsigned8(page + FLAGS_AT) & BEGINS_STREAM) != 0;
            chained |= begins && !numbers.isEmpty();
            long number = bytes.unsigned32(page + NUMBER_AT, ByteOrder.LITTLE_ENDIAN);
            Long before = numbers.put(bytes.unsigned32(page + STREAM_AT, ByteOrder.LITTLE_ENDIAN), number);
            if (before != null && !begins && number > before + 1) {
                return Structure.truncated("Ogg pages %d to %d are missing".formatted(before + 1, number - 1));
            }
            page += length;
        }
        return chained ? Structure.ODD : Structure.PLAIN;
    }

    /** A tag may follow the last page. More pages behind something else are a piece of the file that is lost. */
    private static Structure behind(MediaBytes bytes, long at) {
        return bytes.contains(at, CAPTURE)
                ? Structure.truncated("a piece is missing between two Ogg pages")
                : Structure.ODD;
    }

    private static long length(MediaBytes bytes, long page) {
        int segments = bytes.unsigned8(page + SEGMENTS_AT);
        long length = HEADER + (long) segments;
        for (int i = 0; i < segments; i++) {
            length += bytes.unsigned8(page + HEADER + i);
        }
        return length;
    }
}
