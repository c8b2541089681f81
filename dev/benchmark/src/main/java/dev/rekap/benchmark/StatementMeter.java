package dev.rekap.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL statements that the database has executed so far, by the service that sent them, as its extension
 * {@code pg_stat_statements} counts them.
 *
 * <p>The services are one user of one database, so they are told apart by the schema that a statement names.
 */
final class StatementMeter implements AutoCloseable {

    /** BEGIN, COMMIT and the like, which no service's code writes. */
    static final String TRANSACTION_CONTROL = "(begin, commit)";

    /** Such as advisory locks. */
    static final String NO_SCHEMA = "(no schema)";

    private static final Pattern CONTROL =
            Pattern.compile("\\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET|SHOW|START TRANSACTION)\\b.*", options());
    private static final Pattern SCHEMA =
            Pattern.compile("\\b(?:FROM|INTO|UPDATE|JOIN)\\s+\"?(ingest|report|gateway)\"?\\.", options());
    private static final Map<String, String> OWNERS =
            Map.of("ingest", "ingest-api", "report", "report-service", "gateway", "bot-gateway");

    private final Connection connection;
    private final String query;

    /**
     * Connects to another database of the same server, so that its own statements are not counted.
     *
     * @param url of the services' database, without credentials
     */
    StatementMeter(String url, String user, String password) {
        int database = url.lastIndexOf('/') + 1;
        query = """
                SELECT s.query, s.calls FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
                WHERE d.datname = '%s'
                """.formatted(url.substring(database));
        try {
            connection = DriverManager.getConnection(url.substring(0, database) + "postgres", user, password);
            try (Statement statement = connection.createStatement()) {
                // In a container; elsewhere it is there, and this changes nothing.
                statement.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static int options() {
        return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
    }

    /** By service. */
    Map<String, Double> now() {
        Map<String, Double> counts = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                counts.merge(sender(rows.getString(1)), (double) rows.getLong(2), Double::sum);
            }
            return counts;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The service whose schema a statement names first. */
    static String sender(String query) {
        if (CONTROL.matcher(query).matches()) {
            return TRANSACTION_CONTROL;
        }
        Matcher schema = SCHEMA.matcher(query);
        return schema.find() ? OWNERS.getOrDefault(schema.group(1).toLowerCase(Locale.ROOT), NO_SCHEMA) : NO_SCHEMA;
    }

    private static BenchException failure(SQLException e) {
        return new BenchException("SQL statements cannot be counted: " + e.getMessage());
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }
}
