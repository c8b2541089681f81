package dev.rekap.stt.config;

import dev.rekap.media.DecoderSettings;
import dev.rekap.provider.CircuitSettings;
import dev.rekap.stt.UnusableSetupException;
import dev.rekap.stt.engine.ConfiguredEngines;
import dev.rekap.stt.engine.EngineSelection;
import dev.rekap.stt.engine.SettingChecks;
import dev.rekap.stt.engine.catalog.EngineCatalog;
import dev.rekap.stt.step.Transcription;
import dev.rekap.stt.workspace.RecordingSpace;
import dev.rekap.stt.workspace.TemporarySpace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the worker; those of engines, queue and store are theirs.
 *
 * @param engine names of engines, in the order in which they are called; {@code auto}, alone, selects what is configured
 * @param deadline of all engine calls for a recording, 1 s to 15 min: with download, conversion and the bus's patience it must
 *     stay below the broker's consumer timeout of 30 min
 * @param maxAudio longest recording, 1 s to 4 h
 * @param maxFileSize largest recording, 1 KB to 1 GB
 * @param conversionLimit of decoding or encoding one file, 1 s to 5 min
 * @param decoderFolder where the decoder's libraries lie, or are unpacked; empty: a folder of the user beside temporary files
 * @param concurrency files in work at once, 1 to 256; 0: what suits the engines
 * @param temporarySpace bytes that the temporary files of all files in work may take, no more than are free at start, 10 MB to 1 TB
 * @param circuit when an engine that fails is skipped for a while
 */
@ConfigurationProperties("rekap.stt")
public record SttSettings(
        @DefaultValue("auto") List<String> engine,
        @DefaultValue("10m") Duration deadline,
        @DefaultValue("2h") Duration maxAudio,
        @DefaultValue("100MB") DataSize maxFileSize,
        @DefaultValue("2m") Duration conversionLimit,
        @DefaultValue("") String decoderFolder,
        @DefaultValue("0") int concurrency,
        @DefaultValue("4GB") DataSize temporarySpace,
        @DefaultValue Circuit circuit) {

    /** RabbitMQ's own consumer timeout. */
    private static final Duration BROKER_WAITS = Duration.ofMinutes(30);

    public SttSettings {
        engine = normalized(engine);
        if (engine.isEmpty()
                || new HashSet<>(engine).size() < engine.size()
                || (engine.contains(EngineSelection.AUTO)
                        ? engine.size() > 1
                        : !EngineCatalog.names().containsAll(engine))) {
            throw new IllegalArgumentException("rekap.stt.engine is 'auto' or a list of engines, each of them once, of "
                    + String.join(", ", EngineCatalog.names()));
        }
        SettingChecks.requireRange(deadline, Duration.ofSeconds(1), Duration.ofMinutes(15), "rekap.stt.deadline");
        SettingChecks.requireRange(maxAudio, Duration.ofSeconds(1), Duration.ofHours(4), "rekap.stt.max-audio");
        SettingChecks.requireFileSize(maxFileSize, "rekap.stt.max-file-size");
        SettingChecks.requireRange(
                conversionLimit, Duration.ofSeconds(1), Duration.ofMinutes(5), "rekap.stt.conversion-limit");
        SettingChecks.requireRange(concurrency, 0, 256, "rekap.stt.concurrency");
        SettingChecks.requireRange(
                temporarySpace, DataSize.ofMegabytes(10), DataSize.ofTerabytes(1), "rekap.stt.temporary-space");
    }

    /** Files in work at once with these engines. */
    public int concurrencyWith(ConfiguredEngines engines) {
        return concurrency == 0 ? engines.recordingsAtOnce() : concurrency;
    }

    /**
     * The temporary space of this machine, with room for the largest recording at least.
     *
     * @throws UnusableSetupException if there is less
     */
    TemporarySpace temporarySpaceOfMachine() throws IOException {
        TemporarySpace space = TemporarySpace.ofMachine(temporarySpace.toBytes());
        long most = RecordingSpace.most(maxFileSize.toBytes(), maxAudio);
        if (space.bytes() < most) {
            throw new UnusableSetupException(
                    "The largest recording takes %d MB of temporary space, and there are %d MB"
                            .formatted((most >> 20) + 1, space.bytes() >> 20),
                    "Make room in the folder for temporary files, raise REKAP_STT_TEMPORARY_SPACE, or lower"
                            + " REKAP_STT_MAX_AUDIO or REKAP_STT_MAX_FILE_SIZE.");
        }
        return space;
    }

    /**
     * How long after the first piece of a recording another one may be begun, so that all that may take long ends before the broker takes
     * the message back: download, conversion, pieces, one more call, and the wait for an output that is refused.
     *
     * @param patience of the bus
     * @throws UnusableSetupException if there is no time for one call
     */
    Duration beginsWithin(Duration patience) {
        Duration left = BROKER_WAITS
                .minus(Transcription.LONGEST_FETCH)
                .minus(conversionLimit)
                .minus(deadline)
                .minus(patience);
        if (left.isNegative()) {
            throw new UnusableSetupException(
                    "A recording may take %d s longer than the broker waits for its word (%d min)"
                            .formatted(left.negated().toSeconds(), BROKER_WAITS.toMinutes()),
                    "Lower REKAP_STT_DEADLINE, REKAP_STT_CONVERSION_LIMIT or REKAP_BUS_PATIENCE.");
        }
        return left;
    }

    /** How decoder processes are run. */
    public DecoderSettings decoder() {
        DecoderSettings usual = DecoderSettings.ofMachine(conversionLimit);
        return decoderFolder.isBlank() ? usual : usual.in(Path.of(decoderFolder));
    }

    /** Names are compared as they are written in the catalog, in lower case. */
    static List<String> normalized(List<String> names) {
        return names.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    }

    /**
     * When an engine that fails is skipped for a while.
     *
     * @param calls of which the failures are counted, the latest, 1 to 1000
     * @param failures of them with which the circuit opens, 1 to {@code calls}
     * @param open how long the engine is skipped then, 1 s to 1 h
     */
    public record Circuit(
            @DefaultValue("10") int calls,
            @DefaultValue("5") int failures,
            @DefaultValue("30s") Duration open) {

        public Circuit {
            SettingChecks.requireRange(calls, 1, 1000, "rekap.stt.circuit.calls");
            SettingChecks.requireRange(failures, 1, calls, "rekap.stt.circuit.failures");
            SettingChecks.requireRange(open, Duration.ofSeconds(1), Duration.ofHours(1), "rekap.stt.circuit.open");
        }

        /** The same for a router. */
        public CircuitSettings settings() {
            return new CircuitSettings(calls, failures, open);
        }
    }
}
