package dev.rekap.ingest.audio;

import dev.rekap.ingest.AudioCheck.Finding;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Ogg (RFC 3533): pages up to the end of the file, the last one whole, at least one with audio. */
final class OggFile implements Container {

    private static final String CAPTURE = "OggS";
    private static final int HEADER_LENGTH = 27;
    private static final int GRANULE_AT = 6;
    private static final int SEGMENTS_AT = 26;

    @Override
    public boolean recognises(AudioBytes bytes) throws IOException {
        return bytes.text(0, 4).equals(CAPTURE);
    }

    @Override
    public Finding inspect(AudioBytes bytes) throws IOException {
        String first = bytes.text(HEADER_LENGTH + bytes.unsigned8(SEGMENTS_AT), 8);
        if (first.length() == 8 && !first.equals("OpusHead") && !first.startsWith("\u0001vorbis")) {
            return UNSUPPORTED;
        }
        boolean heard = false;
        long page = 0;
        while (page < bytes.size()) {
            if (page + HEADER_LENGTH > bytes.size() || !bytes.text(page, 4).equals(CAPTURE)) {
                return TRUNCATED;
            }
            // Pages of the codec's headers stand at 0, those on which no packet ends at -1.
            heard |= bytes.read(page + GRANULE_AT, 8)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .getLong()
                    > 0;
            page += length(bytes, page);
        }
        return heard && page == bytes.size() ? new Finding.Audio("audio/ogg") : TRUNCATED;
    }

    private static long length(AudioBytes bytes, long page) throws IOException {
        int segments = bytes.unsigned8(page + SEGMENTS_AT);
        ByteBuffer table = bytes.read(page + HEADER_LENGTH, segments);
        long length = HEADER_LENGTH + (long) segments;
        while (table.hasRemaining()) {
            length += Byte.toUnsignedInt(table.get());
        }
        return length;
    }
}
