package dev.rekap.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import dev.rekap.simulator.telegram.client.Shown;
import dev.rekap.simulator.telegram.client.SimulatedChat;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentProcessIT {
    private static final List<String> NATIVE = List.of("--native");

    @Test
    void allPartsServeWithTheCredentialsGivenAndLeaveNothingBehind() throws Exception {
        Path directory;
        try (TestEnvironment stack = TestEnvironment.start(NATIVE, Part.values())) {
            directory = stack.directory();
            try (Connection broker = connect(stack)) {
                assertThat(broker.isOpen()).isTrue();
            }
            try (java.sql.Connection database = stack.connect()) {
                assertThat(database.isValid(1)).isTrue();
            }
            assertThat(URI.create(stack.s3Endpoint()).getHost()).isEqualTo("127.0.0.1");
            assertThat(List.of(stack.s3Region(), stack.s3Bucket())).containsExactly("us-east-1", "rekap");
            assertThat(stack.s3AccessKey()).isNotEqualTo(stack.s3SecretKey());
            assertThat(directory).isDirectory();
            SimulatedChat siti = stack.telegram().person(1, "Siti", "id");
            assertThat(siti.sends("Halo")).isPositive();
            assertThat(siti.messages()).extracting(Shown::text).containsExactly("Halo");
        }
        assertThat(directory).doesNotExist();
        assertThat(processesThatName(directory)).isEmpty();
    }

    @Test
    void whatCannotBeDoneIsSaid(@TempDir Path directory) {
        List<String> options = List.of("--native", "--directory", directory.toString());
        try (TestEnvironment stack = TestEnvironment.start(options, Part.S3)) {
            assertThatThrownBy(stack::rabbitmqUrl).hasMessageContaining("was not asked for");
            assertThatThrownBy(() -> stack.rabbitmqctl("status")).hasMessageContaining("no rabbitmq");
            assertThatThrownBy(() -> TestEnvironment.start(options, Part.S3))
                    .isInstanceOf(TestEnvironmentException.class)
                    .hasMessageContaining("another test environment runs in " + directory);
        }
        assertThat(directory).isNotEmptyDirectory();
    }

    /** Both with one stack: a boot of the broker is the dearest thing here. */
    @Test
    void aStoppedBrokerComesBackWithItsDataOnTheSamePortAndNothingStaysWhenTheProgramIsKilled() throws Exception {
        Path directory;
        try (TestEnvironment stack = TestEnvironment.start(NATIVE, Part.RABBITMQ, Part.POSTGRES)) {
            String url = stack.rabbitmqUrl();
            assertThat(stack.rabbitmqctl("add_vhost", "kept")).contains("kept");
            stack.stopPart(Part.RABBITMQ);
            assertThatThrownBy(() -> connect(stack)).isInstanceOf(java.net.ConnectException.class);
            stack.startPart(Part.RABBITMQ);
            assertThat(stack.rabbitmqUrl()).isEqualTo(url);
            assertThat(stack.rabbitmqctl("eval", "rabbit_vhost:exists(<<\"kept\">>)."))
                    .isEqualToIgnoringWhitespace("true");

            directory = stack.directory();
            assertThat(processesThatName(directory)).isNotEmpty();
            stack.kill();
            await().atMost(Duration.ofSeconds(30)).until(() -> Files.notExists(directory));
            await().until(() -> processesThatName(directory).isEmpty());
        }
    }

    private static Connection connect(TestEnvironment stack) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(stack.rabbitmqUrl());
        return factory.newConnection();
    }

    private static List<String> processesThatName(Path directory) {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains(directory.toString()))
                .toList();
    }
}
