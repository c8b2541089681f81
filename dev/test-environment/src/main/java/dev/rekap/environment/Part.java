package dev.rekap.environment;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a test environment can start. */
public enum Part {
    POSTGRES,
    S3,
    RABBITMQ,
    TELEGRAM;

    /** The name on the command line: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The part with this label.
     *
     * @throws IllegalArgumentException when there is none; the message names those there are
     */
    public static Part of(String label) {
        return Arrays.stream(values())
                .filter(part -> part.label().equals(label.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part \"" + label + "\"; there are "
                        + Arrays.stream(values()).map(Part::label).collect(Collectors.joining(", "))));
    }
}
