package dev.rekap.pictures;

import java.nio.ByteBuffer;
import java.util.Set;

/**
 * Leaves of a PNG what its pixels need. The JDK's reader unpacks and keeps every compressed text, of which there may be thousands.
 */
final class PngChunks {

    private static final int PALETTE = 0x504C5445;
    private static final int TRANSPARENCY = 0x74524E53;

    /** Length and type. */
    private static final int CHUNK_HEADER_LENGTH = 8;

    private static final Set<Integer> NEEDED =
            Set.of(PngHeader.HEADER, PALETTE, TRANSPARENCY, PngHeader.PIXELS, PngHeader.END);

    private PngChunks() {}

    /** The same picture with nothing but the chunks that are needed; one that is cut off ends it. */
    static BytesImageInput needed(byte[] png) {
        ByteBuffer in = ByteBuffer.wrap(png);
        ByteBuffer kept = ByteBuffer.allocate(png.length);
        kept.put(in.slice(0, PngHeader.SIGNATURE_LENGTH));
        int position = PngHeader.SIGNATURE_LENGTH;
        while (png.length - position >= CHUNK_HEADER_LENGTH) {
            long whole = CHUNK_HEADER_LENGTH + Integer.toUnsignedLong(in.getInt(position)) + PngHeader.CHECKSUM_LENGTH;
            int length = (int) Math.min(whole, (long) png.length - position);
            if (NEEDED.contains(in.getInt(position + 4))) {
                kept.put(in.slice(position, length));
            }
            position += length;
        }
        return new BytesImageInput(kept.array(), kept.position());
    }
}
