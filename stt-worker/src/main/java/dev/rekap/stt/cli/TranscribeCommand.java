package dev.rekap.stt.cli;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.PriceList;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.media.MediaDecoder;
import dev.rekap.provider.Budget;
import dev.rekap.provider.settings.CommandEnvironment;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import dev.rekap.stt.UnusableSetupException;
import dev.rekap.stt.audio.DecodedAudio;
import dev.rekap.stt.audio.WavCutter;
import dev.rekap.stt.config.SttSettings;
import dev.rekap.stt.engine.ConfiguredEngines;
import dev.rekap.stt.engine.EngineContext;
import dev.rekap.stt.engine.EngineRouter;
import dev.rekap.stt.engine.EngineSelection;
import dev.rekap.stt.engine.TranscriptionListener;
import dev.rekap.stt.engine.catalog.EngineCatalog;
import dev.rekap.stt.pieces.PieceTranscripts;
import dev.rekap.stt.step.TranscribeFile;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command {@code transcribe}: one line of JSON per file, in the order of the arguments, as they are done.
 *
 * <p>It takes the same environment as the service, without broker and store. Exit codes: 0 all files have a transcript, 1 one
 * has not, 2 it could not begin.
 */
public final class TranscribeCommand {

    /**
     * What the command reads from the environment: the same names and checks as the service, without starting one.
     *
     * @param stt the worker's settings
     * @param engines with their settings
     * @param prices of models
     * @param language BCP 47 tag of what is spoken, {@code REKAP_LANGUAGE}, {@code id} if it is not set
     */
    public record Settings(SttSettings stt, EngineSelection engines, PriceList prices, String language) {

        /**
         * Reads the environment.
         *
         * @throws org.springframework.boot.context.properties.bind.BindException if a value is out of its range
         */
        public static Settings of(Map<String, String> environment) {
            CommandEnvironment variables = CommandEnvironment.of(environment, Map.of());
            return new Settings(
                    variables.bind("rekap.stt", SttSettings.class),
                    EngineCatalog.bind(variables::bind),
                    variables.prices(),
                    variables.language());
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TranscribeFile transcribe;
    private final String engines;
    private final String language;

    TranscribeCommand(TranscribeFile transcribe, String engines, String language) {
        this.transcribe = transcribe;
        this.engines = engines;
        this.language = language;
    }

    public static void main(String[] arguments) throws InterruptedException {
        // Standard output is for the lines alone.
        System.setProperty("logback.configurationFile", "transcribe-logback.xml");
        int exitCode = start(List.of(arguments), System.getenv(), System.out, System.err);
        System.out.flush();
        System.exit(exitCode);
    }

    static int start(List<String> files, Map<String, String> environment, PrintStream out, PrintStream err)
            throws InterruptedException {
        if (files.isEmpty()) {
            err.println("usage: transcribe FILE…");
            return 2;
        }
        try {
            Settings settings = Settings.of(environment);
            String path = environment.getOrDefault("PATH", "");
            MediaDecoder decoder = new MediaDecoder(settings.stt().decoder());
            DecodedAudio audio = new DecodedAudio(decoder, settings.stt().maxAudio());
            try (decoder;
                    ConfiguredEngines engines = settings.engines()
                            .build(
                                    settings.stt().engine(),
                                    EngineContext.ofMachine(
                                            path, audio, settings.stt().deadline()))) {
                engines.engines().forEach(engine -> err.println("engine " + engine.name() + ": " + engine.about()));
                WavCutter cutter = new WavCutter();
                EngineRouter router = engines.router(
                        cutter,
                        settings.stt().circuit().settings(),
                        settings.prices(),
                        new SimpleMeterRegistry(),
                        Traces.NONE,
                        TranscriptionListener.NONE);
                return new TranscribeCommand(
                                new TranscribeFile(audio, cutter, router), engines.names(), settings.language())
                        .run(files, settings.stt().concurrencyWith(engines), out);
            }
        } catch (UnusableSetupException e) {
            err.println(e.getMessage() + ". " + e.action());
            return 2;
        } catch (BindException e) {
            err.println("setting " + e.getName() + ": " + rootCause(e).getMessage());
            return 2;
        }
    }

    int run(List<String> files, int concurrency, PrintStream out) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(concurrency);
        try {
            boolean allDone = true;
            List<Future<Map<String, Object>>> lines =
                    files.stream().map(file -> workers.submit(() -> line(file))).toList();
            for (Future<Map<String, Object>> line : lines) {
                Map<String, Object> done = line.get();
                allDone &= !done.containsKey("error");
                out.println(JSON.writeValueAsString(done));
                out.flush();
            }
            return allDone ? 0 : 1;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private Map<String, Object> line(String file) throws InterruptedException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", file);
        line.put("engine", engines);
        try {
            if (!Files.isReadable(Path.of(file)) || Files.isDirectory(Path.of(file))) {
                throw new TranscriptionException(FailureCode.AUDIO_MISSING, "no such file, or it cannot be read");
            }
            Transcript transcript = transcribe.transcribe(
                    Path.of(file), TranscriptionRequest.in(language), PieceTranscripts.NONE, Budget.UNLIMITED);
            line.put("engine", transcript.engine());
            line.put("language", transcript.language());
            line.put("text", transcript.text());
            line.put("seconds", hundredths(transcript.audioSeconds()));
            if (transcript.confidence() != null) {
                line.put("confidence", hundredths(transcript.confidence()));
            }
            putAttempts(line, transcript.attempts());
        } catch (TranscriptionException e) {
            line.put("error", Map.of("code", e.code().name(), "message", e.detail()));
            putAttempts(line, e.attempts());
        } catch (IOException e) {
            line.put("error", Map.of("code", FailureCode.INTERNAL_ERROR.name(), "message", "no temporary files"));
        }
        return line;
    }

    /** The calls that were made, with their time and cost. */
    private static void putAttempts(Map<String, Object> line, List<ProviderCall> attempts) {
        if (!attempts.isEmpty()) {
            line.put(
                    "attempts",
                    attempts.stream().map(TranscribeCommand::attempt).toList());
        }
    }

    private static Map<String, Object> attempt(ProviderCall attempt) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("provider", attempt.provider());
        fields.put("model", attempt.model());
        fields.put("error", attempt.error());
        fields.put("seconds", hundredths(attempt.seconds()));
        fields.put("cost", attempt.cost());
        fields.put("currency", attempt.currency());
        return fields;
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static Throwable rootCause(Throwable thrown) {
        return Stream.iterate(thrown, each -> each.getCause() != null, Throwable::getCause)
                .reduce(thrown, (_, each) -> each.getCause() == null ? each : each.getCause());
    }
}
