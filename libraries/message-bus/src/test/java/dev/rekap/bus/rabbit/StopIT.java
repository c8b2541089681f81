package dev.rekap.bus.rabbit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.bus.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is told to stop ends when its work does, and not when its patience does. */
class StopIT {

    @TempDir
    Path folder;

    /** Containers often have one core: whoever spins there keeps everybody else from running. */
    @Test
    void idleConsumersEndByThemselvesWhereThereIsOneCore() throws Exception {
        Path log = folder.resolve("service.log");
        ProcessBuilder service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ActiveProcessorCount=1",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Service.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        service.environment().put("REKAP_RABBITMQ_URL", RealBroker.stack().rabbitmqUrl());
        Process process = service.start();
        try {
            assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(Files.readString(log))
                .contains("Successfully waited for workers to finish")
                .doesNotContain("Workers not finished");
    }

    /** Starts, and stops. */
    static final class Service {

        private Service() {}

        public static void main(String[] arguments) {
            TestService.start(_ -> Outcome.done(), "rekap.bus.concurrency=4", "rekap.bus.shutdown-timeout=20s")
                    .close();
        }
    }
}
