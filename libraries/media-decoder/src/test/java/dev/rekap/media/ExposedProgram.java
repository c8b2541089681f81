package dev.rekap.media;

import dev.rekap.media.decoder.DecoderProgram;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** Says that it could not enter its sandbox, and dies of any file. */
public final class ExposedProgram {

    private ExposedProgram() {}

    public static void main(String[] arguments) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out))) {
            out.writeByte(DecoderProgram.READY);
            out.writeUTF("system calls are not filtered.");
            if (System.in.read() >= 0) {
                Runtime.getRuntime().halt(139);
            }
        }
    }
}
