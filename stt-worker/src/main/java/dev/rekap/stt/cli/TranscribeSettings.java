package dev.rekap.stt.cli;

import dev.rekap.contracts.PriceList;
import dev.rekap.provider.settings.CommandEnvironment;
import dev.rekap.stt.config.EngineCatalog;
import dev.rekap.stt.config.SttSettings;
import dev.rekap.stt.engine.EngineSelection;
import dev.rekap.stt.engine.whisper.WhisperSettings;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the commands read from the environment: the same names and checks as the service, without starting one.
 *
 * @param stt the worker's settings
 * @param engines with their settings
 * @param prices of models
 * @param language BCP 47 tag of what is spoken, {@code REKAP_LANGUAGE}, {@code id} if it is not set
 */
public record TranscribeSettings(SttSettings stt, EngineSelection engines, PriceList prices, String language) {

    /**
     * Reads the environment.
     *
     * @throws org.springframework.boot.context.properties.bind.BindException if a value is out of its range
     */
    public static TranscribeSettings of(Map<String, String> environment) {
        CommandEnvironment variables = CommandEnvironment.of(environment, Map.of());
        return new TranscribeSettings(
                variables.bind("rekap.stt", SttSettings.class),
                EngineCatalog.bind(variables::bind),
                variables.prices(),
                variables.language());
    }

    /** Where models of Whisper lie. */
    static Path modelFolder(Map<String, String> environment) {
        return CommandEnvironment.of(environment, Map.of())
                .bind("rekap.stt.whisper", WhisperSettings.class)
                .folder();
    }
}
