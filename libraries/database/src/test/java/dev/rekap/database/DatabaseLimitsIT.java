package dev.rekap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.environment.Part;
import dev.rekap.environment.TestEnvironment;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The limits hold in a service that imports {@code rekap-database.yml} and has nothing else. */
class DatabaseLimitsIT {

    private static TestEnvironment parts;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        parts = TestEnvironment.start(Part.POSTGRES);
        service = new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.config.import=classpath:rekap-database.yml",
                        "spring.flyway.default-schema=limits",
                        "rekap.database.url=" + parts.jdbcUrl(),
                        "rekap.database.username=" + parts.databaseUsername(),
                        "rekap.database.password=" + parts.databasePassword())
                .run();
    }

    @AfterAll
    static void stop() {
        service.close();
        parts.close();
    }

    @EnableAutoConfiguration
    static class Service {}

    @Test
    void theServerEndsStatementsLocksAndIdleTransactions() {
        assertThat(setting(database(), "statement_timeout")).isEqualTo("20s");
        assertThat(setting(database(), "lock_timeout")).isEqualTo("10s");
        assertThat(setting(database(), "idle_in_transaction_session_timeout")).isEqualTo("1min");
    }

    @Test
    void aServerThatDoesNotAnswerIsGivenUpAfterTheServerWouldHaveEndedTheStatement() throws SQLException {
        try (Connection connection = service.getBean(DataSource.class).getConnection()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(30_000);
        }
    }

    @Test
    void aMigrationMayTakeAsLongAsItTakes() throws SQLException {
        try (Connection connection =
                service.getBean(Flyway.class).getConfiguration().getDataSource().getConnection()) {
            assertThat(connection.getNetworkTimeout()).isZero();
            JdbcClient own = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            assertThat(setting(own, "statement_timeout")).isEqualTo("0");
        }
    }

    @Test
    void aStatementThatIsCancelledAndALockThatIsNotGotAreFailuresThatPass() {
        assertThatThrownBy(() -> withLimit("statement_timeout", "SELECT pg_sleep(20)"))
                .satisfies(failure ->
                        assertThat(DatabaseFailures.isUnavailable(failure)).isTrue());
        assertThatThrownBy(() -> withLimit("statement_timeout", "SELECT 1/0"))
                .satisfies(failure ->
                        assertThat(DatabaseFailures.isUnavailable(failure)).isFalse());
    }

    @Test
    void errorsDoNotQuoteWhatWasWritten() {
        database().sql("CREATE TABLE said (words text PRIMARY KEY)").update();
        database().sql("INSERT INTO said VALUES ('jalan melati')").update();

        assertThatThrownBy(() -> database()
                        .sql("INSERT INTO said VALUES (:words)")
                        .param("words", "jalan melati")
                        .update())
                .message()
                .contains("said_pkey")
                .doesNotContain("melati");
    }

    private static JdbcClient database() {
        return service.getBean(JdbcClient.class);
    }

    private static String setting(JdbcClient client, String name) {
        return client.sql("SHOW " + name).query(String.class).single();
    }

    private static void withLimit(String setting, String statement) {
        service.getBean(TransactionTemplate.class).executeWithoutResult(_ -> {
            database().sql("SET LOCAL " + setting + " = '50ms'").update();
            database().sql(statement).query().listOfRows();
        });
    }
}
