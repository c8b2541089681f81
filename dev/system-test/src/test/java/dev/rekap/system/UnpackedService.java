package dev.rekap.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * A service unpacked from its jar, which saves a third of the CPU of a start. Made once per build, under {@code target}, and kept
 * while the content of the jar is the same.
 *
 * <p>It has no AOT cache: making one costs 33 s of CPU and saves less than 4 s a start, and only bot-gateway starts more than
 * nine times here.
 */
final class UnpackedService {

    private static final List<String> SERVICES = List.of(
            "bot-gateway",
            "stt-worker",
            "ingest-api",
            "extraction-worker",
            "report-service",
            "decision-service",
            "decision-worker",
            "action-worker");
    /** Without a second check of bytecode, which is a sixth of a start. */
    private static final List<String> OPTIONS = List.of(
            "-Xmx160m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote");

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final long PATIENCE_MINUTES = 5;
    private static final Map<String, UnpackedService> MADE = new ConcurrentHashMap<>();

    private final Path folder;
    private final Path jar;

    private UnpackedService(String module) {
        Path packed = Repository.appJar(module);
        folder =
                Repository.services().resolve("dev/system-test/target/services").resolve(module);
        jar = folder.resolve(packed.getFileName());
        try {
            Path key = folder.resolve("made-of");
            String content = content(packed);
            if (!Files.exists(key) || !Files.readString(key).equals(content)) {
                delete(folder);
                Files.createDirectories(folder);
                unpack(packed);
                Files.writeString(key, content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static UnpackedService of(String module) {
        return MADE.computeIfAbsent(module, UnpackedService::new);
    }

    /** Unpacks all services, on all cores. */
    static void makeAll() {
        SERVICES.parallelStream().forEach(UnpackedService::of);
    }

    /** The command line that starts the service. */
    List<String> command() {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(OPTIONS);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private void unpack(Path packed) throws IOException {
        if (run(List.of(
                        JAVA,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        packed.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString()))
                != 0) {
            throw new IllegalStateException("cannot unpack " + packed + "; see " + log());
        }
    }

    private int run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Path log() {
        return folder.resolve("made.log");
    }

    /** Identifies the content; the time of a jar does not, because reproducible builds fix it. */
    private static String content(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return Runtime.version() + "\n" + jar + "\n"
                    + zip.stream()
                            .map(entry -> Long.toHexString(entry.getCrc()) + " " + entry.getName() + "\n")
                            .collect(Collectors.joining());
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
