package dev.rekap.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

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

    /** Megabytes that it holds in memory, shared pages included. */
    static int residentMegabytes(long pid) {
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
