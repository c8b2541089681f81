package dev.rekap.gateway;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.rekap.environment.Part;
import dev.rekap.environment.TestEnvironment;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Broker, PostgreSQL and a simulated Telegram, started once for all tests of this JVM; they end with it. */
public final class RealParts {

    private static final TestEnvironment STACK = TestEnvironment.start(Part.RABBITMQ, Part.POSTGRES, Part.TELEGRAM);

    private RealParts() {}

    public static TestEnvironment stack() {
        return STACK;
    }

    /** Forgets everything that a gateway wrote down, and ends the one that tests share; no other may be running. */
    public static void emptyDatabase() {
        SharedGateway.end();
        try (Connection connection = STACK.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS gateway CASCADE");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A pool on the database: a new connection for each query would cost more than the query. */
    public static HikariDataSource database() {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(STACK.jdbcUrl());
        pool.setUsername(STACK.databaseUsername());
        pool.setPassword(STACK.databasePassword());
        return new HikariDataSource(pool);
    }

    /** What tells a gateway where broker and database are. */
    public static List<String> settings() {
        return List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--rekap.rabbitmq.url=" + STACK.rabbitmqUrl(),
                "--rekap.database.url=" + STACK.jdbcUrl(),
                "--rekap.database.username=" + STACK.databaseUsername(),
                "--rekap.database.password=" + STACK.databasePassword());
    }
}
