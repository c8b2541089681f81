package dev.rekap.stt.config;

import dev.rekap.blob.BlobStore;
import dev.rekap.bus.Step;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.provider.DailyBudgets;
import dev.rekap.provider.settings.PriceSettings;
import dev.rekap.provider.shadow.Shadow;
import dev.rekap.stt.CompressAudio;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.WorkFolder;
import dev.rekap.stt.blob.JsonTranscripts;
import dev.rekap.stt.blob.JsonVocabularies;
import dev.rekap.stt.engine.ConfiguredEngine;
import dev.rekap.stt.engine.ConfiguredEngines;
import dev.rekap.stt.engine.TranscriptionListener;
import dev.rekap.stt.engine.ShadowEngine;
import dev.rekap.stt.ffmpeg.FfmpegAudio;
import dev.rekap.stt.ffmpeg.WavCutter;
import dev.rekap.stt.observe.EngineHealth;
import dev.rekap.stt.observe.FfmpegHealth;
import dev.rekap.stt.observe.MeteredAudio;
import dev.rekap.stt.observe.MeteredStep;
import dev.rekap.stt.observe.TracedAudio;
import dev.rekap.stt.step.DownloadAudio;
import dev.rekap.stt.step.TranscriptCache;
import dev.rekap.stt.step.TranscribeAudio;
import dev.rekap.stt.step.TranscribeFile;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the worker. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SttSettings.class, ShadowEngineSettings.class, PriceSettings.class})
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
    ConfiguredEngines chosenEngines(Parts parts, FfmpegAudio audio) {
        ConfiguredEngines chosen = parts.engines(audio);
        chosen.engines().forEach(engine -> LOG.info("Speech engine '{}': {}", engine.name(), engine.about()));
        return chosen;
    }

    /** The same engines, each asked through one that remembers how its last call ended. */
    @Bean
    MonitoredEngines watchedEngines(ConfiguredEngines chosen) {
        return MonitoredEngines.of(chosen, Clock.systemUTC());
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
    DailyBudgets budgets(BlobStore store, @Value("${rekap.time-zone:Asia/Jakarta}") String zone) {
        return new DailyBudgets(store, ZoneId.of(zone), Clock.systemUTC());
    }

    /** Who looks on is closed with the engine that is asked beside, if there is one. */
    @Bean
    TranscriptionListener onlooker(
            ShadowEngineSettings shadow,
            Parts parts,
            CompressAudio compress,
            PriceSettings prices,
            DailyBudgets budgets,
            MeterRegistry meters) {
        if (shadow.shadow().isEmpty()) {
            return TranscriptionListener.NONE;
        }
        ConfiguredEngine engine = parts.engine(shadow.shadow().getFirst(), compress);
        LOG.info("Asked beside, on {} of the calls: '{}', {}", shadow.shadowShare(), engine.name(), engine.about());
        return new ShadowEngine(
                Shadow.of(
                        SpeechToText.OPERATION,
                        engine.provider(),
                        shadow.shadowShare(),
                        parts.settings().circuit().settings(),
                        prices.list(),
                        budgets.total(),
                        meters),
                engine.provider().port().limits(),
                engine::close);
    }

    @Bean
    Step<AudioStored> transcribeAudio(
            BlobStore store,
            SttSettings settings,
            FfmpegAudio audio,
            MonitoredEngines engines,
            MeterRegistry meters,
            Traces traces,
            PriceSettings prices,
            DailyBudgets budgets,
            TranscriptionListener onlooker) {
        removeWhatKilledWorkersLeft();
        JsonTranscripts transcripts = new JsonTranscripts(store);
        Step<AudioStored> hearing = new TranscribeAudio(
                store,
                transcripts,
                new DownloadAudio(store, settings.maxFileSize().toBytes()),
                new TranscribeFile(
                        new MeteredAudio(new TracedAudio(audio, traces), meters),
                        new WavCutter(),
                        engines.engines()
                                .chain(settings.circuit().settings(), prices.list(), meters, traces, onlooker)),
                new TranscriptCache(
                        transcripts,
                        engines.engines().description(),
                        engines.engines().first()),
                new JsonVocabularies(store),
                budgets);
        return new MeteredStep(hearing, meters);
    }

    @Bean
    HealthIndicator engineHealthIndicator(MonitoredEngines engines) {
        return new EngineHealth(engines.watched());
    }

    @Bean
    HealthIndicator ffmpegHealthIndicator(Parts parts) {
        return new FfmpegHealth(List.of(parts.program("ffprobe"), parts.program("ffmpeg")));
    }
}
