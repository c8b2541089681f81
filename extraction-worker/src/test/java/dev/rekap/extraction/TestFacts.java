package dev.rekap.extraction;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.AudioFile;
import dev.rekap.contracts.orders.AudioTranscribed;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.FileTask;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSettings;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.Transcript;
import java.util.List;

/** Facts as the worker gets them. */
final class TestFacts {

    private TestFacts() {}

    static AudioTranscribed transcribed(String text, Segment... segments) {
        ReportId report = ReportId.random();
        String hash = "ab".repeat(32);
        AudioFile file = new AudioFile(FileId.of(report, hash), "a.ogg", "audio/ogg", 1000, hash, 1);
        ReportSettings settings = new ReportSettings(new UserId("toko"), Columns.DEFAULT, "id", null);
        return new AudioTranscribed(
                new FileTask(report, 1, settings, file), new Transcript(text, "id", "sphinx", 4.5, List.of(segments)));
    }
}
