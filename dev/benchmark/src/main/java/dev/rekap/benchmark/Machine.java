package dev.rekap.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * On what a run was made.
 *
 * @param cores that a JVM sees
 * @param cpu its model
 * @param memoryGb of the machine
 * @param loadAverage of the minute before the run: above 0.5 the figures are somebody else's, too
 * @param jdk version and vendor
 * @param broker version of RabbitMQ
 */
record Machine(int cores, String cpu, double memoryGb, double loadAverage, String jdk, String broker) {

    static Machine here(String broker) throws IOException {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                value(Path.of("/proc/cpuinfo"), "model name"),
                Rounded.one(Double.parseDouble(
                                value(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", ""))
                        / 1024
                        / 1024),
                currentLoad(),
                Runtime.version() + " " + System.getProperty("java.vendor"),
                broker);
    }

    static double currentLoad() throws IOException {
        String averages = Files.readString(Path.of("/proc/loadavg"));
        return Double.parseDouble(averages.substring(0, averages.indexOf(' ')));
    }

    private static String value(Path file, String name) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("0");
    }

    Machine withLoad(double before) {
        return new Machine(cores, cpu, memoryGb, before, jdk, broker);
    }
}
