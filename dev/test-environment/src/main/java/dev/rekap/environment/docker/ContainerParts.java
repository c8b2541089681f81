package dev.rekap.environment.docker;

import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import com.github.dockerjava.api.model.Volume;
import dev.rekap.environment.Part;
import dev.rekap.environment.parts.AmqpGreeting;
import dev.rekap.environment.parts.BlobPart;
import dev.rekap.environment.parts.ManagedPart;
import dev.rekap.environment.parts.Ports;
import dev.rekap.environment.parts.ServedPort;
import dev.rekap.environment.parts.TelegramPart;
import dev.rekap.environment.parts.Workplace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.MinIOContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.rabbitmq.RabbitMQContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Makes the parts as containers with Testcontainers.
 *
 * <p>Ports are bound on 127.0.0.1. Data that is to outlive a run lies in named volumes, {@code rekap-<id>-<part>}, because
 * files of a bind mount would belong to the users inside the images.
 */
public final class ContainerParts {
    private static final DockerImageName POSTGRES = DockerImageName.parse("postgres:18-alpine");
    private static final DockerImageName RABBITMQ = DockerImageName.parse("rabbitmq:4.1-alpine");
    private static final DockerImageName MINIO = DockerImageName.parse("minio/minio:RELEASE.2025-04-22T22-12-26Z");
    private static final String USER = "rekap";

    private ContainerParts() {}

    /** Whether a Docker engine answers. */
    public static boolean engineAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    /** A part that will listen on these ports. */
    public static ManagedPart make(Part part, Ports ports, Workplace workplace) throws IOException {
        int served = ServedPort.orFree(ports.served());
        return switch (part) {
            case POSTGRES -> postgres(served, workplace);
            case RABBITMQ -> rabbitmq(served, ports.metrics(), workplace);
            case S3 -> minio(served, workplace);
            // There is no image of it.
            case TELEGRAM -> new TelegramPart(workplace, served);
        };
    }

    // The containers are closed by the part that holds them.
    @SuppressWarnings("resource")
    private static ManagedPart postgres(int port, Workplace workplace) throws IOException {
        String password = workplace.secret("postgres.password");
        PostgreSQLContainer container = new PostgreSQLContainer(POSTGRES)
                .withDatabaseName(USER)
                .withUsername(USER)
                .withPassword(password);
        container.setCommand("postgres", "-c", "fsync=off", "-c", "shared_preload_libraries=pg_stat_statements");
        // On kept data the server announces itself once rather than twice, as the container's own strategy expects.
        container.waitingFor(Wait.forListeningPort());
        place(container, Map.of(port, 5432), "/var/lib/postgresql", "postgres", workplace);
        return new ContainerPart(
                container,
                Map.of(
                        "jdbc_url", "jdbc:postgresql://" + ServedPort.HOST + ":" + port + "/" + USER,
                        "database_username", USER,
                        "database_password", password),
                () -> entersDatabase(port, password));
    }

    @SuppressWarnings("resource")
    private static ManagedPart rabbitmq(int port, OptionalInt metrics, Workplace workplace) throws IOException {
        String password = workplace.secret("rabbitmq.password");
        RabbitMQContainer container =
                new RabbitMQContainer(RABBITMQ).withAdminUser(USER).withAdminPassword(password);
        // The node's name, and with it the folder of its data, is made of the host's.
        container.withCreateContainerCmdModifier(command -> command.withHostName("rekap"));
        Map<Integer, Integer> inside = new HashMap<>(Map.of(port, 5672));
        Map<String, String> addresses = new HashMap<>(
                Map.of("rabbitmq_url", "amqp://" + USER + ":" + password + "@" + ServedPort.HOST + ":" + port));
        // The image has the plugin enabled.
        if (metrics.isPresent()) {
            int told = ServedPort.orFree(metrics.getAsInt());
            inside.put(told, 15692);
            addresses.put("rabbitmq_metrics_url", "http://" + ServedPort.HOST + ":" + told);
        }
        place(container, inside, "/var/lib/rabbitmq", "rabbitmq", workplace);
        return new ContainerPart(container, addresses, () -> AmqpGreeting.answers(port), "rabbitmqctl");
    }

    @SuppressWarnings("resource")
    private static ManagedPart minio(int port, Workplace workplace) throws IOException {
        String accessKey = workplace.secret("s3.access").substring(0, 20);
        String secretKey = workplace.secret("s3.secret");
        MinIOContainer container =
                new MinIOContainer(MINIO).withUserName(accessKey).withPassword(secretKey);
        // A folder of the data is a bucket.
        container.withCreateContainerCmdModifier(command -> command.withEntrypoint(
                        "/bin/sh", "-c", "mkdir -p /data/" + BlobPart.BUCKET + " && exec minio server /data")
                .withCmd());
        place(container, Map.of(port, 9000), "/data", "s3", workplace);
        return new ContainerPart(
                container,
                Map.of(
                        "s3_endpoint",
                        "http://" + ServedPort.HOST + ":" + port,
                        "s3_region",
                        "us-east-1",
                        "s3_bucket",
                        BlobPart.BUCKET,
                        "s3_access_key",
                        accessKey,
                        "s3_secret_key",
                        secretKey),
                () -> answersHttp(port));
    }

    private static boolean entersDatabase(int port, String password) {
        String url = "jdbc:postgresql://" + ServedPort.HOST + ":" + port + "/" + USER;
        try (Connection connection = DriverManager.getConnection(url, USER, password)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean answersHttp(int port) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://" + ServedPort.HOST + ":" + port + "/minio/health/ready"))
                .timeout(Duration.ofSeconds(1))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void place(
            GenericContainer<?> container,
            Map<Integer, Integer> portsInside,
            String data,
            String name,
            Workplace workplace)
            throws IOException {
        String volume = "rekap-" + workplace.secret("volumes").substring(0, 12) + "-" + name;
        container.withCreateContainerCmdModifier(command -> {
            HostConfig host = command.getHostConfig() == null ? HostConfig.newHostConfig() : command.getHostConfig();
            host.withPortBindings(portsInside.entrySet().stream()
                    .map(port -> new PortBinding(
                            Binding.bindIpAndPort(ServedPort.HOST, port.getKey()), ExposedPort.tcp(port.getValue())))
                    .toList());
            if (workplace.kept()) {
                host.withBinds(new Bind(volume, new Volume(data)));
            }
            command.withHostConfig(host);
        });
    }
}
