package dev.rekap.stt.engine.sphinx;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A word that PocketSphinx recognised.
 *
 * @param text as the dictionary spells it
 * @param start seconds from the start of the recording
 * @param end seconds from the start of the recording
 */
record SphinxWord(String text, double start, double end) {

    /** {@code <sil>}, {@code (NULL)}, {@code [NOISE]}, {@code ++COUGH++}: what is no word. */
    private static final Pattern FILLER = Pattern.compile("[<(\\[+].*");

    /** {@code nama(2)} is the second pronunciation of {@code nama}. */
    private static final Pattern PRONUNCIATION = Pattern.compile("\\(\\d+\\)$");

    /** The word behind what the decoder prints, or none for silence and the like. */
    static Optional<SphinxWord> of(String printed, double start, double end) {
        if (printed.isBlank() || FILLER.matcher(printed).matches()) {
            return Optional.empty();
        }
        return Optional.of(new SphinxWord(
                PRONUNCIATION.matcher(printed).replaceFirst(""),
                Math.max(0, start),
                Math.max(0, Math.max(start, end))));
    }
}
