package dev.rekap.stt;

import dev.rekap.blob.BlobStore;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.AudioFile;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.FileTask;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSettings;
import dev.rekap.provider.DailyBudgets;
import dev.rekap.stt.step.TranscribeFile;
import dev.rekap.stt.workspace.RecordingSpace;
import dev.rekap.stt.workspace.TemporarySpace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Facts for tests. */
public final class SpeechTasks {

    private SpeechTasks() {}

    /** Daily budgets by the markers in this store, as the worker has them. */
    public static DailyBudgets budgets(BlobStore store) {
        return new DailyBudgets(store, ZoneId.of("Asia/Jakarta"), Clock.systemUTC());
    }

    /** As much temporary space as a test may want, for recordings of up to two hours. */
    public static RecordingSpace space() {
        return new RecordingSpace(new TemporarySpace(1L << 30), Duration.ofHours(2));
    }

    /** Work on files that are taken for 2.5 s of sound, whatever is in them. */
    public static TranscribeFile unconverted(SpeechEngines engines) {
        return new TranscribeFile(
                (original, _, _) ->
                        Optional.of(new PreparedAudio(original, new MediaFormat("ogg", "opus", true), original, 2.5)),
                (whole, _) -> whole,
                engines);
    }

    /** A recording of a new report, that nobody sent before. */
    public static AudioStored audioStored(String name) {
        String uuid = UUID.randomUUID().toString().replace("-", "");
        return audioStored(name, uuid + uuid, 4);
    }

    /** A recording of a new report, with these bytes. */
    public static AudioStored audioStored(String name, String sha256) {
        return audioStored(name, sha256, 4);
    }

    /** The same of another size. */
    public static AudioStored audioStored(String name, String sha256, long size) {
        ReportId report = ReportId.random();
        return new AudioStored(
                new FileTask(
                        report,
                        1,
                        new ReportSettings(new UserId("warung"), Columns.DEFAULT, "id", null),
                        new AudioFile(FileId.of(report, sha256), name, "audio/ogg", size, sha256, 1)),
                Instant.parse("2026-11-21T03:00:00Z"));
    }
}
