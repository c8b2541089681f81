package dev.rekap.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CPU seconds so far of every process that takes part. */
final class CpuMeter {

    private static final Map<String, String> PARTS =
            Map.of("beam.smp", "(rabbitmq)", "postgres", "(postgresql)", "java", "(s3 and telegram)");

    private final Fleet fleet;

    CpuMeter(Fleet fleet) {
        this.fleet = fleet;
    }

    /** By name; parts and the benchmark itself, which plays the engines, in parentheses. */
    Map<String, Double> now() throws IOException {
        Map<String, Double> seconds = new TreeMap<>();
        fleet.running()
                .forEach(service ->
                        seconds.merge(service.name(), ProcessFigures.cpuSecondsOfAll(service.pid()), Double::sum));
        seconds.put(
                "(benchmark and engines)",
                ProcessFigures.cpuSeconds(ProcessHandle.current().pid()));
        Set<Long> services = fleet.running().stream()
                .flatMapToLong(service -> ProcessFigures.family(service.pid()))
                .boxed()
                .collect(Collectors.toSet());
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : processes.filter(CpuMeter::isNumber).toList()) {
                String part = PARTS.get(text(process.resolve("comm")).strip());
                if (part != null && isOfStack(process, services)) {
                    seconds.merge(
                            part,
                            ProcessFigures.cpuSeconds(
                                    Long.parseLong(process.getFileName().toString())),
                            Double::sum);
                }
            }
        }
        return seconds;
    }

    /** Milliseconds for each of so many files, since {@code before}. */
    Map<String, Double> perFile(Map<String, Double> before, int files) throws IOException {
        return now().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Rounded.one(
                                (entry.getValue() - before.getOrDefault(entry.getKey(), 0.0)) * 1000 / files),
                        Double::sum,
                        TreeMap::new));
    }

    private boolean isOfStack(Path process, Set<Long> services) {
        long pid = Long.parseLong(process.getFileName().toString());
        if (services.contains(pid)) {
            return false;
        }
        String folder = fleet.stack().directory().toString();
        String command = text(process.resolve("cmdline"));
        if (command.startsWith("postgres:")) {
            return isOfStack(parent(pid), services);
        }
        return command.contains(folder)
                || text(process.resolve("environ")).contains(folder)
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
