package dev.rekap.gateway;

import dev.rekap.environment.Part;
import dev.rekap.environment.TestEnvironment;
import java.sql.Connection;
import java.sql.DriverManager;
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

    /** Forgets everything that a gateway wrote down; none may be running. */
    public static void emptyDatabase() {
        try (Connection connection = DriverManager.getConnection(
                        STACK.jdbcUrl(), STACK.databaseUsername(), STACK.databasePassword());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS gateway CASCADE");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
