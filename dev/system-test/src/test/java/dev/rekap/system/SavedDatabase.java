package dev.rekap.system;

import dev.rekap.environment.TestEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A dump in SQL, brought forward in time: the services find what they would have found had the dump been made just now. */
final class SavedDatabase {

    /** In which a day begins, where nothing else is said. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private SavedDatabase() {}

    /**
     * Restores {@code database.sql}.
     *
     * @param made when the dump was made
     * @param now the moment that stands for it
     */
    static void restore(TestEnvironment stack, Path folder, Instant made, Instant now)
            throws IOException, SQLException {
        try (Connection database = stack.connect();
                Statement statement = database.createStatement();
                Stream<String> dump = Files.lines(folder.resolve("database.sql"))) {
            statement.setEscapeProcessing(false);
            // What psql alone understands.
            statement.execute(dump.filter(line -> !line.startsWith("\\")).collect(Collectors.joining("\n")));
            for (String shift : shifts(statement, made, now)) {
                statement.execute(shift);
            }
        }
    }

    private static List<String> shifts(Statement statement, Instant made, Instant now) throws SQLException {
        long seconds = Duration.between(made, now).toSeconds();
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(made, ZONE), LocalDate.ofInstant(now, ZONE));
        List<String> updates = new ArrayList<>();
        try (ResultSet columns = statement.executeQuery("""
                SELECT table_schema, table_name, column_name, data_type
                FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
                WHERE table_schema IN ('gateway', 'report') AND table_type = 'BASE TABLE'
                  AND data_type IN ('timestamp with time zone', 'date')""")) {
            while (columns.next()) {
                String by =
                        columns.getString(4).equals("date") ? String.valueOf(days) : "'" + seconds + " s'::interval";
                updates.add("UPDATE %s.%s SET %s = %3$s + %s"
                        .formatted(columns.getString(1), columns.getString(2), columns.getString(3), by));
            }
        }
        return updates;
    }
}
