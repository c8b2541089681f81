package dev.rekap.system;

import dev.rekap.environment.Part;
import dev.rekap.environment.TestEnvironment;
import dev.rekap.environment.parts.ServedPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Broker, database, blob store, a simulated Telegram and the services, each a process of its own. */
final class Pipeline implements AutoCloseable {

    static final String SERVICE_TOKEN = "system-test-service-token-1234567890";

    /** Plain: the level in capitals, the frames of a stack trace. JSON: the level, the field of a stack trace. */
    private static final Pattern ERROR = Pattern.compile(" ERROR |^\\tat |\"level\":\"ERROR\"|\"stack_trace\":");

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestEnvironment stack;
    private final Map<String, String> environment;
    private final Path logs;
    private final List<ServiceProcess> running = new ArrayList<>();
    private final Map<String, Map<String, Integer>> ports = new HashMap<>();
    private final Map<String, Integer> managementPorts = new HashMap<>();
    private final int ingestPort = ServedPort.orFree(0);
    private final int reportPort = ServedPort.orFree(0);
    private final Map<String, Integer> gatewayPorts =
            Map.of("REKAP_GATEWAY_MANAGEMENT_PORT", ServedPort.orFree(0), "REKAP_GATEWAY_PORT", ServedPort.orFree(0));
    private ServiceProcess gateway;
    private ServiceProcess transcriber;

    /**
     * Starts everything and waits until it is ready.
     *
     * @param engine variables of the stt-worker, which may be {@linkplain #transcribeWith exchanged}
     * @param more settings of all services beside the addresses
     * @param stackOptions options of test-environment
     */
    Pipeline(Map<String, String> engine, Map<String, String> more, List<String> stackOptions) {
        this(engine, more, stackOptions, _ -> {});
    }

    /**
     * Starts everything and waits until it is ready.
     *
     * @param engine variables of the stt-worker, which may be {@linkplain #transcribeWith exchanged}
     * @param more settings of all services beside the addresses
     * @param stackOptions options of test-environment
     * @param beforeStart called when the parts serve and before any service starts
     */
    Pipeline(
            Map<String, String> engine,
            Map<String, String> more,
            List<String> stackOptions,
            Consumer<TestEnvironment> beforeStart) {
        UnpackedService.makeAll();
        stack = TestEnvironment.start(stackOptions, Part.RABBITMQ, Part.POSTGRES, Part.S3, Part.TELEGRAM);
        try {
            beforeStart.accept(stack);
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
        try {
            logs = Files.createTempDirectory("rekap-system-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        environment = new HashMap<>(Map.of(
                "REKAP_BIND_ADDRESS", "127.0.0.1",
                "REKAP_RABBITMQ_URL", stack.rabbitmqUrl(),
                "REKAP_S3_ENDPOINT", stack.s3Endpoint(),
                "REKAP_S3_BUCKET", stack.s3Bucket(),
                "REKAP_S3_ACCESS_KEY", stack.s3AccessKey(),
                "REKAP_S3_SECRET_KEY", stack.s3SecretKey(),
                "REKAP_DATABASE_URL", stack.jdbcUrl(),
                "REKAP_DATABASE_USERNAME", stack.databaseUsername(),
                "REKAP_DATABASE_PASSWORD", stack.databasePassword(),
                "REKAP_SERVICE_TOKEN", SERVICE_TOKEN));
        environment.putAll(Map.of(
                "REKAP_TELEGRAM_API_URL",
                stack.telegram().url().toString(),
                "REKAP_TELEGRAM_TOKEN",
                stack.telegram().token(),
                "REKAP_INGEST_URL",
                "http://127.0.0.1:" + ingestPort,
                "REKAP_REPORT_URL",
                "http://127.0.0.1:" + reportPort,
                "REKAP_REPORT_PUBLIC_URL",
                "http://127.0.0.1:" + reportPort,
                "REKAP_USER_KEY_SECRET",
                "system-test-user-key-secret-1234567890"));
        environment.putAll(more);
        environment.putAll(engine);
        start(
                "ingest-api",
                Map.of("REKAP_INGEST_MANAGEMENT_PORT", ServedPort.orFree(0), "REKAP_INGEST_PORT", ingestPort));
        start(
                "report-service",
                Map.of("REKAP_REPORT_MANAGEMENT_PORT", ServedPort.orFree(0), "REKAP_REPORT_PORT", reportPort));
        start("extraction-worker", Map.of("REKAP_EXTRACTION_MANAGEMENT_PORT", ServedPort.orFree(0)));
        gateway = start("bot-gateway", gatewayPorts);
        transcriber = startTranscriber();
        try {
            running.forEach(service -> service.awaitReady(http));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** One more stt-worker; the caller may wait for it. */
    ServiceProcess startTranscriber() {
        transcriber = start("stt-worker", Map.of("REKAP_STT_MANAGEMENT_PORT", ServedPort.orFree(0)));
        return transcriber;
    }

    /** Replaces all stt-workers by one with these settings, and waits until it is ready. */
    void transcribeWith(Map<String, String> settings) {
        List<ServiceProcess> before =
                running.stream().filter(service -> service.is("stt-worker")).toList();
        before.forEach(ServiceProcess::close);
        running.removeAll(before);
        environment.keySet().removeIf(name -> name.startsWith("REKAP_STT_"));
        environment.putAll(settings);
        startTranscriber().awaitReady(http);
    }

    /** Waits until all running services are ready. */
    Pipeline ready() {
        running.stream().filter(ServiceProcess::isAlive).forEach(service -> service.awaitReady(http));
        return this;
    }

    /** The stt-worker that was started last. */
    ServiceProcess transcriber() {
        return transcriber;
    }

    /** The bot-gateway that was started last. */
    ServiceProcess gateway() {
        return gateway;
    }

    /** Kills bot-gateway without a word, and starts it again without waiting for it. */
    void killGateway() throws InterruptedException {
        gateway.kill();
        running.remove(gateway);
        gateway = start("bot-gateway", gatewayPorts);
    }

    /** Stops a service in order, until it is {@linkplain #startAgain started again}. */
    void stop(String module) {
        running.stream().filter(service -> service.is(module)).forEach(ServiceProcess::close);
        running.removeIf(service -> service.is(module));
    }

    /** Starts a stopped service on the ports it had, and waits until it is ready. */
    void startAgain(String module) {
        start(module, ports.getOrDefault(module, Map.of())).awaitReady(http);
    }

    /** Starts a service that is not among the usual ones; the caller may wait for it. */
    void add(String module, Map<String, Integer> itsPorts) {
        start(module, itsPorts);
    }

    /** Kills a service without a word, and starts it again without waiting for it. */
    void kill(String module) throws InterruptedException {
        for (ServiceProcess service : List.copyOf(running)) {
            if (service.is(module)) {
                service.kill();
                running.remove(service);
                start(module, ports.getOrDefault(module, Map.of()));
            }
        }
    }

    HttpClient http() {
        return http;
    }

    RekapClient client() {
        return new RekapClient(
                http,
                URI.create("http://127.0.0.1:" + ingestPort),
                URI.create("http://127.0.0.1:" + reportPort),
                SERVICE_TOKEN);
    }

    /** Where each service tells of itself, by name: {@code 127.0.0.1:port}. */
    Map<String, String> managementAddresses() {
        Map<String, String> addresses = new HashMap<>();
        managementPorts.forEach((service, port) -> addresses.put(service, "127.0.0.1:" + port));
        return addresses;
    }

    /** The sum of the lines of a service's meters that begin so; of stt-workers, those of the last. */
    double metered(String service, String line) throws IOException, InterruptedException {
        return metered(service, each -> each.startsWith(line));
    }

    double metered(String service, Predicate<String> lines) throws IOException, InterruptedException {
        URI address = URI.create("http://" + managementAddresses().get(service) + "/actuator/prometheus");
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body()
                .lines()
                .filter(lines)
                .mapToDouble(each -> Double.parseDouble(each.substring(each.lastIndexOf(' ') + 1)))
                .sum();
    }

    TestEnvironment stack() {
        return stack;
    }

    /** Errors and stack traces in the services' logs so far, of either format. */
    List<String> errorsLogged() {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.sorted().toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> ERROR.matcher(line).find())
                        .map(line -> file.getFileName() + ": " + line)
                        .forEach(found::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private ServiceProcess start(String module, Map<String, Integer> ports) {
        ServiceProcess service = ServiceProcess.start(module, logs, environment, ports);
        running.add(service);
        this.ports.put(module, ports);
        managementPorts.put(module, service.managementPort());
        return service;
    }

    @Override
    public void close() {
        running.forEach(ServiceProcess::close);
        stack.close();
        http.close();
    }
}
