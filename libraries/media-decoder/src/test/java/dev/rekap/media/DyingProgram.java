package dev.rekap.media;

import dev.rekap.media.decoder.DecoderProgram;
import dev.rekap.media.decoder.Reply;
import dev.rekap.media.decoder.Request;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** Speaks as the real program does; what it does with a file is said by the file's name. */
public final class DyingProgram {

    private DyingProgram() {}

    public static void main(String[] arguments) throws IOException {
        try (DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
                DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out))) {
            out.writeByte(DecoderProgram.READY);
            out.writeUTF("");
            while (Request.read(in) instanceof Request.Decode decode) {
                Path file = Path.of(decode.file());
                switch (file.getFileName().toString()) {
                    case "dies" -> Runtime.getRuntime().halt(139);
                    case "dies once" -> {
                        if (Files.deleteIfExists(file)) {
                            Runtime.getRuntime().halt(139);
                        }
                    }
                    case "computes" -> {
                        // More than one, so that it computes enough beside whatever else this machine does.
                        for (int i = 0; i < 8; i++) {
                            Thread.ofPlatform().daemon().start(DyingProgram::compute);
                        }
                        compute();
                    }
                    case "sleeps" -> {
                        while (true) {
                            LockSupport.parkNanos(1_000_000_000);
                        }
                    }
                    case "waits" -> {
                        while (Files.exists(file)) {
                            LockSupport.parkNanos(10_000_000);
                        }
                    }
                    case "complains" -> complain();
                    case "complains and dies" -> {
                        complain();
                        Runtime.getRuntime().halt(139);
                    }
                    case "nonsense" -> out.write(new byte[100]);
                    default -> {
                        // It decodes.
                    }
                }
                // Its environment is all that it knows of the worker.
                String environment = String.join(" ", System.getenv().keySet());
                new Reply(Reply.Outcome.DONE, "", new Reply.Format(environment, "opus", 1, true, true), 16_000, 50_000)
                        .write(out);
            }
        }
    }

    /** More than a pipe holds. */
    private static void complain() {
        for (int i = 0; i < 10_000; i++) {
            System.err.println("a word of one of 10,000 complaints about this file");
        }
        System.err.println("the last word \u001b[31m");
    }

    private static void compute() {
        for (long i = 0; i >= 0; i++) {
            Math.sqrt((double) i);
        }
    }
}
