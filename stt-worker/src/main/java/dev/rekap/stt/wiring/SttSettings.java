package dev.rekap.stt.wiring;

import dev.rekap.contracts.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the worker; those of queue and store are theirs.
 *
 * @param engine which one hears; {@code auto} takes a configured endpoint, else PocketSphinx
 * @param deadline of one engine call, 1 s to 15 min: with download, conversion and the bus's patience it must stay below the
 *     broker's consumer timeout of 30 min
 * @param maxAudio longest recording, 1 s to 4 h
 * @param maxFileSize largest recording, 1 KB to 1 GB
 * @param conversionLimit of one run of ffmpeg, 1 s to 5 min
 * @param concurrency files in work at once, 1 to 64; for the service it reaches the bus as {@code rekap.bus.concurrency}
 * @param openai the endpoint
 * @param sphinx the program
 */
@ConfigurationProperties("rekap.stt")
public record SttSettings(
        @DefaultValue("auto") Engine engine,
        @DefaultValue("10m") Duration deadline,
        @DefaultValue("30m") Duration maxAudio,
        @DefaultValue("100MB") DataSize maxFileSize,
        @DefaultValue("2m") Duration conversionLimit,
        @DefaultValue("2") int concurrency,
        @DefaultValue OpenAi openai,
        @DefaultValue Sphinx sphinx) {

    private static final DataSize SMALLEST_FILE = DataSize.ofKilobytes(1);
    private static final DataSize LARGEST_FILE = DataSize.ofGigabytes(1);

    public SttSettings {
        require(deadline, Duration.ofSeconds(1), Duration.ofMinutes(15), "rekap.stt.deadline");
        require(maxAudio, Duration.ofSeconds(1), Duration.ofHours(4), "rekap.stt.max-audio");
        require(maxFileSize, SMALLEST_FILE, LARGEST_FILE, "rekap.stt.max-file-size");
        require(conversionLimit, Duration.ofSeconds(1), Duration.ofMinutes(5), "rekap.stt.conversion-limit");
        require(concurrency, 1, 64, "rekap.stt.concurrency");
    }

    /** What can be asked for. */
    public enum Engine {
        AUTO,
        OPENAI,
        SPHINX
    }

    /**
     * An OpenAI-compatible endpoint.
     *
     * @param url up to and including {@code /v1}; blank for OpenAI's own, if there is a key
     * @param model such as {@code whisper-1}
     * @param key bearer token; blank for servers that want none
     * @param maxUpload largest file that is sent, 1 KB to 1 GB
     */
    public record OpenAi(
            @DefaultValue("") String url,
            @DefaultValue("whisper-1") String model,
            @DefaultValue("") Secret key,
            @DefaultValue("25MB") DataSize maxUpload) {

        private static final String OPENAI = "https://api.openai.com/v1";

        public OpenAi {
            url = url.strip();
            if (!url.isEmpty() && !url.matches("https?://[^\\s/?#@]+(/[^\\s?#]*)?")) {
                throw new IllegalArgumentException(
                        "rekap.stt.openai.url is a base URL such as https://api.openai.com/v1");
            }
            if (!model.matches("[\\p{Graph}&&[^\"]]{1,200}")) {
                throw new IllegalArgumentException("rekap.stt.openai.model is a name without spaces");
            }
            if (!key.reveal().matches("\\p{Graph}*")) {
                throw new IllegalArgumentException("rekap.stt.openai.key holds spaces or characters that no key has");
            }
            require(maxUpload, SMALLEST_FILE, LARGEST_FILE, "rekap.stt.openai.max-upload");
        }

        boolean isConfigured() {
            return !url.isEmpty() || !key.isBlank();
        }

        URI baseUrl() {
            return URI.create(url.isEmpty() ? OPENAI : url);
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

    private static <T extends Comparable<T>> void require(T value, T from, T to, String name) {
        if (value.compareTo(from) < 0 || value.compareTo(to) > 0) {
            throw new IllegalArgumentException(name + " is from " + from + " to " + to + ", not " + value);
        }
    }
}
