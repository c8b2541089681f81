import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Shows what the values of a report stand on: how many have evidence in what was heard, and which a person should look at. */
final class Doubts {
    private Doubts() {}

    /**
     * Prints both.
     *
     * @param report as report-service tells it
     * @param names of the recordings, by the id of the file
     */
    static void show(Map<?, ?> report, Map<String, String> names) {
        int values = 0;
        int shown = 0;
        List<String> flagged = new ArrayList<>();
        for (Map<?, ?> row : DemoJson.objects(report.get("records"))) {
            for (Map.Entry<?, ?> value : ((Map<?, ?>) row.get("values")).entrySet()) {
                String column = value.getKey().toString();
                List<Map<?, ?>> evidence = DemoJson.objects(of(row, "evidence", column));
                if (value.getValue() != null) {
                    values++;
                    shown += evidence.isEmpty() ? 0 : 1;
                }
                List<?> flags = (List<?>) of(row, "flags", column);
                if (!flags.isEmpty()) {
                    flagged.add(line(names.get(DemoJson.text(row, "file_id")), column, value.getValue(), flags, evidence));
                }
            }
        }
        System.out.println("Evidence: " + shown + " of " + values + " values have the words they were read from.");
        System.out.println("Flags: " + (flagged.isEmpty() ? "none" : flagged.size()));
        flagged.forEach(line -> System.out.println("  " + line));
        System.out.println();
    }

    private static Object of(Map<?, ?> row, String what, String column) {
        return ((Map<?, ?>) row.get(what)).get(column);
    }

    private static String line(String name, String column, Object value, List<?> flags, List<Map<?, ?>> evidence) {
        StringJoiner line = new StringJoiner("  ");
        line.add(name).add(value == null ? column : column + " = " + value);
        flags.forEach(flag -> line.add(flag.toString()));
        for (Map<?, ?> words : evidence) {
            String from = DemoJson.text(words, "start_seconds");
            line.add("heard \"" + DemoJson.text(words, "quote") + '"'
                    + (from.isEmpty() ? "" : String.format(Locale.ROOT, " at %.1f s", Double.parseDouble(from))));
        }
        return line.toString();
    }
}
