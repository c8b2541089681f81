package dev.rekap.stt.config;

import dev.rekap.blob.BlobStore;
import dev.rekap.blob.markers.Markers;
import dev.rekap.bus.Step;
import dev.rekap.bus.StepConcurrency;
import dev.rekap.bus.rabbit.BusSettings;
import dev.rekap.contracts.Message;
import dev.rekap.media.MediaDecoder;
import dev.rekap.provider.DailyBudgets;
import dev.rekap.provider.settings.PriceSettings;
import dev.rekap.provider.shadow.Shadow;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.audio.DecodedAudio;
import dev.rekap.stt.audio.WavCutter;
import dev.rekap.stt.blob.JsonTranscripts;
import dev.rekap.stt.blob.JsonVocabularies;
import dev.rekap.stt.engine.ConfiguredEngine;
import dev.rekap.stt.engine.ConfiguredEngines;
import dev.rekap.stt.engine.EngineContext;
import dev.rekap.stt.engine.EngineSelection;
import dev.rekap.stt.engine.ShadowEngine;
import dev.rekap.stt.engine.TranscriptionListener;
import dev.rekap.stt.engine.catalog.EngineCatalog;
import dev.rekap.stt.observe.DecoderHealth;
import dev.rekap.stt.observe.DecoderMeters;
import dev.rekap.stt.observe.EngineHealth;
import dev.rekap.stt.observe.MeteredAudio;
import dev.rekap.stt.observe.MeteredStep;
import dev.rekap.stt.observe.MonitoredEngines;
import dev.rekap.stt.observe.SpaceMeters;
import dev.rekap.stt.observe.TracedAudio;
import dev.rekap.stt.step.DownloadAudio;
import dev.rekap.stt.step.TranscribeAudio;
import dev.rekap.stt.step.TranscribeFile;
import dev.rekap.stt.step.TranscribeSpeech;
import dev.rekap.stt.step.TranscriptCache;
import dev.rekap.stt.step.Transcription;
import dev.rekap.stt.step.TranscriptionSteps;
import dev.rekap.stt.workspace.RecordingSpace;
import dev.rekap.stt.workspace.TemporarySpace;
import dev.rekap.stt.workspace.WorkFolder;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Wires the worker. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SttSettings.class, ShadowEngineSettings.class, PriceSettings.class})
public class SttWorkerConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SttWorkerConfiguration.class);

    /** For so long a report may be closed, or a budget spent, and a file still be transcribed. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private static final String PATH =
            Optional.ofNullable(System.getenv("PATH")).orElse("");

    @Bean
    MediaDecoder mediaDecoder(SttSettings settings, MeterRegistry meters) {
        MediaDecoder decoder = new MediaDecoder(settings.decoder());
        decoder.warmUpInBackground();
        DecoderMeters.register(decoder, meters);
        return decoder;
    }

    @Bean
    DecodedAudio audio(MediaDecoder decoder, SttSettings settings) {
        return new DecodedAudio(decoder, settings.maxAudio());
    }

    @Bean
    EngineSelection engineSelection(Environment environment) {
        return EngineCatalog.bind(Binder.get(environment)::bindOrCreate);
    }

    @Bean
    EngineContext engineContext(DecodedAudio audio, SttSettings settings) {
        return EngineContext.ofMachine(PATH, audio, settings.deadline());
    }

    @Bean
    ConfiguredEngines configuredEngines(EngineSelection selection, EngineContext context, SttSettings settings) {
        ConfiguredEngines engines = selection.build(settings.engine(), context);
        engines.engines().forEach(engine -> LOG.info("Speech engine '{}': {}", engine.name(), engine.about()));
        return engines;
    }

    /** How many files the bus gives to the step. */
    @Bean
    StepConcurrency stepConcurrency(ConfiguredEngines engines, SttSettings settings) {
        StepConcurrency concurrency = new StepConcurrency(settings.concurrencyWith(engines));
        LOG.info("Files in work at once: {}", concurrency.messages());
        return concurrency;
    }

    @Bean
    TemporarySpace temporarySpace(SttSettings settings, MeterRegistry meters) throws IOException {
        WorkFolder.removeAbandoned();
        TemporarySpace space = settings.temporarySpaceOfMachine();
        SpaceMeters.register(space, meters);
        return space;
    }

    /** The same engines; how their last calls ended is kept for health. */
    @Bean
    MonitoredEngines monitoredEngines(ConfiguredEngines engines) {
        return MonitoredEngines.of(engines, Clock.systemUTC());
    }

    @Bean
    DailyBudgets budgets(BlobStore store, @Value("${rekap.time-zone:Asia/Jakarta}") String zone) {
        return new DailyBudgets(new Markers(store, MOMENT), ZoneId.of(zone), Clock.systemUTC());
    }

    /** Closed with its engine, if there is one. */
    @Bean
    TranscriptionListener shadowEngine(
            ShadowEngineSettings shadow,
            SttSettings settings,
            EngineSelection selection,
            EngineContext context,
            TemporarySpace space,
            PriceSettings prices,
            DailyBudgets budgets,
            MeterRegistry meters) {
        if (shadow.shadow().isEmpty()) {
            return TranscriptionListener.NONE;
        }
        ConfiguredEngine engine = selection.build(shadow.shadow().getFirst(), context);
        LOG.info(
                "Shadow engine '{}' gets a share of {} of the recordings: {}",
                engine.name(),
                shadow.shadowShare(),
                engine.about());
        return new ShadowEngine(
                Shadow.of(
                        SpeechToText.OPERATION,
                        engine.provider(),
                        shadow.shadowShare(),
                        settings.circuit().settings(),
                        prices.list(),
                        budgets.total(),
                        meters),
                engine.provider().port().limits(),
                space,
                engine::close);
    }

    @Bean
    Transcription transcription(
            BlobStore store,
            SttSettings settings,
            BusSettings bus,
            TemporarySpace space,
            DecodedAudio audio,
            MonitoredEngines engines,
            MeterRegistry meters,
            Traces traces,
            PriceSettings prices,
            DailyBudgets budgets,
            TranscriptionListener shadowEngine) {
        JsonTranscripts transcripts = new JsonTranscripts(store);
        WavCutter cutter = new WavCutter();
        return new Transcription(
                new Markers(store, MOMENT),
                transcripts,
                new RecordingSpace(space, settings.maxAudio()),
                new DownloadAudio(store, settings.maxFileSize().toBytes()),
                new TranscribeFile(
                        new MeteredAudio(new TracedAudio(audio, traces), meters),
                        cutter,
                        engines.engines()
                                .router(
                                        cutter,
                                        settings.circuit().settings(),
                                        prices.list(),
                                        meters,
                                        traces,
                                        shadowEngine),
                        settings.beginsWithin(bus.patience())),
                new TranscriptCache(
                        transcripts,
                        engines.engines().description(),
                        engines.engines().first()),
                new JsonVocabularies(store, Duration.ofSeconds(30)),
                budgets);
    }

    @Bean
    Step<Message> transcriptionStep(Transcription transcription, MeterRegistry meters) {
        return new MeteredStep<>(
                new TranscriptionSteps(new TranscribeAudio(transcription), new TranscribeSpeech(transcription)),
                meters);
    }

    @Bean
    HealthIndicator engineHealthIndicator(MonitoredEngines engines) {
        return new EngineHealth(engines.monitored());
    }

    @Bean
    HealthIndicator decoderHealthIndicator(MediaDecoder decoder) {
        return new DecoderHealth(decoder::isUsable, decoder::exposure);
    }
}
