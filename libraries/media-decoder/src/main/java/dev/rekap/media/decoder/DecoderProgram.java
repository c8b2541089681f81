package dev.rekap.media.decoder;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The program: one request after the other until its standard input ends. It writes a byte when it is ready, then an answer a
 * request. A process of it is as good as lost once a hostile file has been read: it has no secrets, no network, no way to start
 * another program, and bounds of memory.
 */
public final class DecoderProgram {

    /**
     * What it writes when it is ready, and after it what it could not give up, in words ({@link DataOutputStream#writeUTF}; empty if
     * all was); anything else on its output before is an error.
     */
    public static final int READY = 0x2A;

    private DecoderProgram() {}

    /**
     * Runs it.
     *
     * @param arguments one: bytes of memory that it may take beyond what it has when it is ready
     */
    public static void main(String[] arguments) throws IOException {
        try (DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
            Libav.load();
            WorkerWatch.start();
            String exposure = Sandbox.enter(Long.parseLong(arguments[0]));
            out.writeByte(READY);
            out.writeUTF(exposure);
            out.flush();
            while (true) {
                answer(Request.read(in))
                        .withResidentKilobytes(Sandbox.residentKilobytes())
                        .write(out);
            }
        } catch (EOFException _) {
            // The worker has no more files, or is no more.
        }
    }

    private static Reply answer(Request request) {
        try {
            return switch (request) {
                case Request.Decode decode ->
                    SoundDecoding.of(Path.of(decode.file()), Path.of(decode.wav()), decode.maxSeconds());
                case Request.EncodeMp3 encode -> Mp3Encoding.of(Path.of(encode.wav()), Path.of(encode.mp3()));
            };
        } catch (IOException e) {
            return Reply.refusal(Reply.Outcome.FAILED, e.getClass().getSimpleName());
        }
    }
}
