package dev.rekap.stt.config;

import dev.rekap.contracts.Secret;
import dev.rekap.provider.CircuitSettings;
import dev.rekap.provider.ProviderLimits;
import dev.rekap.stt.engine.aws.AwsSettings;
import dev.rekap.stt.engine.google.GoogleSettings;
import dev.rekap.stt.engine.whisper.WhisperSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the worker; those of queue and store are theirs.
 *
 * @param engine which ones hear, in the order in which they are asked; {@code auto}, alone, takes what has an address, a project, a bucket or a key, else
 *     a model of Whisper if there is one, else PocketSphinx
 * @param deadline of all engine calls for a recording, 1 s to 15 min: with download, conversion and the bus's patience it must
 *     stay below the broker's consumer timeout of 30 min
 * @param maxAudio longest recording, 1 s to 4 h
 * @param maxFileSize largest recording, 1 KB to 1 GB
 * @param conversionLimit of one run of ffmpeg, 1 s to 5 min
 * @param concurrency files in work at once, 1 to 64; for the service it reaches the bus as {@code rekap.bus.concurrency}
 * @param circuit when an engine that fails is not asked for a while
 * @param openai the endpoint
 * @param azure the resource
 * @param google the project
 * @param aws the bucket
 * @param whisper the model
 * @param sphinx the program
 */
@ConfigurationProperties("rekap.stt")
public record SttSettings(
        @DefaultValue("auto") List<Engine> engine,
        @DefaultValue("10m") Duration deadline,
        @DefaultValue("2h") Duration maxAudio,
        @DefaultValue("100MB") DataSize maxFileSize,
        @DefaultValue("2m") Duration conversionLimit,
        @DefaultValue("2") int concurrency,
        @DefaultValue Circuit circuit,
        @DefaultValue OpenAi openai,
        @DefaultValue Azure azure,
        @DefaultValue GoogleSettings google,
        @DefaultValue AwsSettings aws,
        @DefaultValue WhisperSettings whisper,
        @DefaultValue Sphinx sphinx) {

    private static final DataSize SMALLEST_FILE = DataSize.ofKilobytes(1);
    private static final DataSize LARGEST_FILE = DataSize.ofGigabytes(1);

    public static final int MOST_CALLS = 100_000;

    public SttSettings {
        engine = List.copyOf(engine);
        if (engine.isEmpty()
                || new HashSet<>(engine).size() < engine.size()
                || (engine.contains(Engine.AUTO) && engine.size() > 1)) {
            throw new IllegalArgumentException("rekap.stt.engine is 'auto' or a list of engines, each of them once");
        }
        require(deadline, Duration.ofSeconds(1), Duration.ofMinutes(15), "rekap.stt.deadline");
        require(maxAudio, Duration.ofSeconds(1), Duration.ofHours(4), "rekap.stt.max-audio");
        require(maxFileSize, SMALLEST_FILE, LARGEST_FILE, "rekap.stt.max-file-size");
        require(conversionLimit, Duration.ofSeconds(1), Duration.ofMinutes(5), "rekap.stt.conversion-limit");
        require(concurrency, 1, 64, "rekap.stt.concurrency");
    }

    /** The engines to ask, in order; never {@link Engine#AUTO}. */
    List<Engine> engines() {
        if (!engine.contains(Engine.AUTO)) {
            return engine;
        }
        List<Engine> remote = new ArrayList<>();
        if (openai.isConfigured()) {
            remote.add(Engine.OPENAI);
        }
        if (azure.isConfigured()) {
            remote.add(Engine.AZURE);
        }
        if (google.isConfigured()) {
            remote.add(Engine.GOOGLE);
        }
        if (aws.isConfigured()) {
            remote.add(Engine.AWS);
        }
        if (!remote.isEmpty()) {
            return remote;
        }
        return List.of(whisper.file().isPresent() ? Engine.WHISPER : Engine.SPHINX);
    }

    /** Limits of an engine, of which 0 is none. */
    static ProviderLimits limits(int concurrency, int perMinute) {
        return new ProviderLimits(
                concurrency == 0 ? Integer.MAX_VALUE : concurrency, perMinute == 0 ? Integer.MAX_VALUE : perMinute);
    }

    /** What can be asked for. */
    public enum Engine {
        AUTO,
        OPENAI,
        AZURE,
        GOOGLE,
        AWS,
        WHISPER,
        SPHINX
    }

    /**
     * When an engine that fails is not asked for a while.
     *
     * @param calls of which the failures are counted, the latest, 1 to 1000
     * @param failures of them with which the circuit opens, 1 to {@code calls}
     * @param open how long nobody asks then, 1 s to 1 h
     */
    public record Circuit(
            @DefaultValue("10") int calls,
            @DefaultValue("5") int failures,
            @DefaultValue("30s") Duration open) {

        public Circuit {
            require(calls, 1, 1000, "rekap.stt.circuit.calls");
            require(failures, 1, calls, "rekap.stt.circuit.failures");
            require(open, Duration.ofSeconds(1), Duration.ofHours(1), "rekap.stt.circuit.open");
        }

        /** For a chain. */
        public CircuitSettings settings() {
            return new CircuitSettings(calls, failures, open);
        }
    }

    /**
     * An OpenAI-compatible endpoint.
     *
     * @param url up to and including {@code /v1}; blank for OpenAI's own, if there is a key
     * @param model such as {@code whisper-1}
     * @param key bearer token; blank for servers that want none
     * @param maxUpload largest file that is sent, 1 KB to 1 GB
     * @param concurrency calls at once; 0 for as many as there are
     * @param perMinute calls a minute; 0 for as many as there are
     */
    public record OpenAi(
            @DefaultValue("") String url,
            @DefaultValue("whisper-1") String model,
            @DefaultValue("") Secret key,
            @DefaultValue("25MB") DataSize maxUpload,
            @DefaultValue("0") int concurrency,
            @DefaultValue("0") int perMinute) {

        private static final String OPENAI = "https://api.openai.com/v1";

        public OpenAi {
            url = url.strip();
            requireUrl(url, "rekap.stt.openai.url", "https://api.openai.com/v1");
            if (!model.matches("[\\p{Graph}&&[^\"]]{1,200}")) {
                throw new IllegalArgumentException("rekap.stt.openai.model is a name without spaces");
            }
            requireKey(key, "rekap.stt.openai.key");
            require(maxUpload, SMALLEST_FILE, LARGEST_FILE, "rekap.stt.openai.max-upload");
            require(concurrency, 0, MOST_CALLS, "rekap.stt.openai.concurrency");
            require(perMinute, 0, MOST_CALLS, "rekap.stt.openai.per-minute");
        }

        boolean isConfigured() {
            return !url.isEmpty() || !key.isBlank();
        }

        URI baseUrl() {
            return URI.create(url.isEmpty() ? OPENAI : url);
        }
    }

    /**
     * A speech resource of Azure.
     *
     * @param url such as {@code https://southeastasia.api.cognitive.microsoft.com}; blank if there is none
     * @param key of the resource
     * @param maxUpload largest file that is sent, 1 KB to 1 GB
     * @param concurrency calls at once; 0 for as many as there are
     * @param perMinute calls a minute; 0 for as many as there are
     */
    public record Azure(
            @DefaultValue("") String url,
            @DefaultValue("") Secret key,
            @DefaultValue("250MB") DataSize maxUpload,
            @DefaultValue("0") int concurrency,
            @DefaultValue("0") int perMinute) {

        public Azure {
            url = url.strip();
            requireUrl(url, "rekap.stt.azure.url", "https://southeastasia.api.cognitive.microsoft.com");
            requireKey(key, "rekap.stt.azure.key");
            require(maxUpload, SMALLEST_FILE, LARGEST_FILE, "rekap.stt.azure.max-upload");
            require(concurrency, 0, MOST_CALLS, "rekap.stt.azure.concurrency");
            require(perMinute, 0, MOST_CALLS, "rekap.stt.azure.per-minute");
        }

        boolean isConfigured() {
            return !url.isEmpty() && !key.isBlank();
        }
    }

    /**
     * PocketSphinx.
     *
     * @param model folder of its English acoustic model
     */
    public record Sphinx(
            @DefaultValue("/usr/share/pocketsphinx/model/en-us/en-us")
            Path model) {}

    private static void requireUrl(String url, String name, String example) {
        if (!url.isEmpty() && !url.matches("https?://[^\\s/?#@]+(/[^\\s?#]*)?")) {
            throw new IllegalArgumentException(name + " is a base URL such as " + example);
        }
    }

    public static void requireKey(Secret key, String name) {
        if (!key.reveal().matches("\\p{Graph}*")) {
            throw new IllegalArgumentException(name + " holds spaces or characters that no key has");
        }
    }

    public static <T extends Comparable<T>> void require(T value, T from, T to, String name) {
        if (value.compareTo(from) < 0 || value.compareTo(to) > 0) {
            throw new IllegalArgumentException(name + " is from " + from + " to " + to + ", not " + value);
        }
    }
}
