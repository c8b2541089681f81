package dev.rekap.extraction.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How many lines that say what is to be found in them ({@code "records":[{"Nama":"Siti",…}]}) were answered with exactly those records:
 * the same number, in the same order, every value the same. A line may name its {@code "set"}; each set is counted for itself, too.
 */
public final class ExactMatchScore {

    private final Map<String, Count> sets = new TreeMap<>();
    private final Count all = new Count();

    /** Counts the answer, if the line says what is expected. */
    void add(JsonNode line, ObjectNode answer) {
        JsonNode expected = line.path("records");
        if (expected.isArray()) {
            boolean exact = sameRecords(expected, answer.path("records"));
            String id = line.path("id").asString("");
            all.add(id, exact);
            if (line.path("set").isString()) {
                sets.computeIfAbsent(line.path("set").stringValue(), _ -> new Count())
                        .add(id, exact);
            }
        }
    }

    /** Prints the shares, and the lines that were answered otherwise; nothing, if no line said what it expects. */
    public void print(PrintStream out) {
        if (all.lines > 0) {
            sets.forEach((set, count) -> out.println(set + ": " + count));
            out.println((sets.isEmpty() ? "" : "all: ") + all);
            if (!all.wrong.isEmpty()) {
                out.println("not as expected: " + String.join(", ", all.wrong));
            }
        }
    }

    private static boolean sameRecords(JsonNode expected, JsonNode answered) {
        boolean same = answered.isArray() && expected.size() == answered.size();
        for (int i = 0; same && i < expected.size(); i++) {
            same = sameValues(expected.path(i), answered.path(i).path("values"));
        }
        return same;
    }

    private static boolean sameValues(JsonNode expected, JsonNode answered) {
        return expected.size() == answered.size()
                && answered.propertyStream()
                        .allMatch(value -> Objects.equals(text(expected.path(value.getKey())), text(value.getValue())));
    }

    /** A value as it stands in the result file: 24 and "24" are the same there. */
    private static @Nullable String text(JsonNode value) {
        return value.isNull() ? null : value.asString();
    }

    private static final class Count {

        private final List<String> wrong = new ArrayList<>();
        private int lines;

        void add(String id, boolean exact) {
            lines++;
            if (!exact) {
                wrong.add(id);
            }
        }

        @Override
        public String toString() {
            int exact = lines - wrong.size();
            return String.format(
                    Locale.ROOT,
                    "%d of %d recordings have every record exactly as expected (%.1f %%)",
                    exact,
                    lines,
                    100.0 * exact / lines);
        }
    }
}
