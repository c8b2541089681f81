package dev.rekap.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CPU seconds so far of every process that takes part. */
final class CpuMeter {

    /** What the machine did besides: other programs, and work of the kernel for none in particular, such as the network's. */
    static final String ALL_ELSE = "(all else on the machine)";

    private static final String STOLEN = "(withheld by the host)";
    private static final Map<String, String> PARTS =
            Map.of("beam.smp", "(rabbitmq)", "postgres", "(postgresql)", "java", "(s3 and telegram)");

    private final String partsFolder;
    private final Supplier<Map<Long, String>> measured;

    /**
     * A meter of the parts and of some programs.
     *
     * @param partsFolder where the parts keep their data, by which they are recognised
     * @param measured names of the programs that run now, by process number; two of one name are added up
     */
    CpuMeter(Path partsFolder, Supplier<Map<Long, String>> measured) {
        this.partsFolder = partsFolder.toString();
        this.measured = measured;
    }

    /** By name; parts and the benchmark itself, which plays the engines, in parentheses. */
    Map<String, Double> now() throws IOException {
        Map<String, Double> seconds = new TreeMap<>();
        Map<Long, String> programs = measured.get();
        programs.forEach((pid, name) -> seconds.merge(name, ProcessFigures.cpuSecondsOfAll(pid), Double::sum));
        seconds.put(
                "(benchmark and engines)",
                ProcessFigures.cpuSeconds(ProcessHandle.current().pid()));
        Set<Long> families = programs.keySet().stream()
                .flatMapToLong(ProcessFigures::family)
                .boxed()
                .collect(Collectors.toSet());
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : processes.filter(CpuMeter::isNumber).toList()) {
                String part = PARTS.get(text(process.resolve("comm")).strip());
                if (part != null && isPart(process, families)) {
                    seconds.merge(
                            part,
                            ProcessFigures.cpuSeconds(
                                    Long.parseLong(process.getFileName().toString())),
                            Double::sum);
                }
            }
        }
        double known = seconds.values().stream().mapToDouble(each -> each).sum();
        seconds.put(ALL_ELSE, ProcessFigures.machineCpuSeconds() - known);
        seconds.put(STOLEN, ProcessFigures.stolenCpuSeconds());
        return seconds;
    }

    private boolean isPart(Path process, Set<Long> families) {
        long pid = Long.parseLong(process.getFileName().toString());
        if (families.contains(pid)) {
            return false;
        }
        String command = text(process.resolve("cmdline"));
        if (command.startsWith("postgres:")) {
            return isPart(parent(pid), families);
        }
        return command.contains(partsFolder)
                || text(process.resolve("environ")).contains(partsFolder)
                || ProcessHandle.current().children().anyMatch(child -> child.pid() == pid);
    }

    private static Path parent(long pid) {
        return Path.of(
                "/proc",
                ProcessHandle.of(pid)
                        .flatMap(ProcessHandle::parent)
                        .map(parent -> Long.toString(parent.pid()))
                        .orElse("1"));
    }

    private static boolean isNumber(Path path) {
        return path.getFileName().toString().chars().allMatch(Character::isDigit);
    }

    /** Empty where the process has gone or is somebody else's. */
    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
