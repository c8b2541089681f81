package dev.rekap.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Loads the wording of prompts from files beside a class. A new wording is a new file, with the next number in its name. */
public final class PromptFile {

    private PromptFile() {}

    /**
     * The text of a file.
     *
     * @throws NullPointerException if there is no such file beside the class
     */
    public static String load(Class<?> beside, String file) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
