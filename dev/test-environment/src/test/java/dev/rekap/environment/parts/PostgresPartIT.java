package dev.rekap.environment.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.environment.TestEnvironmentException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresPartIT {
    @TempDir
    Path root;

    @Test
    void rowsSurviveARestartAndAWrongPasswordIsRefused() throws Exception {
        PostgresPart first = new PostgresPart(new TestWorkplace(root), 0);
        first.start();
        try (Connection connection = connect(first, password(first));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA report");
            statement.execute("CREATE TABLE report.seen AS SELECT 42 AS answer");
            assertThatThrownBy(() -> connect(first, "wrong").close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        } finally {
            first.stop();
        }
        PostgresPart second = new PostgresPart(new TestWorkplace(root), 0);
        second.start();
        try (Connection connection = connect(second, password(second));
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT answer FROM report.seen")) {
            assertThat(answer.next()).isTrue();
            assertThat(answer.getInt(1)).isEqualTo(42);
        } finally {
            second.stop();
        }
        second.stop();
        assertThat(root.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void countsTheStatementsOfEachDatabase() throws Exception {
        PostgresPart part = new PostgresPart(new TestWorkplace(root), 0);
        part.start();
        try {
            try (Connection connection = connect(part, password(part));
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA report");
            }
            String postgres = part.addresses().getOrDefault("jdbc_url", "").replaceFirst("/rekap$", "/postgres");
            try (Connection connection = DriverManager.getConnection(postgres, "rekap", password(part));
                    Statement statement = connection.createStatement();
                    ResultSet counted = statement.executeQuery("SELECT s.calls FROM pg_stat_statements s"
                            + " JOIN pg_database d ON d.oid = s.dbid"
                            + " WHERE d.datname = 'rekap' AND s.query = 'CREATE SCHEMA report'")) {
                assertThat(counted.next()).isTrue();
                assertThat(counted.getLong(1)).isEqualTo(1);
            }
        } finally {
            part.stop();
        }
    }

    @Test
    void dataThatIsNotADatabaseIsNamed() throws Exception {
        Path data = Files.createDirectories(root.resolve("postgres/data"));
        Files.writeString(data.resolve("letter.txt"), "not a database");
        PostgresPart part = new PostgresPart(new TestWorkplace(root), 0);
        assertThatThrownBy(part::start)
                .isInstanceOf(TestEnvironmentException.class)
                .hasMessageContaining(data.toString());
    }

    private static String password(PostgresPart part) {
        return part.addresses().getOrDefault("database_password", "");
    }

    private static Connection connect(PostgresPart part, String password) throws SQLException {
        Map<String, String> addresses = part.addresses();
        return DriverManager.getConnection(
                addresses.getOrDefault("jdbc_url", ""), addresses.get("database_username"), password);
    }
}
