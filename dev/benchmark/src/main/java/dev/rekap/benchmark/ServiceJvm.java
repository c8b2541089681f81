package dev.rekap.benchmark;

import dev.rekap.environment.parts.ServedPort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One service, its own JVM with the options that the launcher gives it. */
final class ServiceJvm implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);
    private static final long END_SECONDS = 60;
    private static final int LOG_LINES = 15;

    private final String name;
    private final Process process;
    private final Path log;
    private final URI management;
    private final long started = System.nanoTime();

    private ServiceJvm(String name, Process process, Path log, URI management) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.management = management;
    }

    /**
     * Starts it without waiting.
     *
     * @param command a file with the command line, a line for each argument
     * @param managementPort the variable that takes the port of its management; it gets a free one
     */
    static ServiceJvm start(
            String name, Path command, Map<String, String> environment, String managementPort, Path logs)
            throws IOException {
        Path log = logs.resolve(name + "-" + System.nanoTime() + ".log");
        List<String> line = Files.readAllLines(command);
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("REKAP_"));
        builder.environment().putAll(environment);
        int port = ServedPort.orFree(0);
        builder.environment().put(managementPort, Integer.toString(port));
        return new ServiceJvm(name, builder.start(), log, URI.create("http://127.0.0.1:" + port + "/actuator/"));
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    /** Where its meters are read. */
    URI prometheus() {
        return management.resolve("prometheus");
    }

    /** Waits until it is ready, and says how many seconds that took from its start. */
    double awaitReady(HttpClient http) throws InterruptedException {
        while (!isReady(http)) {
            if (!process.isAlive() || System.nanoTime() - started > START.toNanos()) {
                throw new BenchException(name + " did not start; its log, " + log + ", ends with\n" + tail());
            }
            Thread.sleep(20);
        }
        return (System.nanoTime() - started) / 1e9;
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        try {
            return http.send(
                                    HttpRequest.newBuilder(management.resolve("health/readiness"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
