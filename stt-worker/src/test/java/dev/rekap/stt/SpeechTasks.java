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
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** Facts for tests. */
public final class SpeechTasks {

    private SpeechTasks() {}

    /** Daily budgets by the markers in this store, as the worker has them. */
    public static DailyBudgets budgets(BlobStore store) {
        return new DailyBudgets(store, ZoneId.of("Asia/Jakarta"), Clock.systemUTC());
    }

    /** Work on files that are taken for 2.5 s of sound, whatever is in them. */
    public static TranscribeFile unconverted(SpeechEngines engines) {
        return new TranscribeFile(
                (original, _) -> new PreparedAudio(original, new MediaFormat("ogg", "opus", true), original, 2.5),
                (whole, _) -> whole,
                engines);
    }

    /** A recording of a new report, that nobody sent before. */
    public static AudioStored audioStored(String name) {
        String uuid = UUID.randomUUID().toString().replace("-", "");
        return audioStored(name, uuid + uuid);
    }

    /** A recording of a new report, with these bytes. */
    public static AudioStored audioStored(String name, String sha256) {
        ReportId report = ReportId.random();
        return new AudioStored(
                new FileTask(
                        report,
                        1,
                        new ReportSettings(new UserId("warung"), Columns.DEFAULT, "id", null),
                        new AudioFile(FileId.of(report, sha256), name, "audio/ogg", 4, sha256, 1)),
                Instant.parse("2026-11-21T03:00:00Z"));
    }
}
