package dev.rekap.pictures;

import java.io.DataInputStream;
import java.io.IOException;

/** Reads numbers whose lowest byte comes first. */
final class LittleEndian {

    private LittleEndian() {}

    /** Two bytes, without a sign. */
    static int readShort(DataInputStream content) throws IOException {
        return Short.toUnsignedInt(Short.reverseBytes(content.readShort()));
    }

    /** Three bytes, without a sign. */
    static int readMedium(DataInputStream content) throws IOException {
        return readShort(content) | content.readUnsignedByte() << 16;
    }

    /** Four bytes, with a sign. */
    static int readInt(DataInputStream content) throws IOException {
        return Integer.reverseBytes(content.readInt());
    }
}
