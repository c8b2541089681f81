package dev.rekap.stt;

import dev.rekap.contracts.AudioFile;
import dev.rekap.contracts.AudioStored;
import dev.rekap.contracts.Columns;
import dev.rekap.contracts.FileId;
import dev.rekap.contracts.FileTask;
import dev.rekap.contracts.ReportId;
import dev.rekap.contracts.ReportSettings;
import dev.rekap.contracts.UserId;
import java.time.Instant;

/** Facts for tests. */
public final class Tasks {

    private static final String SHA = "a".repeat(64);

    private Tasks() {}

    /** A recording of a new report. */
    public static AudioStored audioStored(String name) {
        ReportId report = ReportId.random();
        return new AudioStored(
                new FileTask(
                        report,
                        1,
                        new ReportSettings(new UserId("warung"), Columns.DEFAULT, "id", null),
                        new AudioFile(FileId.of(report, SHA), name, "audio/ogg", 4, SHA, 1)),
                Instant.parse("2026-11-21T03:00:00Z"));
    }
}
