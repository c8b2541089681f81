package dev.rekap.benchmark;

import dev.rekap.environment.TestEnvironment;
import dev.rekap.environment.parts.ServedPort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Another design for the same work, to measure against: a Flask API and a Celery worker, on the same broker, database, S3 and
 * engines. Its code ({@code app.py}, {@code schema.sql}) is no part of this repository.
 */
final class Yardstick implements UploadTarget, AutoCloseable {

    /** Of both of its programs, where CPU is told by name. */
    static final String NAME = "yardstick";

    private static final String SCHEMA = "yardstick";
    private static final long START_SECONDS = 60;
    private static final long END_SECONDS = 10;
    private static final long LOOK_EVERY_MILLIS = 50;

    private final Process api;
    private final Process worker;
    private final VoiceUpload uploads;
    private final Connection database;

    private Yardstick(Process api, Process worker, VoiceUpload uploads, Connection database) {
        this.api = api;
        this.worker = worker;
        this.uploads = uploads;
        this.database = database;
    }

    /**
     * Starts it, with the command lines of its own {@code run.sh}.
     *
     * @param folder with its code
     * @param engines base URL of both engines
     * @param pool Celery's: {@code prefork} for work of the processor, {@code gevent} for waiting
     * @param concurrency tasks at once
     */
    static Yardstick start(
            Path folder,
            TestEnvironment stack,
            HttpClient http,
            Voices voices,
            String engines,
            String pool,
            int concurrency,
            Path logs)
            throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + ServedPort.orFree(0));
        Map<String, String> environment = environment(stack, engines, address);
        Connection database = database(stack, Files.readString(folder.resolve("schema.sql")));
        String python = YardstickNeeds.PYTHON.toString();
        Process api = process(
                folder,
                environment,
                logs.resolve("yardstick-api.log"),
                List.of(
                        python,
                        "-m",
                        "gunicorn",
                        "--log-level",
                        "error",
                        "-w",
                        "2",
                        "-k",
                        "gthread",
                        "--threads",
                        "8",
                        "-b",
                        address.getAuthority(),
                        "app:api"));
        Process worker = process(
                folder,
                environment,
                logs.resolve("yardstick-worker.log"),
                List.of(
                        python,
                        "-m",
                        "celery",
                        "-A",
                        "app.queue",
                        "worker",
                        "-P",
                        pool,
                        "-c",
                        Integer.toString(concurrency),
                        "-l",
                        "error"));
        Yardstick yardstick = new Yardstick(api, worker, new VoiceUpload(http, address, voices), database);
        yardstick.awaitAnswer(http, address);
        return yardstick;
    }

    private static Map<String, String> environment(TestEnvironment stack, String engines, URI address)
            throws IOException {
        URI jdbc = URI.create(stack.jdbcUrl().substring("jdbc:".length()));
        Map<String, String> environment = new HashMap<>();
        environment.put("SAME", "1");
        environment.put("ENGINE", engines);
        environment.put("API", address.toString());
        environment.put(
                "STORE",
                Files.createDirectories(stack.directory().resolve(SCHEMA)).toString());
        environment.put("BROKER", stack.rabbitmqUrl() + "//");
        environment.put(
                "DSN",
                "host=%s port=%d dbname=%s user=%s password=%s options='-c search_path=%s'"
                        .formatted(
                                jdbc.getHost(),
                                jdbc.getPort(),
                                jdbc.getPath().substring(1),
                                stack.databaseUsername(),
                                stack.databasePassword(),
                                SCHEMA));
        environment.put("S3_URL", stack.s3Endpoint());
        environment.put("S3_KEY", stack.s3AccessKey());
        environment.put("S3_SECRET", stack.s3SecretKey());
        environment.put("PYTHONDONTWRITEBYTECODE", "1");
        return environment;
    }

    private static Connection database(TestEnvironment stack, String schema) {
        try {
            Connection database = stack.connect();
            try (Statement statement = database.createStatement()) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + SCHEMA);
                statement.execute("SET search_path TO " + SCHEMA);
                statement.execute(schema);
            }
            return database;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static Process process(Path folder, Map<String, String> environment, Path log, List<String> line)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void awaitAnswer(HttpClient http, URI address) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/reports/none"))
                .timeout(Duration.ofSeconds(10))
                .build();
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS); System.nanoTime() < end; ) {
            try {
                if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not yet.
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        close();
        throw new BenchException("the yardstick did not answer within " + START_SECONDS + " s");
    }

    /** Its two programs, by process number. */
    Map<Long, String> programs() {
        return Map.of(api.pid(), NAME, worker.pid(), NAME);
    }

    @Override
    public void upload(UUID report, int files) throws IOException, InterruptedException {
        uploads.send(report, files, true);
    }

    /** Looks into its database: asking its API would be work of its own. */
    @Override
    public long awaitEnd(Collection<UUID> reports, Duration patience) throws InterruptedException {
        Object[] ids = reports.stream().map(UUID::toString).toArray();
        long end = System.nanoTime() + patience.toNanos();
        while (count("SELECT count(*) FROM report WHERE status = 'COMPLETED' AND id = ANY (?)", ids) < ids.length) {
            if (System.nanoTime() > end || !worker.isAlive() || !api.isAlive()) {
                throw new BenchException("the yardstick's reports did not end");
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        return System.nanoTime();
    }

    @Override
    public void requireRows(UUID report, int files) {
        long rows = count("SELECT count(*) FROM \"row\" WHERE report = ANY (?)", report.toString());
        if (rows != files) {
            throw new BenchException("the yardstick has %d rows for %d files".formatted(rows, files));
        }
    }

    private long count(String query, Object... ids) {
        try (PreparedStatement statement = database.prepareStatement(query)) {
            statement.setArray(1, database.createArrayOf("text", ids));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static BenchException failure(SQLException e) {
        return new BenchException("the yardstick's database: " + e.getMessage());
    }

    @Override
    public void close() {
        List<ProcessHandle> all = List.of(api, worker).stream()
                .flatMap(program -> Stream.concat(Stream.of(program.toHandle()), program.descendants()))
                .toList();
        api.destroy();
        worker.destroy();
        try {
            api.waitFor(END_SECONDS, TimeUnit.SECONDS);
            worker.waitFor(END_SECONDS, TimeUnit.SECONDS);
            database.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
