package dev.rekap.media;

import dev.rekap.media.MediaException.Reason;
import dev.rekap.media.decoder.DecoderProgram;
import dev.rekap.media.decoder.Reply;
import dev.rekap.media.decoder.Request;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running {@link DecoderProgram}. */
final class DecoderProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DecoderProcess.class);

    /** What a process may hold after a file, of which it takes some 70 MB itself, before it is replaced. */
    private static final long WORN_KILOBYTES = 100 << 10;

    private static final int MOST_FILES = 10_000;
    private static final Duration START = Duration.ofSeconds(60);

    /** A process that used this share of its time computing hangs; else the machine had no time for it. */
    private static final double BUSY = 0.5;

    static final ScheduledThreadPoolExecutor WATCH = watch();

    /** The process is dead. */
    static final class DiedException extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean late;

        DiedException(String detail, boolean late, Throwable cause) {
            super(detail, cause);
            this.late = late;
        }

        /** Whether it computed until it was ended. */
        boolean isLate() {
            return late;
        }

        /** For the operator. */
        String detail() {
            return String.valueOf(getMessage());
        }
    }

    private final Process process;
    private final ErrorOutput errors;
    private final DataOutputStream out;
    private final DataInputStream in;
    private String exposure = "";
    private volatile Duration computedAtEnd = Duration.ZERO;
    private long files;
    private long residentKilobytes;
    private volatile long lastUsed = System.nanoTime();

    private DecoderProcess(Process process) {
        this.process = process;
        this.errors = ErrorOutput.of(process);
        this.out = new DataOutputStream(process.getOutputStream());
        this.in = new DataInputStream(process.getInputStream());
    }

    /**
     * Starts a process and waits until it is ready.
     *
     * @throws IOException if it does not become so
     */
    static DecoderProcess start(DecoderFiles files, Class<?> program, long memory) throws IOException {
        DecoderProcess started =
                new DecoderProcess(builder(files, program, memory).start());
        ScheduledFuture<?> watch = started.killAfter(START);
        try {
            if (started.in.readUnsignedByte() != DecoderProgram.READY) {
                throw new IOException("it answers nonsense");
            }
            started.exposure = started.in.readUTF();
            return started;
        } catch (IOException e) {
            started.end();
            throw new IOException(
                    started.errors.lastLines().stream().findFirst().orElse("it says nothing"), e);
        } finally {
            watch.cancel(false);
        }
    }

    /** No variable of the worker's environment, where its keys are, and of its class path what the program needs. */
    private static ProcessBuilder builder(DecoderFiles files, Class<?> program, long memory) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx16m",
                // A small young generation: a collector that runs more often touches fewer pages.
                "-Xms4m",
                "-Xmn2m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=8m",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                // What malloc has free goes back to the system.
                "-XX:TrimNativeHeapInterval=2000",
                "-XX:+ExitOnOutOfMemoryError",
                // Answers alone go to the standard output.
                "-XX:+DisplayVMOutputToStderr",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.library.path=" + files.folder(),
                // From there, and not once more out of the jars.
                "-Dorg.bytedeco.javacpp.pathsFirst=true",
                // What libav gives is freed where it is used, not when the collector finds it.
                "-Dorg.bytedeco.javacpp.nopointergc=true",
                "-cp",
                files.classPath(),
                program.getName(),
                Long.toString(memory)));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(files.folder().toFile());
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        // One arena is enough for one thread, and gives memory back.
        builder.environment().put("MALLOC_ARENA_MAX", "1");
        return builder;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Of the sandbox, what it could not enter, for the operator; empty if it is all there. */
    String exposure() {
        return exposure;
    }

    /** Whether it should be replaced by a fresh one. */
    boolean isWornOut() {
        return files >= MOST_FILES || residentKilobytes > WORN_KILOBYTES;
    }

    /** Whether it had no file for so long. */
    boolean isUnusedFor(Duration time) {
        return System.nanoTime() - lastUsed > time.toNanos();
    }

    /**
     * Asks for an answer.
     *
     * @throws DiedException if there is none, because the process died of the request, or hung and was killed
     * @throws MediaException if there is none in time, because the machine has too much to do
     */
    Reply call(Request request, Duration limit) throws DiedException, MediaException {
        Duration before = computed();
        computedAtEnd = before;
        ScheduledFuture<?> watch = killAfter(limit);
        try {
            request.write(out);
            Reply reply = Reply.read(in);
            files++;
            residentKilobytes = reply.residentKilobytes();
            lastUsed = System.nanoTime();
            return reply;
        } catch (IOException e) {
            boolean late = watch.isDone();
            Duration computed = computedAtEnd.minus(before);
            close();
            if (late && computed.toMillis() < BUSY * limit.toMillis()) {
                throw new MediaException(Reason.UNAVAILABLE, "decoding took more than " + limit.toSeconds() + " s", e);
            }
            String detail = late ? "more than " + limit.toSeconds() + " s" : "exit code " + exitCode();
            LOG.warn("Decoder process {} ended ({}); its last words: {}", process.pid(), detail, errors.lastLines());
            throw new DiedException(detail, late, e);
        } finally {
            watch.cancel(false);
        }
    }

    private Duration computed() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private String exitCode() {
        return process.isAlive() ? "unknown" : Integer.toString(process.exitValue());
    }

    private ScheduledFuture<?> killAfter(Duration limit) {
        return WATCH.schedule(
                () -> {
                    computedAtEnd = computed();
                    process.destroyForcibly();
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Lets it say what is wrong. */
    private void end() {
        try {
            if (process.waitFor(2, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static ScheduledThreadPoolExecutor watch() {
        ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("decoder-watch").factory());
        watch.setRemoveOnCancelPolicy(true);
        return watch;
    }
}
