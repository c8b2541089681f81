package dev.rekap.stt.engine.whisper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of Whisper in the worker itself.
 *
 * @param model name such as {@code small}, or a file; blank for the largest one in the folder
 * @param folder where models with names lie
 */
@ConfigurationProperties("rekap.stt.whisper")
public record WhisperSettings(
        @DefaultValue("") String model,
        @DefaultValue("/models") Path folder) {

    /** The file of the model, if it is there. */
    public Optional<Path> file() {
        if (model.isBlank()) {
            return largest();
        }
        return Optional.of(path()).filter(Files::isRegularFile);
    }

    /** Where a model that is named has to be. */
    public Path path() {
        return model.contains("/") || model.endsWith(".bin")
                ? Path.of(model)
                : folder.resolve("ggml-" + model + ".bin");
    }

    private Optional<Path> largest() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("ggml-.*\\.bin"))
                    .max(Comparator.comparingLong(file -> file.toFile().length()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
