package dev.rekap.indonesian;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads data files of words that stand beside a class: one entry a line, {@code #} begins a comment. */
public final class WordFile {

    private WordFile() {}

    /**
     * The lines of a data file without comments and blanks.
     *
     * @throws NullPointerException if there is no such file beside the class
     */
    public static List<String> lines(Class<?> beside, String file) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The words of a line. */
    public static List<String> words(String line) {
        return List.of(line.split(" +"));
    }
}
