package dev.rekap.environment;

import dev.rekap.environment.docker.ContainerParts;
import dev.rekap.environment.server.CommandLoop;
import dev.rekap.environment.server.EnvironmentServer;
import dev.rekap.environment.server.Options;
import dev.rekap.environment.server.PartFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * The program: starts the parts, prints where the addresses stand and {@code ready}, and ends at SIGTERM or, when asked,
 * with its standard input.
 */
public final class TestEnvironmentApplication {
    private TestEnvironmentApplication() {}

    public static void main(String[] arguments) throws InterruptedException {
        // Read by name, because this jar lies on the test classpath of programs with a configuration of their own.
        System.setProperty("logback.configurationFile", "test-environment-logback.xml");
        try {
            run(Options.parse(List.of(arguments), System.getenv()));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (TestEnvironmentException | IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private static void run(Options options) throws IOException, InterruptedException {
        PartFactory factory = PartFactory.of(options.kind(), ContainerParts::make, ContainerParts::engineAnswers);
        try (EnvironmentServer server = EnvironmentServer.prepare(options, factory)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server), "end"));
            Addresses addresses = server.start();
            System.out.println(addresses.require("directory") + "/addresses.json");
            System.out.println("ready");
            if (options.untilInputCloses()) {
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                new CommandLoop(server).run(in, System.out);
            } else {
                new CountDownLatch(1).await();
            }
        }
    }

    private static void close(EnvironmentServer server) {
        try {
            server.close();
        } catch (IOException | TestEnvironmentException e) {
            System.err.println(e.getMessage());
        }
    }
}
