package dev.rekap.benchmark;

import dev.rekap.environment.Part;
import dev.rekap.environment.TestEnvironment;
import dev.rekap.environment.parts.ServedPort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Parts and services of a Rekap of the benchmark's own, on free ports. */
final class Fleet implements AutoCloseable {

    static final String TOKEN = "benchmark-service-token-1234567890";

    /** Each with the variable that takes the port of its management. */
    static final List<String> SERVICES =
            List.of("ingest-api", "stt-worker", "extraction-worker", "report-service", "bot-gateway");

    private static final Map<String, String> MANAGEMENT = Map.of(
            "ingest-api", "REKAP_INGEST_MANAGEMENT_PORT",
            "stt-worker", "REKAP_STT_MANAGEMENT_PORT",
            "extraction-worker", "REKAP_EXTRACTION_MANAGEMENT_PORT",
            "report-service", "REKAP_REPORT_MANAGEMENT_PORT",
            "bot-gateway", "REKAP_GATEWAY_MANAGEMENT_PORT");

    private final TestEnvironment stack = TestEnvironment.start(Part.RABBITMQ, Part.POSTGRES, Part.S3, Part.TELEGRAM);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path commands;
    private final Path logs;
    private final Map<String, String> environment;
    private final List<ServiceJvm> running = new CopyOnWriteArrayList<>();
    private final URI ingest = URI.create("http://127.0.0.1:" + ServedPort.orFree(0));
    private final URI report = URI.create("http://127.0.0.1:" + ServedPort.orFree(0));

    /**
     * Starts the parts.
     *
     * @param commands a folder with the command line of each service, as the launcher has written it
     * @param engines base URL of both engines, without {@code /v1}
     */
    Fleet(Path commands, Path logs, String engines) {
        this.commands = commands;
        this.logs = logs;
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
                "REKAP_SERVICE_TOKEN", TOKEN));
        environment.putAll(Map.of(
                "REKAP_TELEGRAM_API_URL", stack.telegram().url().toString(),
                "REKAP_TELEGRAM_TOKEN", stack.telegram().token(),
                "REKAP_INGEST_URL", ingest.toString(),
                "REKAP_REPORT_URL", report.toString(),
                "REKAP_INGEST_PORT", Integer.toString(ingest.getPort()),
                "REKAP_REPORT_PORT", Integer.toString(report.getPort()),
                "REKAP_GATEWAY_PORT", "0",
                "REKAP_STT_ENGINE", "openai",
                "REKAP_STT_OPENAI_URL", engines + "/v1",
                "REKAP_EXTRACTION_OPENAI_URL", engines + "/v1"));
        environment.put("REKAP_EXTRACTOR", "openai");
    }

    TestEnvironment stack() {
        return stack;
    }

    HttpClient http() {
        return http;
    }

    URI ingest() {
        return ingest;
    }

    URI report() {
        return report;
    }

    List<ServiceJvm> running() {
        return List.copyOf(running);
    }

    /** The names of those that run, by process number. */
    Map<Long, String> runningByPid() {
        return running().stream().collect(Collectors.toMap(ServiceJvm::pid, ServiceJvm::name));
    }

    /** Starts one more of a service, without waiting. */
    ServiceJvm start(String name, Map<String, String> more) throws IOException {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        ServiceJvm service = ServiceJvm.start(
                name, commands.resolve(name), all, MANAGEMENT.getOrDefault(name, "REKAP_MANAGEMENT_PORT"), logs);
        running.add(service);
        return service;
    }

    void stop(ServiceJvm service) {
        service.close();
        running.remove(service);
    }

    /** Ends all of a service. */
    void stopAll(String name) {
        running.stream().filter(service -> service.name().equals(name)).toList().parallelStream()
                .forEach(this::stop);
    }

    /** Ends all services; the parts stay. */
    void stopServices() {
        running().parallelStream().forEach(this::stop);
    }

    @Override
    public void close() {
        stopServices();
        stack.close();
    }
}
