package dev.rekap.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;

/** What the kernel says of a process, in {@code /proc}. */
final class ProcessFigures {

    /** USER_HZ, which Linux has fixed for what it tells programs. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int FIRST_AFTER_NAME = 2;
    private static final int UTIME = 13;
    private static final int CSTIME = 16;

    private static final int USER = 0;
    private static final int NICE = 1;
    private static final int SYSTEM = 2;
    private static final int IRQ = 5;
    private static final int SOFTIRQ = 6;
    private static final int STEAL = 7;

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

    /** CPU seconds that all programs of the machine and the kernel have used since it was started. */
    static double machineCpuSeconds() {
        return machineCpuSeconds(readMachine());
    }

    static double machineCpuSeconds(String stat) {
        long[] ticks = machineTicks(stat);
        return (ticks[USER] + ticks[NICE] + ticks[SYSTEM] + ticks[IRQ] + ticks[SOFTIRQ]) / TICKS_PER_SECOND;
    }

    /** CPU seconds in which the machine, itself a guest, would have worked and was not allowed to. */
    static double stolenCpuSeconds() {
        return stolenCpuSeconds(readMachine());
    }

    static double stolenCpuSeconds(String stat) {
        return machineTicks(stat)[STEAL] / TICKS_PER_SECOND;
    }

    /** The first line, of all cores together: user nice system idle iowait irq softirq steal; see proc_stat(5). */
    private static long[] machineTicks(String stat) {
        String first = stat.substring(0, stat.indexOf('\n'));
        return Arrays.stream(first.strip().split(" +", -1))
                .skip(1)
                .mapToLong(Long::parseLong)
                .toArray();
    }

    private static String readMachine() {
        try {
            return Files.readString(Path.of("/proc/stat"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Megabytes that a service and its children hold in memory, shared pages included, and counted for each of them. */
    static int residentMegabytesOfAll(long pid) {
        return family(pid)
                .mapToInt(process -> megabytes(process, "status", "VmRSS:"))
                .sum();
    }

    /** The same with each shared page divided by the number of processes that have it, so that a sum counts it once. */
    static int proportionalMegabytesOfAll(long pid) {
        return family(pid)
                .mapToInt(process -> megabytes(process, "smaps_rollup", "Pss:"))
                .sum();
    }

    /** A process and all below it. */
    static LongStream family(long pid) {
        return LongStream.concat(
                LongStream.of(pid),
                ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .mapToLong(ProcessHandle::pid));
    }

    private static int megabytes(long pid, String file, String name) {
        return read(pid, file)
                .lines()
                .filter(line -> line.startsWith(name))
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
