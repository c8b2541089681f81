package dev.rekap.ingest.audio;

import dev.rekap.ingest.AudioCheck.Finding;
import java.io.IOException;
import java.nio.ByteOrder;

/** MP4 and M4A (ISO 14496-12): boxes up to the end of the file, with a table of contents, media, and a track of sound. */
final class Mp4File implements Container {

    private static final int BOX_HEADER = 8;
    private static final int LARGE_BOX_HEADER = 16;

    /** An hour of audio needs well below a megabyte. */
    private static final int MAX_CONTENTS = 16 << 20;

    @Override
    public boolean recognises(AudioBytes bytes) throws IOException {
        return bytes.text(4, 4).equals("ftyp");
    }

    @Override
    public Finding inspect(AudioBytes bytes) throws IOException {
        boolean media = false;
        boolean contents = false;
        boolean sound = false;
        long box = 0;
        while (box < bytes.size()) {
            long length = length(bytes, box);
            if (length < BOX_HEADER || length > bytes.size() - box) {
                return TRUNCATED;
            }
            switch (bytes.text(box + 4, 4)) {
                case "mdat" -> media = true;
                case "moov" -> {
                    contents = true;
                    // The handler of a track of sound (ISO 14496-12, 12.2.1).
                    sound |= bytes.text(box, (int) Math.min(length, MAX_CONTENTS))
                            .contains("soun");
                }
                default -> {
                    // free, uuid, moof and the like
                }
            }
            box += length;
        }
        if (contents && !sound) {
            return UNSUPPORTED;
        }
        return contents && media ? new Finding.Audio("audio/mp4") : TRUNCATED;
    }

    private static long length(AudioBytes bytes, long box) throws IOException {
        long length = bytes.unsigned32(box, ByteOrder.BIG_ENDIAN);
        if (length == 0) {
            return bytes.size() - box;
        }
        if (length == 1) {
            return box + LARGE_BOX_HEADER > bytes.size() ? 0 : bytes.signed64(box + BOX_HEADER);
        }
        return length;
    }
}
