package dev.rekap.stt.wiring;

import dev.rekap.blob.BlobStore;
import dev.rekap.bus.Step;
import dev.rekap.bus.observe.Traces;
import dev.rekap.contracts.AudioStored;
import dev.rekap.provider.PriceSettings;
import dev.rekap.provider.ProviderMeters;
import dev.rekap.stt.DownloadAudio;
import dev.rekap.stt.TranscribeAudio;
import dev.rekap.stt.TranscribeFile;
import dev.rekap.stt.WorkFolder;
import dev.rekap.stt.audio.FfmpegAudio;
import dev.rekap.stt.blob.JsonTranscripts;
import dev.rekap.stt.observe.EngineHealth;
import dev.rekap.stt.observe.FfmpegHealth;
import dev.rekap.stt.observe.LastCall;
import dev.rekap.stt.observe.MeteredSpeechToText;
import dev.rekap.stt.observe.MeteredStep;
import dev.rekap.stt.observe.TracedAudio;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the worker. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SttSettings.class, PriceSettings.class})
public class SttWorkerConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SttWorkerConfiguration.class);
    private static final Duration LONGER_THAN_ANY_JOB = Duration.ofHours(2);

    @Bean
    Parts parts(SttSettings settings) {
        return Parts.here(settings);
    }

    @Bean
    FfmpegAudio audio(Parts parts) {
        return parts.audio();
    }

    @Bean
    ChosenEngine chosenEngine(Parts parts, FfmpegAudio audio) {
        ChosenEngine chosen = parts.engine(audio);
        LOG.info("Speech engine '{}': {}", chosen.name(), chosen.about());
        return chosen;
    }

    @Bean
    LastCall lastCall() {
        return new LastCall(Clock.systemUTC());
    }

    /** Before the first file: a worker that was killed could not clean up after itself. */
    private static void removeWhatKilledWorkersLeft() {
        try {
            int removed =
                    WorkFolder.removeAbandoned(Path.of(System.getProperty("java.io.tmpdir")), LONGER_THAN_ANY_JOB);
            if (removed > 0) {
                LOG.info("Removed {} temporary folders of workers that were killed", removed);
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("Temporary folders could not be looked through", e);
        }
    }

    @Bean
    Step<AudioStored> transcribeAudio(
            BlobStore store,
            SttSettings settings,
            FfmpegAudio audio,
            ChosenEngine chosen,
            MeterRegistry meters,
            Traces traces,
            PriceSettings prices,
            LastCall lastCall) {
        removeWhatKilledWorkersLeft();
        return new MeteredStep(
                new TranscribeAudio(
                        store,
                        new JsonTranscripts(store),
                        new DownloadAudio(store, settings.maxFileSize().toBytes()),
                        new TranscribeFile(
                                new TracedAudio(audio, traces),
                                new MeteredSpeechToText(
                                        chosen.engine(),
                                        chosen.name(),
                                        calls(chosen, prices, meters),
                                        traces,
                                        lastCall))),
                meters);
    }

    private static ProviderMeters calls(ChosenEngine chosen, PriceSettings settings, MeterRegistry meters) {
        return ProviderMeters.priced(
                meters, settings.list(), "transcription", chosen.name(), chosen.model(), chosen.host());
    }

    @Bean
    HealthIndicator engineHealthIndicator(ChosenEngine chosen, LastCall lastCall) {
        return new EngineHealth(chosen.name(), chosen.usable(), lastCall);
    }

    @Bean
    HealthIndicator ffmpegHealthIndicator(Parts parts) {
        return new FfmpegHealth(List.of(parts.program("ffprobe"), parts.program("ffmpeg")));
    }
}
