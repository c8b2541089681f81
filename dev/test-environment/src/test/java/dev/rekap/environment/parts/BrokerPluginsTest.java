package dev.rekap.environment.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerPluginsTest {
    @TempDir
    Path root;

    private Path bin;
    private Path links;

    @BeforeEach
    void install() throws IOException {
        bin = Files.createDirectories(root.resolve("sbin"));
        links = root.resolve("links");
        Files.createFile(bin.resolve("rabbitmq-server"));
    }

    @Test
    void brokerAndWhatIsAskedForAreLinkedAndOlderLinksGo() throws Exception {
        for (String name : List.of("rabbit-3.10.8", "rabbit_common-3.10.8", "rabbitmq_mqtt-3.10.8", "rabbitmq_top-3")) {
            Files.createDirectories(root.resolve("plugins").resolve(name));
        }
        Files.createDirectories(links);
        Files.createSymbolicLink(links.resolve("rabbit-3.9.0"), root.resolve("gone"));

        assertThat(new BrokerPlugins(bin).link(links, List.of("rabbitmq_top"))).contains(links);

        assertThat(links)
                .isDirectoryContaining(link -> link.endsWith("rabbit-3.10.8"))
                .isDirectoryContaining(link -> link.endsWith("rabbitmq_top-3"));
        assertThat(links.toFile().list()).hasSize(2);
        assertThat(links.resolve("rabbit-3.10.8").toRealPath())
                .isEqualTo(root.resolve("plugins/rabbit-3.10.8").toRealPath());
    }

    @Test
    void brokerLooksByItselfWhereItsPluginsLieElsewhere() throws Exception {
        assertThat(new BrokerPlugins(bin).link(links, List.of())).isEmpty();

        Files.createDirectories(root.resolve("plugins/rabbit-3.10.8"));
        assertThat(new BrokerPlugins(bin).link(links, List.of("rabbitmq_top"))).isEmpty();
        assertThat(links).doesNotExist();
    }
}
