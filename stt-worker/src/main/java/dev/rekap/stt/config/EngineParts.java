package dev.rekap.stt.config;

import dev.rekap.provider.Provider;
import dev.rekap.provider.ProviderLimits;
import dev.rekap.provider.ProviderMeters;
import dev.rekap.stt.CompressAudio;
import dev.rekap.stt.engine.ConfiguredEngine;
import dev.rekap.stt.engine.UnusableSetupException;
import dev.rekap.stt.engine.aws.AwsSettings;
import dev.rekap.stt.engine.aws.AwsEngine;
import dev.rekap.stt.engine.aws.AwsEndpoint;
import dev.rekap.stt.engine.azure.AzureEngine;
import dev.rekap.stt.engine.azure.AzureEndpoint;
import dev.rekap.stt.engine.google.GoogleEngine;
import dev.rekap.stt.engine.google.GoogleSettings;
import dev.rekap.stt.engine.google.GoogleEndpoint;
import dev.rekap.stt.engine.openai.OpenAiEngine;
import dev.rekap.stt.engine.openai.OpenAiEndpoint;
import dev.rekap.stt.engine.sphinx.SphinxDialect;
import dev.rekap.stt.engine.sphinx.SphinxEngine;
import dev.rekap.stt.engine.whisper.WhisperEngine;
import dev.rekap.stt.process.Program;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Makes one engine after the other. Nothing of an engine is loaded before it is made.
 *
 * @param searchPath folders of programs, as the variable {@code PATH} has them
 * @param deadline of one call of an engine
 */
record EngineParts(SttSettings settings, String searchPath, CompressAudio compress, Duration deadline) {

    /**
     * One engine.
     *
     * @throws UnusableSetupException if it cannot work here
     */
    ConfiguredEngine engine(SttSettings.Engine wanted) {
        return switch (wanted) {
            case OPENAI -> openai();
            case AZURE -> azure();
            case GOOGLE -> google();
            case AWS -> aws();
            case WHISPER -> whisper();
            case SPHINX -> sphinx();
            case AUTO -> throw new IllegalArgumentException("it has been decided before what that is");
        };
    }

    private ConfiguredEngine openai() {
        SttSettings.OpenAi openai = settings.openai();
        if (!openai.isConfigured()) {
            throw new UnusableSetupException(
                    "The engine 'openai' is chosen, but neither an address nor a key is set",
                    "Set REKAP_STT_OPENAI_URL, REKAP_STT_OPENAI_KEY or both, or REKAP_STT_ENGINE=sphinx.");
        }
        OpenAiEngine engine = new OpenAiEngine(
                new OpenAiEndpoint(
                        openai.baseUrl(),
                        openai.model(),
                        openai.key(),
                        openai.maxUpload().toBytes(),
                        deadline),
                compress,
                Clock.systemUTC());
        return new ConfiguredEngine(
                new Provider<>(
                        OpenAiEngine.NAME,
                        openai.model(),
                        String.valueOf(openai.baseUrl().getHost()),
                        engine,
                        SttSettings.limits(openai.concurrency(), openai.perMinute())),
                "model " + openai.model() + " at " + openai.baseUrl(),
                () -> true,
                engine::close);
    }

    private ConfiguredEngine azure() {
        SttSettings.Azure azure = settings.azure();
        if (!azure.isConfigured()) {
            throw new UnusableSetupException(
                    "The engine 'azure' is chosen, but its address or its key is not set",
                    "Set REKAP_STT_AZURE_URL and REKAP_STT_AZURE_KEY, which Azure's portal shows with the resource.");
        }
        AzureEngine engine = new AzureEngine(
                new AzureEndpoint(
                        URI.create(azure.url()), azure.key(), azure.maxUpload().toBytes(), deadline),
                compress,
                Clock.systemUTC());
        return new ConfiguredEngine(
                new Provider<>(
                        AzureEngine.NAME,
                        AzureEngine.MODEL,
                        String.valueOf(URI.create(azure.url()).getHost()),
                        engine,
                        SttSettings.limits(azure.concurrency(), azure.perMinute())),
                "fast transcription at " + azure.url(),
                () -> true,
                engine::close);
    }

    private ConfiguredEngine google() {
        GoogleSettings google = settings.google();
        if (!google.isConfigured()) {
            throw new UnusableSetupException(
                    "The engine 'google' is chosen, but its project or its credentials are not set",
                    "Set REKAP_STT_GOOGLE_PROJECT, and REKAP_STT_GOOGLE_CREDENTIALS to the key file of a service"
                            + " account.");
        }
        try {
            GoogleEngine engine = new GoogleEngine(
                    new GoogleEndpoint(
                            URI.create("https://" + google.host()),
                            google.project(),
                            google.location(),
                            google.model(),
                            Path.of(google.credentials()),
                            deadline),
                    Clock.systemUTC());
            return new ConfiguredEngine(
                    new Provider<>(
                            GoogleEngine.NAME,
                            google.model(),
                            google.host(),
                            engine,
                            SttSettings.limits(google.concurrency(), google.perMinute())),
                    "model " + google.model() + " at " + google.host(),
                    () -> true,
                    engine::close);
        } catch (IOException e) {
            throw new UnusableSetupException(
                    "The credentials of the engine 'google' cannot be used: " + e.getMessage(),
                    "Set REKAP_STT_GOOGLE_CREDENTIALS to the key file of a service account, as Google's console gives"
                            + " it.");
        }
    }

    private ConfiguredEngine aws() {
        AwsSettings aws = settings.aws();
        if (!aws.isConfigured()) {
            throw new UnusableSetupException(
                    "The engine 'aws' is chosen, but no bucket is set",
                    "Set REKAP_STT_AWS_BUCKET to a bucket in the region REKAP_STT_AWS_REGION, through which recordings"
                            + " pass.");
        }
        AwsEngine engine = new AwsEngine(
                new AwsEndpoint(aws.region(), aws.bucket(), aws.accessKey(), aws.secretKey(), deadline),
                Clock.systemUTC());
        return new ConfiguredEngine(
                new Provider<>(
                        AwsEngine.NAME,
                        AwsEngine.MODEL,
                        aws.host(),
                        engine,
                        SttSettings.limits(aws.concurrency(), aws.perMinute())),
                "Amazon Transcribe in " + aws.region() + ", by way of the bucket " + aws.bucket(),
                () -> true,
                engine::close);
    }

    private ConfiguredEngine whisper() {
        Path file = settings.whisper()
                .file()
                .orElseThrow(() -> new UnusableSetupException(
                        "There is no model of Whisper "
                                + (settings.whisper().model().isBlank()
                                        ? "in " + settings.whisper().folder()
                                        : "at " + settings.whisper().path()),
                        "Fetch one (./rekap model small; without a name it says which there are), or set"
                                + " REKAP_STT_WHISPER_MODEL to a file in the format of whisper.cpp."));
        try {
            WhisperEngine engine = WhisperEngine.load(file, deadline);
            String model = file.getFileName().toString().replaceAll("^ggml-|\\.bin$", "");
            return new ConfiguredEngine(
                    new Provider<>(WhisperEngine.NAME, model, "", engine, ProviderLimits.UNLIMITED),
                    "model " + file + ", by whisper.cpp on this machine's processors",
                    () -> true,
                    engine::close);
        } catch (IOException e) {
            throw new UnusableSetupException(
                    String.valueOf(e.getMessage()), "Fetch a model with ./rekap model NAME, or choose another engine.");
        }
    }

    private ConfiguredEngine sphinx() {
        Path model = settings.sphinx().model();
        for (SphinxDialect dialect : SphinxDialect.values()) {
            Optional<Program> found = Program.find(dialect.program(), searchPath);
            if (found.isPresent()) {
                if (!Files.isReadable(model.resolve("mdef"))) {
                    throw new UnusableSetupException(
                            "PocketSphinx has no acoustic model in " + model,
                            "Install it (Debian, Ubuntu: apt-get install pocketsphinx-en-us) or set"
                                    + " REKAP_STT_SPHINX_MODEL.");
                }
                SphinxEngine engine = new SphinxEngine(found.get(), dialect, model, deadline);
                return new ConfiguredEngine(
                        new Provider<>(SphinxEngine.NAME, ProviderMeters.NONE, "", engine, ProviderLimits.UNLIMITED),
                        "PocketSphinx with a closed vocabulary of Indonesian drink orders. It is for demonstration"
                                + " only: for real voice notes set REKAP_STT_OPENAI_URL or REKAP_STT_OPENAI_KEY, or fetch"
                                + " a model of Whisper (./rekap model small)",
                        found.get()::isUsable,
                        engine::close);
            }
        }
        throw new UnusableSetupException(
                "No speech engine: no endpoint is configured, there is no model of Whisper, and PocketSphinx was not"
                        + " found on the PATH ("
                        + String.join(
                                " or ",
                                Arrays.stream(SphinxDialect.values())
                                        .map(SphinxDialect::program)
                                        .toList())
                        + ")",
                "Set REKAP_STT_OPENAI_URL or REKAP_STT_OPENAI_KEY, fetch a model of Whisper (./rekap model small), or"
                        + " install PocketSphinx for a demonstration (Debian, Ubuntu: apt-get install pocketsphinx"
                        + " pocketsphinx-en-us).");
    }
}
