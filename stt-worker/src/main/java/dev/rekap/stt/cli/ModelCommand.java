package dev.rekap.stt.cli;

import dev.rekap.provider.settings.CommandEnvironment;
import dev.rekap.stt.engine.whisper.ModelDownload;
import dev.rekap.stt.engine.whisper.WhisperModel;
import dev.rekap.stt.engine.whisper.WhisperSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The command {@code model}: fetches a model of Whisper to the folder where the worker looks for it, and prints its path.
 *
 * <p>Exit codes: 0 it is there, 1 it could not be had, 2 there is no such model.
 */
public final class ModelCommand {

    private static final String SOURCE = "https://huggingface.co/ggerganov/whisper.cpp/resolve/main/";

    private ModelCommand() {}

    public static void main(String[] arguments) throws InterruptedException {
        int exitCode = start(List.of(arguments), System.getenv(), System.out, System.err);
        System.out.flush();
        System.exit(exitCode);
    }

    static int start(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err)
            throws InterruptedException {
        Optional<WhisperModel> model =
                arguments.size() == 1 ? WhisperModel.named(arguments.getFirst()) : Optional.empty();
        if (model.isEmpty()) {
            err.println("usage: model NAME");
            WhisperModel.all().forEach(each -> err.printf("  %-20s %5d MB%n", each.name(), each.megabytes()));
            err.println("Larger ones hear better and take longer; q5 ones take less memory.");
            return 2;
        }
        Path folder = CommandEnvironment.of(environment, Map.of())
                .bind("rekap.stt.whisper", WhisperSettings.class)
                .folder();
        // The launcher knows whether standard error is a terminal; the JVM does not.
        boolean terminal = environment.getOrDefault("REKAP_TERMINAL", "").equals("true");
        URI source = URI.create(environment.getOrDefault("REKAP_WHISPER_MODELS_URL", SOURCE));
        try {
            out.println(new ModelDownload(
                            source, folder, new ProgressBar(err, model.get().file(), terminal))
                    .fetch(model.get()));
            return 0;
        } catch (IOException e) {
            err.println(model.get().file() + " could not be fetched: " + e.getMessage()
                    + ". What there is of it is kept; the same command goes on with it.");
            return 1;
        }
    }
}
