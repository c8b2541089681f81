import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Shows what became of the recordings of the demonstration, and checks it. */
final class Results {
    private Results() {}

    private record Sent(String id, String name, String status, String code, List<List<String>> rows) {
        boolean accountedFor() {
            return status.equals("DONE") && !rows.isEmpty() || status.equals("FAILED") && !code.isEmpty();
        }
    }

    /**
     * Prints table, failures, doubts and score.
     *
     * @param report as report-service tells it
     * @param csvFile of report-service
     * @param recordings in the order in which they were sent
     * @return whether every recording is rows or a named failure, and the CSV has exactly those rows
     */
    static boolean show(Map<?, ?> report, Path csvFile, Path truthFile, List<Path> recordings) throws IOException {
        List<List<String>> csv = Csv.read(csvFile);
        Map<String, List<List<String>>> truth = rowsByFile(Csv.read(truthFile));
        List<String> columns = csv.getFirst();
        List<Sent> files = files(report, columns, recordings);

        showTable(columns, files, truth);
        showFailures(files);
        Doubts.show(report, files.stream().collect(Collectors.toMap(Sent::id, Sent::name)));
        showScore(files, truth);
        List<String> mistakes = mistakes(files, recordings, csv);
        System.out.println("The CSV: " + csvFile.toAbsolutePath());
        mistakes.forEach(mistake -> System.out.println("NOT RIGHT: " + mistake));
        return mistakes.isEmpty();
    }

    private static List<Sent> files(Map<?, ?> report, List<String> columns, List<Path> recordings) throws IOException {
        Map<String, List<List<String>>> rows = new LinkedHashMap<>();
        for (Map<?, ?> row : DemoJson.objects(report.get("records"))) {
            Map<?, ?> values = (Map<?, ?>) row.get("values");
            rows.computeIfAbsent(DemoJson.text(row, "file_id"), _ -> new ArrayList<>())
                    .add(columns.stream().map(column -> DemoJson.text(values, column)).toList());
        }
        List<Path> left = new ArrayList<>(recordings);
        List<Sent> files = new ArrayList<>();
        for (Map<?, ?> file : DemoJson.objects(report.get("files"))) {
            files.add(new Sent(
                    DemoJson.text(file, "file_id"),
                    sentAs(file, left),
                    DemoJson.text(file, "status"),
                    DemoJson.text(file, "code"),
                    rows.getOrDefault(DemoJson.text(file, "file_id"), List.of())));
        }
        return files;
    }

    /** A voice note has no name in Telegram: the first recording that is left and of the same size is the one. */
    private static String sentAs(Map<?, ?> file, List<Path> left) throws IOException {
        for (Path recording : left) {
            if (Files.size(recording) == DemoJson.number(file, "size")) {
                left.remove(recording);
                return recording.getFileName().toString();
            }
        }
        return DemoJson.text(file, "name");
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

    private static List<String> mistakes(List<Sent> files, List<Path> recordings, List<List<String>> csv) {
        List<String> mistakes = new ArrayList<>();
        List<String> names = recordings.stream().map(file -> file.getFileName().toString()).toList();
        Set<String> missing = new TreeSet<>(names);
        files.stream().filter(Sent::accountedFor).map(Sent::name).forEach(missing::remove);
        if (!missing.isEmpty()) {
            mistakes.add("neither rows nor a named failure: " + missing);
        }
        if (!files.stream().map(Sent::name).toList().equals(names)) {
            mistakes.add("the report has not the recordings that were sent, in the order in which they were: "
                    + files.stream().map(Sent::name).toList());
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
}
