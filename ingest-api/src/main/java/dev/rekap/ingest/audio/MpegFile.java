package dev.rekap.ingest.audio;

import dev.rekap.ingest.AudioCheck.Finding;
import java.io.IOException;

/**
 * MP3 (ISO 11172-3, layers 1 to 3) and AAC in ADTS (ISO 13818-7): a frame whose length leads to the next one, after an ID3v2
 * tag if there is one. Two bytes of synchronisation alone also stand in files that hold no audio.
 */
final class MpegFile implements Container {

    private static final int ID3_HEADER = 10;

    /** Some writers put padding between the tag and the first frame. */
    private static final int MAX_PADDING = 4096;

    @Override
    public boolean recognises(AudioBytes bytes) throws IOException {
        return hasTag(bytes) || MpegFrame.at(bytes, 0).isPresent();
    }

    @Override
    public Finding inspect(AudioBytes bytes) throws IOException {
        long start = hasTag(bytes) ? tagLength(bytes) : 0;
        if (start >= bytes.size()) {
            return TRUNCATED;
        }
        for (long at = start; at < Math.min(bytes.size(), start + MAX_PADDING); at++) {
            var frame = MpegFrame.at(bytes, at);
            if (frame.isPresent()) {
                long next = at + frame.get().length();
                if (next > bytes.size()) {
                    return TRUNCATED;
                }
                if (next == bytes.size() || MpegFrame.at(bytes, next).isPresent()) {
                    return new Finding.Audio(frame.get().contentType());
                }
            }
        }
        return UNSUPPORTED;
    }

    private static boolean hasTag(AudioBytes bytes) throws IOException {
        return bytes.text(0, 3).equals("ID3");
    }

    /** Four bytes of seven bits each (ID3v2.4, 3.1). */
    private static long tagLength(AudioBytes bytes) throws IOException {
        long length = 0;
        for (int i = 6; i < ID3_HEADER; i++) {
            length = length << 7 | (bytes.unsigned8(i) & 0x7F);
        }
        return ID3_HEADER + length;
    }
}
