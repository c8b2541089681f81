package dev.rekap.environment;

import dev.rekap.simulator.telegram.client.SimulatedTelegram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Real parts for a test: starts the test-environment program as a process of its own and ends it on {@link #close()}.
 *
 * <p>It needs nothing but the JDK, so it meets none of what a test has on its classpath. The program dies with this
 * process, however that ends, and takes its temporary directory with it. Starting takes about five seconds.
 *
 * {@snippet :
 * try (TestEnvironment stack = TestEnvironment.start(Part.RABBITMQ, Part.S3)) {
 *     connect(stack.rabbitmqUrl());
 * }
 * }
 */
public final class TestEnvironment implements AutoCloseable {
    private static final int LOG_LINES = 40;
    private static final long END_SECONDS = 60;

    private final Process process;
    private final BufferedReader answers;
    private final PrintStream commands;
    private final Path log;
    private final Addresses addresses;

    private TestEnvironment(Process process, Path log) throws IOException {
        this.process = process;
        this.log = log;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.addresses = awaitReady();
    }

    /**
     * Starts the parts, in a temporary directory and on free ports, and returns when all of them serve.
     *
     * @throws TestEnvironmentException when one does not come up; the message ends with the last lines of its log
     */
    public static TestEnvironment start(Part... parts) {
        return start(List.of(), parts);
    }

    /** Starts the parts with more options of the program's command line, such as {@code --directory}. */
    public static TestEnvironment start(List<String> options, Part... parts) {
        String list = Arrays.stream(parts).map(Part::label).collect(Collectors.joining(","));
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // Verifying classes that the build made or Maven checked is a fifth of the start.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                AppJar.find(Path.of("").toAbsolutePath()).toString(),
                "--parts",
                list,
                "--until-stdin-closes"));
        line.addAll(options);
        try {
            Path log = Files.createTempFile("rekap-test-environment-", ".log");
            return new TestEnvironment(
                    new ProcessBuilder(line).redirectError(log.toFile()).start(), log);
        } catch (IOException e) {
            throw new TestEnvironmentException("cannot run the test environment: " + e.getMessage(), e);
        }
    }

    /** {@code amqp://user:password@127.0.0.1:port}, for an administrator of the virtual host {@code /}. */
    public String rabbitmqUrl() {
        return addresses.require("rabbitmq_url");
    }

    /**
     * Where the broker tells Prometheus of itself, {@code http://127.0.0.1:port}; at {@code /metrics}, and by queue at
     * {@code /metrics/detailed}. It does when the stack was started with {@code --rabbitmq-metrics-port}.
     */
    public String rabbitmqMetricsUrl() {
        return addresses.require("rabbitmq_metrics_url");
    }

    /** A JDBC URL without credentials. */
    public String jdbcUrl() {
        return addresses.require("jdbc_url");
    }

    /** The owner of the database. */
    public String databaseUsername() {
        return addresses.require("database_username");
    }

    public String databasePassword() {
        return addresses.require("database_password");
    }

    /** A connection of the owner, which the caller closes; it needs PostgreSQL's driver on the classpath. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), databaseUsername(), databasePassword());
    }

    /** {@code http://127.0.0.1:port}; path-style access. */
    public String s3Endpoint() {
        return addresses.require("s3_endpoint");
    }

    public String s3Region() {
        return addresses.require("s3_region");
    }

    /** The bucket; it exists, and is empty in a new stack. */
    public String s3Bucket() {
        return addresses.require("s3_bucket");
    }

    public String s3AccessKey() {
        return addresses.require("s3_access_key");
    }

    public String s3SecretKey() {
        return addresses.require("s3_secret_key");
    }

    /** The simulated Telegram; it needs Jackson 3 on the classpath. */
    public SimulatedTelegram telegram() {
        return new SimulatedTelegram(
                URI.create(addresses.require("telegram_url")), addresses.require("telegram_token"));
    }

    /** Where the parts keep their data and their logs. */
    public Path directory() {
        return Path.of(addresses.require("directory"));
    }

    /**
     * Runs {@code rabbitmqctl} for the stack's node and returns what it wrote.
     *
     * @throws TestEnvironmentException when it fails, with its output
     */
    public String rabbitmqctl(String... arguments) {
        return command("command\t" + Part.RABBITMQ.label() + "\t" + String.join("\t", arguments));
    }

    /** Messages of a queue that a consumer has and did not ack yet. */
    public long unacknowledged(String queue) {
        String found = rabbitmqctl(
                "eval",
                "{ok, Q} = rabbit_amqqueue:lookup(rabbit_misc:r(<<\"/\">>, queue, <<\"" + queue + "\">>)), "
                        + "[{_, Count}] = rabbit_amqqueue:info(Q, [messages_unacknowledged]), Count.");
        return Long.parseLong(found.strip());
    }

    /**
     * Lets the broker refuse messages for a queue that has this many, until {@link #unlimit}; in milliseconds of CPU, where
     * {@code rabbitmqctl set_policy} takes two seconds. Quorum queues take some more before they refuse.
     */
    public void limit(String queue, int messages) {
        String pattern = "^" + queue.replace(".", "[.]") + "$";
        evaluate("rabbit_policy:set(<<\"/\">>, <<\"limit\">>, <<\"" + pattern + "\">>, [{<<\"max-length\">>, "
                + messages + "}], 0, <<\"queues\">>, <<\"test\">>).");
    }

    /** Takes the limit away. */
    public void unlimit() {
        evaluate("rabbit_policy:delete(<<\"/\">>, <<\"limit\">>, <<\"test\">>).");
    }

    /**
     * Evaluates an expression of Erlang in the broker's node, for its effect.
     *
     * @throws TestEnvironmentException unless it answers {@code ok}
     */
    public void evaluate(String expression) {
        String answer = rabbitmqctl("eval", expression).strip();
        if (!answer.equals("ok")) {
            throw new TestEnvironmentException(expression + " answered " + answer);
        }
    }

    /** Stops a part in order; its port refuses connections then, its data stay. */
    public void stopPart(Part part) {
        command("stop\t" + part.label());
    }

    /** Starts a stopped part again: same port, same credentials, same data. Returns when it serves. */
    public void startPart(Part part) {
        command("start\t" + part.label());
    }

    private synchronized String command(String line) {
        commands.println(line);
        String answer = readLine();
        String text = new String(
                Base64.getDecoder().decode(answer.substring(answer.indexOf(' ') + 1)), StandardCharsets.UTF_8);
        if (answer.startsWith("error ")) {
            throw new TestEnvironmentException(text);
        }
        return text;
    }

    private Addresses awaitReady() throws IOException {
        String file = "";
        for (String line = readLine(); !line.equals("ready"); line = readLine()) {
            file = line;
        }
        return Addresses.parse(Files.readString(Path.of(file)));
    }

    private String readLine() {
        try {
            @Nullable String line = answers.readLine();
            if (line != null) {
                return line;
            }
        } catch (IOException e) {
            throw new TestEnvironmentException("the test environment has gone" + tail(), e);
        }
        throw new TestEnvironmentException("the test environment has ended" + tail());
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return "; its log, " + log + ", ends with\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        } catch (IOException e) {
            return "; its log, " + log + ", cannot be read: " + e.getMessage();
        }
    }

    /** Kills the program, as an emergency would; for the test that nothing stays behind then. */
    void kill() {
        process.destroyForcibly();
    }

    /** Ends the parts and deletes the temporary directory; waits for both. */
    @Override
    public void close() {
        commands.close();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Files.deleteIfExists(log);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new TestEnvironmentException("cannot delete " + log, e);
        }
    }
}
