package dev.rekap.environment.parts;

import dev.rekap.environment.TestEnvironmentException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A RabbitMQ node of one's own beside whatever broker the machine runs.
 *
 * <p>Nothing is shared with the system's node: name server (epmd), cookie, data, ports and user are this stack's. The
 * program is called where it lies, because Debian's wrapper in {@code sbin} switches the user and drops the environment.
 */
public final class BrokerPart implements ManagedPart {
    private static final List<Path> PROGRAMS =
            List.of(Path.of("/usr/lib/rabbitmq/bin"), Path.of("/opt/rabbitmq/sbin"), Path.of("/usr/local/sbin"));
    private static final List<Path> ERLANG = List.of(Path.of("/usr/bin"), Path.of("/usr/local/bin"));
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final List<String> METRICS_PLUGINS =
            List.of("rabbitmq_prometheus", "rabbitmq_management_agent", "rabbitmq_web_dispatch");
    private static final String USER = "rekap";
    private static final String NODE = "rekap@localhost";
    /** Idle schedulers sleep rather than spin: the machine is shared. */
    private static final String ERLANG_OPTIONS = "+sbwt none +sbwtdcpu none +sbwtdio none"
            + " -kernel inet_dist_use_interface {127,0,0,1} -proto_dist inet_tcp";

    private final Path folder;
    private final Path bin;
    private final String password;
    private final String cookie;
    private final int port;
    private final OptionalInt metricsPort;
    private final int distributionPort = ServedPort.orFree(0);
    private final int namePort = ServedPort.orFree(0);
    private Optional<Path> plugins = Optional.empty();
    private @Nullable Process node;
    private @Nullable Process nameServer;

    /**
     * A node that will listen on these ports.
     *
     * @throws TestEnvironmentException when RabbitMQ is not installed
     */
    public BrokerPart(Workplace workplace, Ports ports) throws IOException {
        this(workplace, ports, PROGRAMS);
    }

    BrokerPart(Workplace workplace, Ports ports, List<Path> programs) throws IOException {
        this.bin = programs.stream()
                .filter(folder -> Files.isExecutable(folder.resolve("rabbitmq-server")))
                .findFirst()
                .orElseThrow(() -> new TestEnvironmentException("rabbitmq-server is not installed (looked in "
                        + programs + "). Run ./rekap setup, or: apt-get install rabbitmq-server"));
        this.folder = workplace.folder("rabbitmq");
        this.password = workplace.secret("rabbitmq.password");
        this.cookie = workplace.secret("rabbitmq.cookie");
        this.port = ServedPort.orFree(ports.served());
        this.metricsPort = ports.metrics().isPresent()
                ? OptionalInt.of(ServedPort.orFree(ports.metrics().getAsInt()))
                : OptionalInt.empty();
        workplace.guard("TERM", pidFile());
        workplace.guard("TERM", folder.resolve("epmd.pid"));
    }

    @Override
    public Map<String, String> addresses() {
        Map<String, String> addresses = new HashMap<>(Map.of(
                "rabbitmq_url",
                "amqp://" + USER + ":" + password + "@" + ServedPort.HOST + ":" + port,
                "rabbitmq_log",
                log().toString()));
        metricsPort.ifPresent(
                metrics -> addresses.put("rabbitmq_metrics_url", "http://" + ServedPort.HOST + ":" + metrics));
        return addresses;
    }

    @Override
    public synchronized void start() throws IOException, InterruptedException {
        prepare();
        startNameServer();
        Process started = program(bin.resolve("rabbitmq-server"))
                .redirectOutput(folder.resolve("console.log").toFile())
                .start();
        node = started;
        boolean up = Programs.await(START, () -> !started.isAlive() || AmqpGreeting.answers(port));
        if (!up || !started.isAlive()) {
            stop();
            throw new TestEnvironmentException("the RabbitMQ node did not come up; its log, " + log() + ", ends with\n"
                    + Programs.tail(folder.resolve("console.log")) + "\n" + Programs.tail(log()));
        }
    }

    @Override
    public synchronized void stop() throws IOException, InterruptedException {
        if (node != null) {
            Programs.end(node, STOP);
            node = null;
            Files.deleteIfExists(pidFile());
        }
        if (nameServer != null) {
            Programs.end(nameServer, STOP);
            nameServer = null;
            Files.deleteIfExists(folder.resolve("epmd.pid"));
        }
    }

    /**
     * Runs {@code rabbitmqctl}.
     *
     * <p>{@code eval EXPRESSION} goes through {@code erl_call} where it is installed: it needs milliseconds of CPU, and
     * {@code rabbitmqctl} two seconds.
     */
    @Override
    public String command(List<String> arguments) throws IOException, InterruptedException {
        Optional<Path> evaluator = Programs.find("erl_call", ERLANG);
        if (arguments.size() == 2 && arguments.getFirst().equals("eval") && evaluator.isPresent()) {
            return evaluate(evaluator.get(), arguments.getLast());
        }
        ProcessBuilder builder = program(bin.resolve("rabbitmqctl"));
        builder.command().addAll(arguments);
        return run(builder, arguments, "");
    }

    private String evaluate(Path evaluator, String expression) throws IOException, InterruptedException {
        ProcessBuilder builder = program(evaluator);
        builder.command().addAll(List.of("-sname", NODE, "-e"));
        // It takes a line break for the end.
        String output = run(builder, List.of("eval", expression), expression + "\n");
        // {ok, VALUE} or {error, REASON}; rabbitmqctl writes the value alone, and fails.
        String done = "{ok, ";
        if (!output.startsWith(done)) {
            throw new TestEnvironmentException("eval " + expression + " failed:\n" + output);
        }
        return output.substring(done.length(), output.lastIndexOf('}'));
    }

    private static String run(ProcessBuilder builder, List<String> arguments, String input)
            throws IOException, InterruptedException {
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        if (exit != 0) {
            throw new TestEnvironmentException("rabbitmqctl " + arguments + " ended with " + exit + ":\n" + output);
        }
        return output;
    }

    private void prepare() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path cookieFile = home.resolve(".erlang.cookie");
        if (Files.notExists(cookieFile)) {
            Files.createFile(
                    cookieFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(cookieFile, cookie);
        }
        Files.writeString(
                folder.resolve("enabled_plugins"), metricsPort.isPresent() ? "[rabbitmq_prometheus].\n" : "[].\n");
        plugins = new BrokerPlugins(bin)
                .link(folder.resolve("plugins"), metricsPort.isPresent() ? METRICS_PLUGINS : List.of());
        // The user is made when the node boots on empty data; with another default user there is no guest.
        Files.writeString(folder.resolve("rabbitmq.conf"), """
                listeners.tcp.1 = %s:%d
                default_user = %s
                default_pass = %s
                log.console = false
                log.file.level = info
                %s""".formatted(
                        ServedPort.HOST, port, USER, password, metricsSettings()));
    }

    /** The plugin that comes along for the sake of its events need not count for pages that nobody looks at. */
    private String metricsSettings() {
        return metricsPort.isEmpty() ? "" : """
                prometheus.tcp.ip = %s
                prometheus.tcp.port = %d
                management_agent.disable_metrics_collector = true
                """.formatted(ServedPort.HOST, metricsPort.getAsInt());
    }

    private void startNameServer() throws IOException, InterruptedException {
        Path epmd = Programs.find("epmd", ERLANG)
                .orElseThrow(() -> new TestEnvironmentException("epmd is not installed: it comes with erlang-base"));
        ProcessBuilder builder =
                new ProcessBuilder(epmd.toString(), "-port", "" + namePort, "-address", ServedPort.HOST);
        builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("epmd.log").toFile());
        Process started = builder.start();
        nameServer = started;
        Files.writeString(folder.resolve("epmd.pid"), started.pid() + "\n");
        if (!Programs.await(STOP, () -> !started.isAlive() || ServedPort.answers(namePort)) || !started.isAlive()) {
            stop();
            throw new TestEnvironmentException("epmd did not come up: " + Programs.tail(folder.resolve("epmd.log")));
        }
    }

    private ProcessBuilder program(Path program) {
        ProcessBuilder builder = new ProcessBuilder(program.toString());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(key -> key.startsWith("RABBITMQ_") || key.startsWith("ERL_"));
        environment.put("RABBITMQ_NODENAME", NODE);
        environment.put("RABBITMQ_MNESIA_BASE", folder.resolve("data").toString());
        environment.put("RABBITMQ_LOG_BASE", folder.resolve("log").toString());
        environment.put("RABBITMQ_CONFIG_FILE", folder.resolve("rabbitmq.conf").toString());
        environment.put(
                "RABBITMQ_ENABLED_PLUGINS_FILE",
                folder.resolve("enabled_plugins").toString());
        // An empty file in place of the system's, whose settings are for the system's node.
        environment.put("RABBITMQ_CONF_ENV_FILE", "/dev/null");
        plugins.ifPresent(links -> environment.put("RABBITMQ_PLUGINS_DIR", links.toString()));
        environment.put("RABBITMQ_DIST_PORT", "" + distributionPort);
        environment.put("RABBITMQ_PID_FILE", pidFile().toString());
        environment.put("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", ERLANG_OPTIONS);
        environment.put("ERL_EPMD_PORT", "" + namePort);
        environment.put("ERL_EPMD_ADDRESS", ServedPort.HOST);
        environment.put("HOME", folder.resolve("home").toString());
        environment.put("LANG", "C.UTF-8");
        return builder.directory(folder.toFile()).redirectErrorStream(true);
    }

    private Path pidFile() {
        return folder.resolve("node.pid");
    }

    private Path log() {
        return folder.resolve("log").resolve(NODE + ".log");
    }
}
