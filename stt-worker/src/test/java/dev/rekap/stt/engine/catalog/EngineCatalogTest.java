package dev.rekap.stt.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.provider.ProviderLimits;
import dev.rekap.stt.UnusableSetupException;
import dev.rekap.stt.cli.TranscribeCommand;
import dev.rekap.stt.config.UnusableSetupAnalyzer;
import dev.rekap.stt.engine.ConfiguredEngine;
import dev.rekap.stt.engine.ConfiguredEngines;
import dev.rekap.stt.engine.EngineContext;
import dev.rekap.stt.engine.whisper.WhisperTestModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineCatalogTest {

    @TempDir
    private Path machine = Path.of("");

    @Test
    void endpointIsSelectedBeforePocketSphinx() throws IOException {
        install("pocketsphinx_continuous");

        assertThat(name(Map.of("REKAP_STT_OPENAI_URL", "http://localhost:1/v1")))
                .isEqualTo("openai");
        assertThat(name(Map.of("REKAP_STT_OPENAI_KEY", "sk-1"))).isEqualTo("openai");
        assertThat(name(Map.of())).isEqualTo("sphinx");
        assertThat(name(Map.of("REKAP_STT_OPENAI_KEY", "sk-1", "REKAP_STT_ENGINE", "sphinx")))
                .isEqualTo("sphinx");
        assertThat(name(Map.of("REKAP_STT_OPENAI_KEY", "sk-1", "REKAP_STT_ENGINE", "openai")))
                .isEqualTo("openai");
    }

    @Test
    void descriptionNamesEngineModelAndHost() {
        try (ConfiguredEngines chosen = engines(Map.of("REKAP_STT_OPENAI_KEY", "sk-1"))) {
            assertThat(chosen.description()).isEqualTo("openai whisper-1 api.openai.com");
            assertThat(chosen.first()).isEqualTo("openai");
        }
    }

    @Test
    void autoSelectsAllConfiguredRemoteEngines() {
        Map<String, String> azure = Map.of(
                "REKAP_STT_AZURE_URL", "https://southeastasia.api.cognitive.microsoft.com",
                "REKAP_STT_AZURE_KEY", "1");
        Map<String, String> all = new HashMap<>(azure);
        all.put("REKAP_STT_OPENAI_KEY", "sk-1");
        all.put("REKAP_STT_AWS_BUCKET", "warung");
        all.put("REKAP_STT_AWS_ACCESS_KEY", "AKIA-1");
        all.put("REKAP_STT_AWS_SECRET_KEY", "s-1");

        assertThat(name(azure)).isEqualTo("azure");
        assertThat(name(all)).isEqualTo("openai,azure,aws");
    }

    @Test
    void whisperModelIsSelectedBeforePocketSphinxAndTheLargestFirst() throws IOException {
        install("pocketsphinx");
        Files.writeString(machine.resolve("ggml-small.bin"), "no model, but longer");
        Files.writeString(machine.resolve("ggml-tiny.bin"), "no model");

        assertUnusable(Map.of(), "ggml-small.bin is no model that whisper.cpp can load", "./rekap model");
        assertUnusable(Map.of("REKAP_STT_WHISPER_MODEL", "tiny"), "ggml-tiny.bin is no model", "./rekap model");
        assertThat(name(Map.of("REKAP_STT_ENGINE", "sphinx"))).isEqualTo("sphinx");
        assertThat(name(Map.of("REKAP_STT_OPENAI_KEY", "sk-1"))).isEqualTo("openai");
    }

    @Test
    void filesInWorkAreWhatSuitsTheEngines() throws IOException {
        install("pocketsphinx");
        int cores = Runtime.getRuntime().availableProcessors();
        String whisper = WhisperTestModel.file().toString();

        assertThat(atOnce(Map.of("REKAP_STT_OPENAI_KEY", "sk-1"))).isEqualTo(64);
        assertThat(atOnce(Map.of("REKAP_STT_OPENAI_KEY", "sk-1", "REKAP_STT_OPENAI_CONCURRENCY", "5")))
                .isEqualTo(5);
        assertThat(atOnce(Map.of("REKAP_STT_OPENAI_KEY", "sk-1", "REKAP_STT_OPENAI_PER_MINUTE", "7")))
                .isEqualTo(7);
        assertThat(atOnce(Map.of("REKAP_STT_ENGINE", "sphinx"))).isEqualTo(cores);
        assertThat(atOnce(Map.of("REKAP_STT_WHISPER_MODEL", whisper))).isEqualTo(2);
        assertThat(atOnce(Map.of("REKAP_STT_ENGINE", "openai,sphinx", "REKAP_STT_OPENAI_KEY", "sk-1")))
                .as("any engine of the list may get all files")
                .isEqualTo(cores);
        assertThat(atOnce(Map.of("REKAP_STT_ENGINE", "sphinx", "REKAP_STT_CONCURRENCY", "9")))
                .as("what is set counts")
                .isEqualTo(9);
    }

    @Test
    void whisperWithoutAModelNamesTheCommand() {
        assertUnusable(
                Map.of("REKAP_STT_ENGINE", "whisper"), "no model of Whisper in " + machine, "./rekap model small");
        assertUnusable(
                Map.of("REKAP_STT_ENGINE", "whisper", "REKAP_STT_WHISPER_MODEL", "base"),
                "no model of Whisper at " + machine.resolve("ggml-base.bin"),
                "./rekap model small");
        assertUnusable(
                Map.of("REKAP_STT_ENGINE", "whisper", "REKAP_STT_WHISPER_MODEL", "mine.bin"),
                "no model of Whisper at mine.bin",
                "REKAP_STT_WHISPER_MODEL");
    }

    @Test
    void modelIsLoadedByItsFile() {
        try (ConfiguredEngine whisper =
                engine(Map.of("REKAP_STT_WHISPER_MODEL", WhisperTestModel.file().toString()))) {
            assertThat(whisper.name()).isEqualTo("whisper");
            assertThat(whisper.provider().model()).isEqualTo("for-tests-ggml-tiny");
            assertThat(whisper.usable().getAsBoolean()).isTrue();
        }
    }

    @Test
    void azureWithoutAddressOrKeyNamesTheVariables() {
        assertUnusable(Map.of("REKAP_STT_ENGINE", "azure"), "'azure' is chosen", "REKAP_STT_AZURE_KEY");
        assertUnusable(
                Map.of("REKAP_STT_ENGINE", "azure", "REKAP_STT_AZURE_URL", "https://a.example"),
                "'azure' is chosen",
                "REKAP_STT_AZURE_KEY");
    }

    @Test
    void googleWithoutProjectOrCredentialsNamesTheVariables() throws IOException {
        Path noKey = Files.writeString(machine.resolve("account.json"), "{}");

        assertUnusable(Map.of("REKAP_STT_ENGINE", "google"), "'google' is chosen", "REKAP_STT_GOOGLE_PROJECT");
        assertUnusable(
                Map.of(
                        "REKAP_STT_ENGINE", "google",
                        "REKAP_STT_GOOGLE_PROJECT", "warung-1",
                        "REKAP_STT_GOOGLE_CREDENTIALS", noKey.toString()),
                "is no key file of a service account",
                "REKAP_STT_GOOGLE_CREDENTIALS");
    }

    @Test
    void awsNeedsABucketAndNoKey() {
        assertUnusable(Map.of("REKAP_STT_ENGINE", "aws"), "'aws' is chosen", "REKAP_STT_AWS_BUCKET");
        try (ConfiguredEngine aws = engine(Map.of("REKAP_STT_AWS_BUCKET", "warung"))) {
            assertThat(aws.name()).isEqualTo("aws");
            assertThat(aws.provider().host()).isEqualTo("transcribe.ap-southeast-1.amazonaws.com");
            assertThat(aws.about()).isEqualTo("Amazon Transcribe in ap-southeast-1, by way of the bucket warung");
            assertThat(aws.usable().getAsBoolean()).isTrue();
        }
    }

    @Test
    void enginesKeepTheOrderOfTheSettings() throws IOException {
        install("pocketsphinx");

        assertThat(name(Map.of("REKAP_STT_OPENAI_KEY", "sk-1", "REKAP_STT_ENGINE", "sphinx,openai")))
                .isEqualTo("sphinx,openai");
    }

    @Test
    void callLimitsComeFromTheSettings() {
        try (ConfiguredEngine few = engine(Map.of(
                        "REKAP_STT_OPENAI_KEY", "sk-1",
                        "REKAP_STT_OPENAI_CONCURRENCY", "2",
                        "REKAP_STT_OPENAI_PER_MINUTE", "30"));
                ConfiguredEngine all = engine(Map.of("REKAP_STT_OPENAI_KEY", "sk-1"))) {
            assertThat(few.provider().limits()).isEqualTo(new ProviderLimits(2, 30));
            assertThat(all.provider().limits()).isEqualTo(ProviderLimits.UNLIMITED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pocketsphinx_continuous", "pocketsphinx"})
    void pocketSphinxIsDescribedAsADemonstration(String program) throws IOException {
        install(program);

        try (ConfiguredEngine chosen = engine(Map.of())) {
            assertThat(chosen.about()).contains("closed vocabulary", "demonstration", "REKAP_STT_OPENAI_URL");
            assertThat(chosen.usable().getAsBoolean()).isTrue();
            Files.delete(machine.resolve(program));
            assertThat(chosen.usable().getAsBoolean()).isFalse();
        }
    }

    @Test
    void descriptionsHoldNoKey() {
        try (ConfiguredEngine chosen = engine(Map.of("REKAP_STT_OPENAI_KEY", "sk-rahasia"))) {
            assertThat(chosen.about()).isEqualTo("model whisper-1 at https://api.openai.com/v1");
            assertThat(chosen.toString()).doesNotContain("rahasia");
        }
    }

    @Test
    void missingEngineNamesTheRemedy() {
        assertUnusable(Map.of(), "No speech engine", "apt-get install pocketsphinx pocketsphinx-en-us");
    }

    @Test
    void pocketSphinxWithoutItsModelNamesThePackage() throws IOException {
        install("pocketsphinx");
        Files.delete(machine.resolve("mdef"));

        assertUnusable(Map.of(), "no acoustic model", "apt-get install pocketsphinx-en-us");
    }

    @Test
    void openAiWithoutAddressAndKeyNamesTheVariables() {
        assertUnusable(Map.of("REKAP_STT_ENGINE", "openai"), "neither an address nor a key", "REKAP_STT_OPENAI_KEY");
    }

    @Test
    void failedStartShowsTheRemedy() {
        var analysis = Objects.requireNonNull(new UnusableSetupAnalyzer()
                .analyze(new IllegalStateException(new UnusableSetupException("no model", "install it"))));

        assertThat(analysis.getDescription()).isEqualTo("no model");
        assertThat(analysis.getAction()).isEqualTo("install it");
    }

    private void assertUnusable(Map<String, String> environment, String what, String todo) {
        assertThatExceptionOfType(UnusableSetupException.class)
                .isThrownBy(() -> engine(environment))
                .withMessageContaining(what)
                .satisfies(e -> assertThat(e.action()).contains(todo));
    }

    private String name(Map<String, String> environment) {
        try (ConfiguredEngines engines = engines(environment)) {
            return engines.names();
        }
    }

    private int atOnce(Map<String, String> environment) {
        try (ConfiguredEngines engines = engines(environment)) {
            return TranscribeCommand.Settings.of(environment).stt().concurrencyWith(engines);
        }
    }

    private ConfiguredEngine engine(Map<String, String> environment) {
        return engines(environment).engines().getFirst();
    }

    private ConfiguredEngines engines(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("REKAP_STT_SPHINX_MODEL", machine.toString());
        all.put("REKAP_STT_WHISPER_FOLDER", machine.toString());
        TranscribeCommand.Settings settings = TranscribeCommand.Settings.of(all);
        return settings.engines()
                .build(
                        settings.stt().engine(),
                        EngineContext.ofMachine(
                                machine.toString(), wav -> wav, settings.stt().deadline()));
    }

    private void install(String program) throws IOException {
        Files.createFile(
                machine.resolve(program),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(machine.resolve("mdef"), "0.3");
    }
}
