package dev.rekap.stt.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Dictionary and grammar, unpacked from the jar for a program that reads files. */
final class SphinxVocabulary implements AutoCloseable {

    private static final String DICTIONARY = "rekap-id.dict";
    private static final String GRAMMAR = "orders.gram";

    private final Path folder;

    SphinxVocabulary() {
        try {
            folder = Files.createTempDirectory("rekap-sphinx-");
            unpack(DICTIONARY);
            unpack(GRAMMAR);
        } catch (IOException e) {
            throw new UncheckedIOException("the vocabulary of PocketSphinx cannot be unpacked", e);
        }
    }

    Path dictionary() {
        return folder.resolve(DICTIONARY);
    }

    Path grammar() {
        return folder.resolve(GRAMMAR);
    }

    private void unpack(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SphinxVocabulary.class.getResourceAsStream("/sphinx/" + name), name)) {
            Files.copy(in, folder.resolve(name));
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(dictionary());
            Files.deleteIfExists(grammar());
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
