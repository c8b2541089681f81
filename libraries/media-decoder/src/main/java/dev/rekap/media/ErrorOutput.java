package dev.rekap.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What a process writes to its standard error: read as it comes, so that the process never waits for a reader, and the end of it
 * kept. A file may have taken over the process, so it is text of unknown origin.
 */
final class ErrorOutput {

    private static final int KEPT = 2048;
    private static final int MOST_LINES = 8;
    private static final Duration END = Duration.ofSeconds(2);

    private final InputStream in;
    private final Thread thread;
    private byte[] end = new byte[0];

    private ErrorOutput(InputStream in) {
        this.in = in;
        // Reading a pipe blocks a carrier: not for virtual threads.
        this.thread = Thread.ofPlatform().daemon().name("decoder-errors").unstarted(this::read);
    }

    static ErrorOutput of(Process process) {
        ErrorOutput output = new ErrorOutput(process.getErrorStream());
        output.thread.start();
        return output;
    }

    private void read() {
        byte[] buffer = new byte[KEPT];
        try (in) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                keep(buffer, count);
            }
        } catch (IOException _) {
            // The process was killed.
        }
    }

    private synchronized void keep(byte[] bytes, int count) {
        byte[] all = Arrays.copyOf(end, end.length + count);
        System.arraycopy(bytes, 0, all, end.length, count);
        end = Arrays.copyOfRange(all, Math.max(0, all.length - KEPT), all.length);
    }

    /** The last lines of a process that has ended, without the JVM's warnings; printable characters alone. */
    List<String> lastLines() {
        try {
            thread.join(END);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        List<String> lines = text().lines()
                .map(line -> line.replaceAll("[^\\x20-\\x7E]", "?").strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("WARNING"))
                .toList();
        return lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
    }

    private synchronized String text() {
        return new String(end, StandardCharsets.ISO_8859_1);
    }
}
