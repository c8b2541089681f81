package dev.rekap.extraction;

import dev.rekap.contracts.AudioFile;
import dev.rekap.contracts.AudioTranscribed;
import dev.rekap.contracts.Columns;
import dev.rekap.contracts.FileId;
import dev.rekap.contracts.FileTask;
import dev.rekap.contracts.ReportId;
import dev.rekap.contracts.ReportSettings;
import dev.rekap.contracts.Segment;
import dev.rekap.contracts.Transcript;
import dev.rekap.contracts.UserId;
import java.util.List;

/** Facts as the worker meets them. */
final class Facts {

    private Facts() {}

    static AudioTranscribed transcribed(String text, Segment... segments) {
        ReportId report = ReportId.random();
        String hash = "ab".repeat(32);
        AudioFile file = new AudioFile(FileId.of(report, hash), "a.ogg", "audio/ogg", 1000, hash, 1);
        ReportSettings settings = new ReportSettings(new UserId("toko"), Columns.DEFAULT, "id", null);
        return new AudioTranscribed(
                new FileTask(report, 1, settings, file), new Transcript(text, "id", "sphinx", 4.5, List.of(segments)));
    }
}
