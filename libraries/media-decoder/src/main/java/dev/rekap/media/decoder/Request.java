package dev.rekap.media.decoder;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** What the program is asked to do, as it goes through its standard input. */
public sealed interface Request {

    /**
     * Decode the sound of a file to a wav of 16 kHz, 16 bit, one channel, or two if the sound has two.
     *
     * @param file what to read
     * @param wav where to write
     * @param maxSeconds what is longer is cut off there
     */
    record Decode(String file, String wav, double maxSeconds) implements Request {}

    /**
     * Encode a wav that was decoded before, of one channel, as mp3 of 32 kbit/s.
     *
     * @param wav what to read
     * @param mp3 where to write
     */
    record EncodeMp3(String wav, String mp3) implements Request {}

    /** Writes it. */
    default void write(DataOutputStream out) throws IOException {
        switch (this) {
            case Decode(var file, var wav, var maxSeconds) -> {
                out.writeByte(1);
                out.writeUTF(file);
                out.writeUTF(wav);
                out.writeDouble(maxSeconds);
            }
            case EncodeMp3(var wav, var mp3) -> {
                out.writeByte(2);
                out.writeUTF(wav);
                out.writeUTF(mp3);
            }
        }
        out.flush();
    }

    /**
     * Reads the next one.
     *
     * @throws java.io.EOFException if there is none
     */
    static Request read(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case 1 -> new Decode(in.readUTF(), in.readUTF(), in.readDouble());
            case 2 -> new EncodeMp3(in.readUTF(), in.readUTF());
            default -> throw new IOException("no request is of kind " + kind);
        };
    }
}
