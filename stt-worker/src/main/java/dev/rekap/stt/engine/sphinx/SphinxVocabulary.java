package dev.rekap.stt.engine.sphinx;

import dev.rekap.stt.workspace.WorkFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Dictionary and grammar, unpacked from the jar for a program that reads files. */
final class SphinxVocabulary implements AutoCloseable {

    private static final String DICTIONARY = "rekap-id.dict";
    private static final String GRAMMAR = "orders.gram";

    private WorkFolder folder;

    SphinxVocabulary() {
        try {
            folder = unpacked();
        } catch (IOException e) {
            throw new UncheckedIOException("the vocabulary of PocketSphinx cannot be unpacked", e);
        }
    }

    /**
     * The options that name the files. Systems tidy their temporary folders while workers run on: what is gone is unpacked
     * anew.
     */
    synchronized List<String> options() throws IOException {
        if (!Files.exists(file(DICTIONARY)) || !Files.exists(file(GRAMMAR))) {
            close();
            folder = unpacked();
        }
        return List.of(
                "-dict", file(DICTIONARY).toString(), "-jsgf", file(GRAMMAR).toString());
    }

    private static WorkFolder unpacked() throws IOException {
        WorkFolder folder = WorkFolder.create();
        for (String name : List.of(DICTIONARY, GRAMMAR)) {
            try (InputStream in =
                    Objects.requireNonNull(SphinxVocabulary.class.getResourceAsStream("/sphinx/" + name), name)) {
                Files.copy(in, folder.path().resolve(name));
            }
        }
        return folder;
    }

    private Path file(String name) {
        return folder.path().resolve(name);
    }

    @Override
    public synchronized void close() {
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
