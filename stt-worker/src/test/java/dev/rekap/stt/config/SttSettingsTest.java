package dev.rekap.stt.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.contracts.Secret;
import dev.rekap.stt.UnusableSetupException;
import dev.rekap.stt.cli.TranscribeCommand;
import dev.rekap.stt.engine.EngineSelection;
import dev.rekap.stt.engine.aws.AwsSettings;
import dev.rekap.stt.engine.azure.AzureSettings;
import dev.rekap.stt.engine.google.GoogleSettings;
import dev.rekap.stt.engine.openai.OpenAiSettings;
import dev.rekap.stt.engine.sphinx.SphinxSettings;
import dev.rekap.stt.engine.whisper.WhisperSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.util.unit.DataSize;

class SttSettingsTest {

    @Test
    void defaultsNeedNoSettings() {
        TranscribeCommand.Settings settings = TranscribeCommand.Settings.of(Map.of());

        assertThat(settings.language()).isEqualTo("id");
        assertThat(settings.prices().currency()).isEqualTo("IDR");
        assertThat(settings.stt())
                .isEqualTo(new SttSettings(
                        List.of("auto"),
                        Duration.ofMinutes(10),
                        Duration.ofHours(2),
                        DataSize.ofMegabytes(100),
                        Duration.ofMinutes(2),
                        "",
                        0,
                        DataSize.ofGigabytes(4),
                        new SttSettings.Circuit(10, 5, Duration.ofSeconds(30))));
        assertThat(engines(settings))
                .containsSubsequence(
                        new OpenAiSettings("", "whisper-1", new Secret(""), DataSize.ofMegabytes(25), 0, 0),
                        new AzureSettings("", new Secret(""), DataSize.ofMegabytes(250), 0, 0),
                        new GoogleSettings("", "", "asia-southeast1", "chirp_2", 0, 0),
                        new AwsSettings("ap-southeast-1", "", new Secret(""), new Secret(""), 0, 0),
                        new WhisperSettings("", Path.of("/models")),
                        new SphinxSettings(Path.of("/usr/share/pocketsphinx/model/en-us/en-us")));
        assertThat(openai(settings).isConfigured()).isFalse();
    }

    @Test
    void everySettingCanComeFromTheEnvironment() {
        TranscribeCommand.Settings settings = TranscribeCommand.Settings.of(Map.ofEntries(
                Map.entry("REKAP_LANGUAGE", "jv"),
                Map.entry("REKAP_STT_ENGINE", "openai, sphinx"),
                Map.entry("REKAP_STT_CIRCUIT_CALLS", "20"),
                Map.entry("REKAP_STT_CIRCUIT_FAILURES", "3"),
                Map.entry("REKAP_STT_CIRCUIT_OPEN", "2m"),
                Map.entry("REKAP_STT_OPENAI_CONCURRENCY", "4"),
                Map.entry("REKAP_STT_OPENAI_PER_MINUTE", "60"),
                Map.entry("REKAP_PRICES_CURRENCY", "USD"),
                Map.entry("REKAP_STT_DEADLINE", "90s"),
                Map.entry("REKAP_STT_MAX_AUDIO", "1h"),
                Map.entry("REKAP_STT_MAX_FILE_SIZE", "200MB"),
                Map.entry("REKAP_STT_CONVERSION_LIMIT", "3m"),
                Map.entry("REKAP_STT_CONCURRENCY", "8"),
                Map.entry("REKAP_STT_TEMPORARY_SPACE", "2GB"),
                Map.entry("REKAP_STT_OPENAI_URL", "http://localhost:9000/v1"),
                Map.entry("REKAP_STT_OPENAI_MODEL", "whisper-large-v3"),
                Map.entry("REKAP_STT_OPENAI_KEY", "sk-rahasia"),
                Map.entry("REKAP_STT_OPENAI_MAX_UPLOAD", "100MB"),
                Map.entry("REKAP_STT_AZURE_URL", "https://southeastasia.api.cognitive.microsoft.com"),
                Map.entry("REKAP_STT_AZURE_KEY", "az-rahasia"),
                Map.entry("REKAP_STT_AZURE_MAX_UPLOAD", "50MB"),
                Map.entry("REKAP_STT_AZURE_CONCURRENCY", "3"),
                Map.entry("REKAP_STT_AZURE_PER_MINUTE", "90"),
                Map.entry("REKAP_STT_GOOGLE_PROJECT", "warung-1"),
                Map.entry("REKAP_STT_GOOGLE_CREDENTIALS", "/run/google.json"),
                Map.entry("REKAP_STT_GOOGLE_LOCATION", "global"),
                Map.entry("REKAP_STT_GOOGLE_MODEL", "long"),
                Map.entry("REKAP_STT_GOOGLE_CONCURRENCY", "2"),
                Map.entry("REKAP_STT_GOOGLE_PER_MINUTE", "30"),
                Map.entry("REKAP_STT_AWS_REGION", "ap-southeast-3"),
                Map.entry("REKAP_STT_AWS_BUCKET", "warung"),
                Map.entry("REKAP_STT_AWS_ACCESS_KEY", "AKIA-rahasia"),
                Map.entry("REKAP_STT_AWS_SECRET_KEY", "rahasia"),
                Map.entry("REKAP_STT_AWS_CONCURRENCY", "5"),
                Map.entry("REKAP_STT_AWS_PER_MINUTE", "20"),
                Map.entry("REKAP_STT_WHISPER_MODEL", "small"),
                Map.entry("REKAP_STT_WHISPER_FOLDER", "/opt/models"),
                Map.entry("REKAP_STT_DECODER_FOLDER", "/opt/decoder"),
                Map.entry("REKAP_STT_SPHINX_MODEL", "/opt/model")));

        assertThat(settings.language()).isEqualTo("jv");
        assertThat(settings.prices().currency()).isEqualTo("USD");
        assertThat(settings.stt())
                .isEqualTo(new SttSettings(
                        List.of("openai", "sphinx"),
                        Duration.ofSeconds(90),
                        Duration.ofHours(1),
                        DataSize.ofMegabytes(200),
                        Duration.ofMinutes(3),
                        "/opt/decoder",
                        8,
                        DataSize.ofGigabytes(2),
                        new SttSettings.Circuit(20, 3, Duration.ofMinutes(2))));
        assertThat(engines(settings))
                .containsSubsequence(
                        new OpenAiSettings(
                                "http://localhost:9000/v1",
                                "whisper-large-v3",
                                new Secret("sk-rahasia"),
                                DataSize.ofMegabytes(100),
                                4,
                                60),
                        new AzureSettings(
                                "https://southeastasia.api.cognitive.microsoft.com",
                                new Secret("az-rahasia"),
                                DataSize.ofMegabytes(50),
                                3,
                                90),
                        new GoogleSettings("warung-1", "/run/google.json", "global", "long", 2, 30),
                        new AwsSettings(
                                "ap-southeast-3", "warung", new Secret("AKIA-rahasia"), new Secret("rahasia"), 5, 20),
                        new WhisperSettings("small", Path.of("/opt/models")),
                        new SphinxSettings(Path.of("/opt/model")));
        assertThat(openai(settings).baseUrl()).isEqualTo(URI.create("http://localhost:9000/v1"));
        assertThat(settings.toString()).doesNotContain("rahasia");
    }

    @Test
    void keyAloneMeansOpenAiItself() {
        OpenAiSettings openai = openai(TranscribeCommand.Settings.of(Map.of("REKAP_STT_OPENAI_KEY", "sk-1")));

        assertThat(openai.isConfigured()).isTrue();
        assertThat(openai.baseUrl()).isEqualTo(URI.create("https://api.openai.com/v1"));
    }

    @ParameterizedTest
    @CsvSource({
        "REKAP_STT_ENGINE, telepathy",
        "REKAP_STT_ENGINE, ''",
        "REKAP_STT_ENGINE, 'auto,sphinx'",
        "REKAP_STT_ENGINE, 'openai,openai'",
        "REKAP_STT_CIRCUIT_CALLS, 0",
        "REKAP_STT_CIRCUIT_FAILURES, 11",
        "REKAP_STT_CIRCUIT_OPEN, 0s",
        "REKAP_STT_OPENAI_CONCURRENCY, -1",
        "REKAP_STT_OPENAI_PER_MINUTE, -1",
        "REKAP_STT_DEADLINE, 0s",
        "REKAP_STT_DEADLINE, 20m",
        "REKAP_STT_MAX_AUDIO, 5h",
        "REKAP_STT_MAX_FILE_SIZE, 10B",
        "REKAP_STT_MAX_FILE_SIZE, 2GB",
        "REKAP_STT_CONVERSION_LIMIT, 6m",
        "REKAP_STT_CONCURRENCY, -1",
        "REKAP_STT_CONCURRENCY, 257",
        "REKAP_STT_TEMPORARY_SPACE, 1MB",
        "REKAP_STT_TEMPORARY_SPACE, 2TB",
        "REKAP_STT_OPENAI_URL, localhost:9000",
        "REKAP_STT_OPENAI_URL, ftp://localhost/v1",
        "REKAP_STT_OPENAI_URL, http://user:word@localhost/v1",
        "REKAP_STT_OPENAI_MODEL, two words",
        "REKAP_STT_OPENAI_KEY, two words",
        "REKAP_STT_OPENAI_MAX_UPLOAD, 0B",
        "REKAP_STT_AZURE_URL, southeastasia",
        "REKAP_STT_AZURE_KEY, two words",
        "REKAP_STT_AZURE_MAX_UPLOAD, 2GB",
        "REKAP_STT_AZURE_CONCURRENCY, -1",
        "REKAP_STT_AZURE_PER_MINUTE, 100001",
        "REKAP_STT_GOOGLE_PROJECT, a/b",
        "REKAP_STT_GOOGLE_CONCURRENCY, -1",
        "REKAP_STT_GOOGLE_PER_MINUTE, -1",
        "REKAP_STT_AWS_REGION, Singapore",
        "REKAP_STT_AWS_BUCKET, Warung Suara",
        "REKAP_STT_AWS_ACCESS_KEY, AKIA-1",
        "REKAP_STT_AWS_SECRET_KEY, two words",
        "REKAP_STT_AWS_CONCURRENCY, -1",
        "REKAP_STT_AWS_PER_MINUTE, -1"
    })
    void invalidValueIsRejectedByName(String name, String value) {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> TranscribeCommand.Settings.of(Map.of(name, value)))
                .satisfies(e -> assertThat(name.toLowerCase(Locale.ROOT).replace('_', '.'))
                        .startsWith(e.getName().toString().replace('-', '.')));
    }

    @Test
    void spaceForTheLargestRecordingIsRequiredAtStart() throws IOException {
        assertThatExceptionOfType(UnusableSetupException.class)
                .isThrownBy(
                        () -> stt(Map.of("REKAP_STT_TEMPORARY_SPACE", "400MB")).temporarySpaceOfMachine())
                .withMessage("The largest recording takes 431 MB of temporary space, and there are 400 MB")
                .satisfies(e -> assertThat(e.action())
                        .contains("REKAP_STT_TEMPORARY_SPACE", "REKAP_STT_MAX_AUDIO", "REKAP_STT_MAX_FILE_SIZE"));

        assertThat(stt(Map.of(
                                "REKAP_STT_TEMPORARY_SPACE", "400MB",
                                "REKAP_STT_MAX_AUDIO", "30m",
                                "REKAP_STT_MAX_FILE_SIZE", "20MB"))
                        .temporarySpaceOfMachine()
                        .bytes())
                .isEqualTo(400 << 20);
    }

    @Test
    void allThatMayTakeLongEndsBeforeTheBrokerTakesTheMessageBack() {
        Duration patience = Duration.ofMinutes(5);
        assertThat(stt(Map.of()).beginsWithin(patience)).isEqualTo(Duration.ofMinutes(8));
        assertThat(stt(Map.of("REKAP_STT_DEADLINE", "15m")).beginsWithin(patience))
                .isEqualTo(Duration.ofMinutes(3));

        assertThatExceptionOfType(UnusableSetupException.class)
                .isThrownBy(() -> stt(Map.of("REKAP_STT_DEADLINE", "15m", "REKAP_STT_CONVERSION_LIMIT", "5m"))
                        .beginsWithin(Duration.ofMinutes(10)))
                .withMessageContaining("300 s longer")
                .satisfies(e -> assertThat(e.action()).contains("REKAP_STT_DEADLINE"));
    }

    private static SttSettings stt(Map<String, String> environment) {
        return TranscribeCommand.Settings.of(environment).stt();
    }

    private static List<Object> engines(TranscribeCommand.Settings settings) {
        return settings.engines().candidates().stream()
                .<Object>map(EngineSelection.Candidate::settings)
                .toList();
    }

    private static OpenAiSettings openai(TranscribeCommand.Settings settings) {
        return (OpenAiSettings) engines(settings).getFirst();
    }
}
