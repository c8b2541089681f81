package dev.rekap.stt.audio;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * Tells that a file ends early, where ffmpeg plays it to where it ends and says nothing: half an order would pass for a whole
 * one. Other containers state their length, and what is decoded is held against it.
 */
final class Truncation {

    /** "OggS", RFC 3533. */
    private static final int OGG_PAGE = 0x4f676753;

    private static final int OGG_SEGMENT_COUNT_AT = 26;

    /** "RIFF", whose size counts what follows it. */
    private static final int RIFF = 0x52494646;

    private static final int RIFF_HEADER = 8;

    /** What is written in place of a size that is not known while recording. */
    private static final long SIZE_UNKNOWN = 0xffff_ffffL;

    private Truncation() {}

    static boolean isTruncated(Path file, String container) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            return switch (container) {
                case "ogg" -> endsWithinPage(bytes);
                case "wav" -> isShorterThanStated(bytes);
                default -> false;
            };
        } catch (EOFException _) {
            return true;
        }
    }

    private static boolean endsWithinPage(RandomAccessFile file) throws IOException {
        long length = file.length();
        long position = 0;
        while (position < length) {
            file.seek(position);
            if (file.readInt() != OGG_PAGE) {
                // Something else follows, such as a tag: not ours to judge.
                return false;
            }
            file.seek(position + OGG_SEGMENT_COUNT_AT);
            int segments = file.readUnsignedByte();
            position += OGG_SEGMENT_COUNT_AT + 1 + segments;
            for (int i = 0; i < segments; i++) {
                position += file.readUnsignedByte();
            }
        }
        return position > length;
    }

    private static boolean isShorterThanStated(RandomAccessFile file) throws IOException {
        if (file.readInt() != RIFF) {
            return false;
        }
        long stated = Integer.toUnsignedLong(Integer.reverseBytes(file.readInt()));
        // Some writers forget a byte of padding; a lost tail is more than that.
        return stated != SIZE_UNKNOWN && stated + RIFF_HEADER > file.length() + RIFF_HEADER;
    }
}
