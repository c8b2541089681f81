import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Shows what became of the recordings of the demonstration, and checks it: REPORT.json REPORT.csv TRUTH.csv NAME...
 *
 * <p>Ends with 0 if every name is rows or a named failure and the CSV has exactly those rows, else with 1.
 */
final class DemoReport {
    private record Sent(String name, String status, String code, List<List<String>> rows) {
        boolean accountedFor() {
            return status.equals("DONE") && !rows.isEmpty() || status.equals("FAILED") && !code.isEmpty();
        }
    }

    void main(String[] arguments) throws IOException {
        Map<?, ?> report = (Map<?, ?>) new Json(Files.readString(Path.of(arguments[0]))).value();
        List<List<String>> csv = Csv.read(Path.of(arguments[1]));
        List<List<String>> truth = Csv.read(Path.of(arguments[2]));
        List<String> names = List.of(arguments).subList(3, arguments.length);
        List<String> columns = csv.getFirst();
        List<Sent> files = files(report, columns);

        showTable(columns, files, rowsByFile(truth));
        showFailures(files);
        showScore(files, rowsByFile(truth));
        List<String> mistakes = mistakes(files, names, csv);
        System.out.println("The CSV: " + Path.of(arguments[1]).toAbsolutePath());
        mistakes.forEach(mistake -> System.out.println("NOT RIGHT: " + mistake));
        System.exit(mistakes.isEmpty() ? 0 : 1);
    }

    private static List<Sent> files(Map<?, ?> report, List<String> columns) {
        Map<String, List<List<String>>> rows = new LinkedHashMap<>();
        for (Object each : (List<?>) report.get("records")) {
            Map<?, ?> row = (Map<?, ?>) each;
            Map<?, ?> values = (Map<?, ?>) row.get("values");
            rows.computeIfAbsent(text(row.get("file_id")), _ -> new ArrayList<>())
                    .add(columns.stream().map(column -> text(values.get(column))).toList());
        }
        List<Sent> files = new ArrayList<>();
        for (Object each : (List<?>) report.get("files")) {
            Map<?, ?> file = (Map<?, ?>) each;
            files.add(new Sent(
                    text(file.get("name")),
                    text(file.get("status")),
                    text(file.get("code")),
                    rows.getOrDefault(text(file.get("file_id")), List.of())));
        }
        return files;
    }

    private static Map<String, List<List<String>>> rowsByFile(List<List<String>> truth) {
        return truth.stream()
                .skip(1)
                .collect(Collectors.groupingBy(
                        List::getFirst,
                        LinkedHashMap::new,
                        Collectors.mapping(row -> row.subList(1, row.size()), Collectors.toList())));
    }

    private static void showTable(
            List<String> columns, List<Sent> files, Map<String, List<List<String>>> truth) {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("recording"));
        head.addAll(columns);
        head.add("as spoken");
        lines.add(head);
        for (Sent file : files) {
            String right = file.rows().equals(truth.get(file.name())) ? "yes" : "no";
            for (List<String> row : file.rows()) {
                List<String> line = new ArrayList<>(List.of(file.name()));
                line.addAll(row);
                line.add(right);
                lines.add(line);
            }
        }
        int[] widths = new int[head.size()];
        lines.forEach(line -> Arrays.setAll(widths, i -> Math.max(widths[i], line.get(i).length())));
        System.out.println();
        for (List<String> line : lines) {
            StringBuilder out = new StringBuilder("  ");
            for (int i = 0; i < widths.length; i++) {
                out.append(line.get(i)).append(" ".repeat(widths[i] - line.get(i).length() + 2));
            }
            System.out.println(out.toString().stripTrailing());
        }
        System.out.println();
    }

    private static void showFailures(List<Sent> files) {
        List<Sent> failed = files.stream().filter(file -> file.status().equals("FAILED")).toList();
        System.out.println("Failures: " + (failed.isEmpty() ? "none" : failed.size()));
        failed.forEach(file -> System.out.println("  " + file.name() + "  " + file.code()));
        System.out.println();
    }

    private static void showScore(List<Sent> files, Map<String, List<List<String>>> truth) {
        long right = files.stream().filter(file -> file.rows().equals(truth.get(file.name()))).count();
        System.out.println(right + " of " + truth.size()
                + " spoken recordings have every record exactly as in samples/truth.csv.");
        files.stream()
                .filter(file -> truth.containsKey(file.name()) && !file.rows().equals(truth.get(file.name())))
                .forEach(file -> System.out.println("  " + file.name() + ": spoken " + truth.get(file.name()) + ", read "
                        + (file.rows().isEmpty() ? file.code() : file.rows())));
    }

    private static List<String> mistakes(List<Sent> files, List<String> names, List<List<String>> csv) {
        List<String> mistakes = new ArrayList<>();
        Set<String> missing = new TreeSet<>(names);
        files.stream().filter(Sent::accountedFor).map(Sent::name).forEach(missing::remove);
        if (!missing.isEmpty()) {
            mistakes.add("neither rows nor a named failure: " + missing);
        }
        if (files.size() != new LinkedHashSet<>(names).size()) {
            mistakes.add(names.size() + " recordings were sent, the report has " + files.size());
        }
        List<List<String>> rows = files.stream().flatMap(file -> file.rows().stream()).toList();
        if (!rows.equals(csv.subList(1, csv.size()))) {
            mistakes.add("the CSV has other rows than the report");
        }
        if (mistakes.isEmpty()) {
            long withRows = files.stream().filter(file -> !file.rows().isEmpty()).count();
            System.out.println("All " + names.size() + " recordings are accounted for: " + withRows + " became "
                    + rows.size() + " rows, " + (files.size() - withRows) + " are named failures.");
        }
        return mistakes;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    /** RFC 4180, with or without a byte order mark. */
    private static final class Csv {
        static List<List<String>> read(Path file) throws IOException {
            String text = Files.readString(file);
            List<List<String>> rows = new ArrayList<>();
            List<String> row = new ArrayList<>();
            StringBuilder field = new StringBuilder();
            boolean quoted = false;
            for (int i = text.startsWith("\uFEFF") ? 1 : 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (quoted) {
                    if (c != '"') {
                        field.append(c);
                    } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                        field.append(text.charAt(++i));
                    } else {
                        quoted = false;
                    }
                } else if (c == '"') {
                    quoted = true;
                } else if (c == ',' || c == '\n') {
                    row.add(field.toString());
                    field.setLength(0);
                    if (c == '\n') {
                        rows.add(row);
                        row = new ArrayList<>();
                    }
                } else if (c != '\r') {
                    field.append(c);
                }
            }
            if (!row.isEmpty() || !field.isEmpty()) {
                row.add(field.toString());
                rows.add(row);
            }
            return rows;
        }
    }

    /** Enough of RFC 8259 to read a report: maps, lists, strings; numbers and words stay as they are written. */
    private static final class Json {
        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object value() {
            skip();
            return switch (text.charAt(at)) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                default -> word();
            };
        }

        private Map<String, Object> object() {
            Map<String, Object> map = new LinkedHashMap<>();
            while (next('}')) {
                String name = string();
                skip();
                at++;
                map.put(name, value());
            }
            return map;
        }

        private List<Object> array() {
            List<Object> list = new ArrayList<>();
            while (next(']')) {
                list.add(value());
            }
            return list;
        }

        /** Steps over the bracket or comma; false at the end. */
        private boolean next(char end) {
            skip();
            if (text.charAt(at) != end) {
                at++;
                skip();
            }
            if (text.charAt(at) == end) {
                at++;
                return false;
            }
            return true;
        }

        private String string() {
            StringBuilder out = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                char c = text.charAt(at);
                if (c == '\\') {
                    c = text.charAt(++at);
                    if (c == 'u') {
                        out.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                        at += 4;
                        continue;
                    }
                    int control = "bfnrt".indexOf(c);
                    c = control < 0 ? c : "\b\f\n\r\t".charAt(control);
                }
                out.append(c);
            }
            at++;
            return out.toString();
        }

        private Object word() {
            int start = at;
            while (at < text.length() && ",]} \r\n\t".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(start, at);
            return word.equals("null") ? null : word;
        }

        private void skip() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
