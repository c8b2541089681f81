package dev.rekap.stt.process;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A program of the machine. It gets its arguments as a list, no shell, no input, and an environment of three variables; it is
 * killed when it takes too long or its caller is interrupted.
 *
 * @param path of the executable
 */
public record Program(Path path) {

    private static final int MAX_COMPLAINTS = 8 * 1024;
    private static final Duration END = Duration.ofSeconds(5);

    /**
     * Looks a program up.
     *
     * @param name of the program
     * @param searchPath folders, as the variable {@code PATH} has them
     */
    public static Optional<Program> find(String name, String searchPath) {
        return Arrays.stream(searchPath.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name).toAbsolutePath())
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .map(Program::new);
    }

    /** Whether it is still there and may be run. */
    public boolean isUsable() {
        return Files.isExecutable(path);
    }

    /**
     * Runs the program to its end.
     *
     * @param limit of its running time
     * @param maxOutput bytes of standard output that are kept; what exceeds them is read and dropped
     * @throws ProgramTimeoutException if it did not end in time
     * @throws IOException if it cannot be started
     * @throws InterruptedException if the caller was interrupted; the program is dead then
     */
    public ProgramResult run(List<String> arguments, Duration limit, int maxOutput)
            throws ProgramTimeoutException, IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(path.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectInput(new File("/dev/null"));
        builder.environment().keySet().retainAll(List.of("PATH", "TMPDIR"));
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8"));
        Process process = builder.start();
        try {
            Drain output = Drain.start(process.getInputStream(), maxOutput);
            Drain complaints = Drain.start(process.getErrorStream(), MAX_COMPLAINTS);
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ProgramTimeoutException(path.getFileName().toString().toLowerCase(Locale.ROOT), limit);
            }
            return new ProgramResult(process.exitValue(), output.text(), complaints.text(), output.cut);
        } finally {
            // Looking for its children reads all of /proc; one that has ended has none any more.
            if (process.isAlive()) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
    }

    /** Reads a stream to its end, so that the program never waits for us, and keeps its beginning. */
    private static final class Drain implements Runnable {

        private final InputStream in;
        private final int limit;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final Thread thread;
        private volatile boolean cut;

        private Drain(InputStream in, int limit) {
            this.in = in;
            this.limit = limit;
            // Reading a pipe blocks a carrier: not for virtual threads.
            this.thread = Thread.ofPlatform().daemon().name("drain").unstarted(this);
        }

        static Drain start(InputStream in, int limit) {
            Drain drain = new Drain(in, limit);
            drain.thread.start();
            return drain;
        }

        @Override
        public void run() {
            byte[] buffer = new byte[8 * 1024];
            try (in) {
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    int room = Math.min(count, limit - kept.size());
                    kept.write(buffer, 0, room);
                    cut |= room < count;
                }
            } catch (IOException e) {
                // The program was killed; its result is thrown away.
                cut = true;
            }
        }

        /** What was kept; the program has ended, so the stream ends, unless a child of it holds it open. */
        String text() throws InterruptedException {
            if (!thread.join(END)) {
                cut = true;
                return "";
            }
            return kept.toString(StandardCharsets.UTF_8);
        }
    }
}
