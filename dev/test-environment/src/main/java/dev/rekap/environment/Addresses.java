package dev.rekap.environment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where the parts are and how to enter them: a flat JSON object of strings, on one line.
 *
 * <p>Values come from this program alone (URLs, hexadecimal secrets, paths), so the only escapes are those of quote and
 * backslash. {@code toString} leaves the values out, because some of them are secrets.
 */
public record Addresses(Map<String, String> values) {
    private static final Pattern ENTRY =
            Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    public Addresses {
        values = Map.copyOf(values);
    }

    /**
     * The value with this name, such as {@code rabbitmq_url}.
     *
     * @throws TestEnvironmentException when the part it belongs to was not asked for
     */
    public String require(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new TestEnvironmentException(
                    "no " + name + ": its part was not asked for when the stack was started");
        }
        return value;
    }

    /** One line of JSON, names in order. */
    public String json() {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> quote(entry.getKey()) + ":" + quote(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Reads what {@link #json()} wrote. */
    public static Addresses parse(String json) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher entries = ENTRY.matcher(json);
        while (entries.find()) {
            values.put(unquote(entries.group(1)), unquote(entries.group(2)));
        }
        return new Addresses(values);
    }

    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String unquote(String text) {
        return text.replaceAll("\\\\(.)", "$1");
    }

    @Override
    public String toString() {
        return "Addresses" + values.keySet().stream().sorted().toList();
    }
}
