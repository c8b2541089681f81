package dev.rekap.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.LongStream;

/** What the kernel says of a process, in {@code /proc}. */
final class ProcessFigures {

    /** USER_HZ, which Linux has fixed for what it tells programs. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int FIRST_AFTER_NAME = 2;
    private static final int UTIME = 13;
    private static final int CSTIME = 16;

    private ProcessFigures() {}

    /** CPU seconds so far, of itself and of the children that it has waited for; 0 of one that has gone. */
    static double cpuSeconds(long pid) {
        String stat = read(pid, "stat");
        if (stat.isEmpty()) {
            return 0;
        }
        // The name, in parentheses, may hold blanks.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = 0;
        for (int field = UTIME; field <= CSTIME; field++) {
            ticks += Long.parseLong(fields[field - FIRST_AFTER_NAME]);
        }
        return ticks / TICKS_PER_SECOND;
    }

    /** The same of a service: with the children that still run, such as decoders. */
    static double cpuSecondsOfAll(long pid) {
        return family(pid).mapToDouble(ProcessFigures::cpuSeconds).sum();
    }

    /** Megabytes that a service and its children hold in memory, shared pages included, and counted for each of them. */
    static int residentMegabytesOfAll(long pid) {
        return family(pid).mapToInt(ProcessFigures::residentMegabytes).sum();
    }

    /** A process and all below it. */
    static LongStream family(long pid) {
        return LongStream.concat(
                LongStream.of(pid),
                ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .mapToLong(ProcessHandle::pid));
    }

    private static int residentMegabytes(long pid) {
        return read(pid, "status")
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            if (!Files.exists(Path.of("/proc", Long.toString(pid)))) {
                return "";
            }
            throw new UncheckedIOException(e);
        }
    }
}
