package dev.rekap.environment.docker;

import dev.rekap.environment.TestEnvironmentException;
import dev.rekap.environment.parts.ManagedPart;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.GenericContainer;

/** One container; a stop keeps its data for the next start, the end of this process removes it. */
final class ContainerPart implements ManagedPart {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final GenericContainer<?> container;
    private final Map<String, String> addresses;
    private final BooleanSupplier serves;
    private final List<String> program;

    ContainerPart(
            GenericContainer<?> container, Map<String, String> addresses, BooleanSupplier serves, String... program) {
        this.container = container;
        this.addresses = Map.copyOf(addresses);
        this.serves = serves;
        this.program = Arrays.asList(program);
    }

    @Override
    public Map<String, String> addresses() {
        return addresses;
    }

    @Override
    public synchronized void start() throws InterruptedException {
        if (container.getContainerId() == null) {
            container.start();
        } else {
            container
                    .getDockerClient()
                    .startContainerCmd(container.getContainerId())
                    .exec();
        }
        // The engine accepts connections to the port before the program inside does.
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!serves.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new TestEnvironmentException(
                        container.getDockerImageName() + " does not serve:\n" + container.getLogs());
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    @Override
    public synchronized void stop() {
        if (container.getContainerId() != null) {
            container
                    .getDockerClient()
                    .stopContainerCmd(container.getContainerId())
                    .exec();
        }
    }

    @Override
    public String command(List<String> arguments) throws IOException, InterruptedException {
        if (program.isEmpty()) {
            throw new UnsupportedOperationException("this part has no commands");
        }
        List<String> line = new ArrayList<>(program);
        line.addAll(arguments);
        ExecResult result = container.execInContainer(line.toArray(String[]::new));
        if (result.getExitCode() != 0) {
            throw new TestEnvironmentException(
                    line + " ended with " + result.getExitCode() + ":\n" + result.getStderr());
        }
        return result.getStdout();
    }
}
