package dev.rekap.system;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What was really said in the samples. */
final class TruthTable {

    private TruthTable() {}

    /** File name to its records in order of mention, each with the values in the order of the default columns. */
    static Map<String, List<List<String>>> read() throws IOException {
        Map<String, List<List<String>>> truth = new LinkedHashMap<>();
        for (List<String> line : lines("truth.csv")) {
            truth.computeIfAbsent(line.getFirst(), _ -> new ArrayList<>()).add(line.subList(1, line.size()));
        }
        return truth;
    }

    /** Files that must end as a named failure, with its code. */
    static Map<String, String> failures() throws IOException {
        Map<String, String> failures = new LinkedHashMap<>();
        lines("expected-failures.csv").forEach(line -> failures.put(line.get(0), line.get(1)));
        return failures;
    }

    /** All recordings, in upload order. */
    static List<Path> recordings() throws IOException {
        try (Stream<Path> files = Files.list(Repository.samples())) {
            return files.filter(file -> file.getFileName().toString().matches(".*\\.(ogg|mp3|wav|m4a)"))
                    .sorted()
                    .toList();
        }
    }

    private static List<List<String>> lines(String file) throws IOException {
        try (CSVReader reader =
                new CSVReader(Files.newBufferedReader(Repository.samples().resolve(file)))) {
            return reader.readAll().stream().skip(1).map(List::of).toList();
        } catch (CsvException e) {
            throw new IOException(e);
        }
    }
}
