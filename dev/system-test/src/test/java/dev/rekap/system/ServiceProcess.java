package dev.rekap.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One service as it runs in production: its own JVM, told by its environment. */
final class ServiceProcess implements AutoCloseable {

    /** Several JVMs start at once on two busy cores. */
    private static final Duration START = Duration.ofMinutes(5);

    private final String module;
    private final Process process;
    private final Path log;
    private final int managementPort;

    private ServiceProcess(String module, Process process, Path log, int managementPort) {
        this.module = module;
        this.process = process;
        this.log = log;
        this.managementPort = managementPort;
    }

    /**
     * Starts a service without waiting for it.
     *
     * @param ports names of the variables that take a port, the management port's first; each gets a free one
     */
    static ServiceProcess start(String module, Path logs, Map<String, String> environment, Map<String, Integer> ports) {
        Path log = logs.resolve(module + "-" + System.nanoTime() + ".log");
        ProcessBuilder builder = new ProcessBuilder(UnpackedService.of(module).command())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("REKAP_"));
        builder.environment().putAll(environment);
        ports.forEach((name, port) -> builder.environment().put(name, port.toString()));
        int management = ports.entrySet().stream()
                .filter(port -> port.getKey().endsWith("_MANAGEMENT_PORT"))
                .findFirst()
                .orElseThrow()
                .getValue();
        try {
            return new ServiceProcess(module, builder.start(), log, management);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ServiceProcess awaitReady(HttpClient http) {
        await(module + " is ready")
                .atMost(START)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException(module + " ended: " + lastLines());
                    }
                    return isReady(http);
                });
        return this;
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        URI readiness = URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/readiness");
        try {
            return http.send(HttpRequest.newBuilder(readiness).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    boolean is(String name) {
        return module.equals(name);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int managementPort() {
        return managementPort;
    }

    /** Ends it as the kernel does when memory runs out: at once, without a word. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return "no log: " + e.getMessage();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
