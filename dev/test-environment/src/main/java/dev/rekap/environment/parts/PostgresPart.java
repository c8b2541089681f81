package dev.rekap.environment.parts;

import dev.rekap.environment.TestEnvironmentException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL from the binaries of a jar, with a database and a user of one's own and passwords for all.
 *
 * <p>It works as root too, where {@code unshare -U} is permitted: PostgreSQL refuses to run as root itself.
 */
public final class PostgresPart implements ManagedPart {
    private static final String NAME = "rekap";
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final Path data;
    private final Path binaries;
    private final String password;
    private final String superPassword;
    private final boolean kept;
    private final int port;
    private @Nullable EmbeddedPostgres server;

    /** A server that will listen on the port, or on a free one for 0. */
    public PostgresPart(Workplace workplace, int port) throws IOException {
        this.data = workplace.folder("postgres").resolve("data");
        this.binaries = workplace.programs().resolve("postgres");
        this.password = workplace.secret("postgres.password");
        this.superPassword = workplace.secret("postgres.superuser");
        this.kept = workplace.kept();
        this.port = ServedPort.orFree(port);
        // INT is PostgreSQL's fast shutdown: it does not wait for clients.
        workplace.guard("INT", pidFile());
    }

    @Override
    public Map<String, String> addresses() {
        return Map.of(
                "jdbc_url", "jdbc:postgresql://" + ServedPort.HOST + ":" + port + "/" + NAME,
                "database_username", NAME,
                "database_password", password);
    }

    @Override
    public synchronized void start() throws IOException {
        try {
            server = launch();
            secure(server);
        } catch (IllegalStateException | SQLException e) {
            throw new TestEnvironmentException(
                    "PostgreSQL did not come up in " + data + ": " + e.getMessage()
                            + (isRoot() ? "\nAs root it needs `unshare -U`; try it, or run as another user." : ""),
                    e);
        }
    }

    private EmbeddedPostgres launch() throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(START)
                .setConnectConfig("password", superPassword)
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", ServedPort.HOST)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "32MB")
                // Counts statements, for the benchmark; it can be loaded at a start only.
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                // What is thrown away at the end need not be safe from a power cut.
                .setServerConfig("fsync", kept ? "on" : "off")
                .setServerConfig("synchronous_commit", kept ? "on" : "off")
                .start();
    }

    /** On fresh data: makes the user and its database, and asks everybody for a password from now on. */
    private void secure(EmbeddedPostgres fresh) throws SQLException, IOException {
        try (Connection connection = fresh.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("ALTER ROLE postgres PASSWORD '" + superPassword + "'");
            statement.execute("CREATE ROLE " + NAME + " LOGIN CREATEROLE PASSWORD '" + password + "'");
            Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("SELECT pg_reload_conf()");
            statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
            // The view counts in all databases, and shows each user the user's own statements.
            statement.execute("CREATE EXTENSION pg_stat_statements");
        }
    }

    @Override
    public synchronized void stop() throws IOException, InterruptedException {
        if (server == null) {
            return;
        }
        server.close();
        server = null;
        // The library gives up waiting after five seconds.
        Programs.await(STOP, () -> Files.notExists(pidFile()));
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
