package dev.rekap.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/** Violations from before the rules, in {@code known-violations.txt}. The list only shrinks. */
final class KnownViolations {

    private KnownViolations() {}

    /** What identifies a violation: its text without the places in brackets at the end, which move. */
    static String key(ArchitectureRule rule, String violation) {
        return rule.name() + ": " + violation.replaceFirst(" \\([^()]*\\)$", "");
    }

    /** Lines {@code rule: violation}; empty lines and those that begin with # do not count. */
    static Set<String> read() {
        try (InputStream in = KnownViolations.class.getResourceAsStream("/known-violations.txt")) {
            Set<String> lines = new TreeSet<>();
            if (in != null) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .forEach(lines::add);
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
